using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Prongsai.Documents.Writing;

/// <summary>One cell: a number only when the text is plainly one (1,234.50); all else is text, whatever sign it begins with.</summary>
internal static partial class XlsxCell
{
    /// <summary>A cell of Excel holds no more.</summary>
    private const int LongestText = 32_767;

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,2}(,[0-9]{3})+|[1-9][0-9]{0,10})(\.[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlainNumber();

    public static Cell Body(string place, string text, TextAlign align) => PlainNumber().IsMatch(text)
        ? new Cell(new CellValue(text.Replace(",", "", StringComparison.Ordinal)))
        {
            CellReference = place,
            DataType = CellValues.Number,
            StyleIndex = XlsxStyles.Number(text.Contains(','), text.Contains('.'), align),
        }
        : Text(place, text, XlsxStyles.Text(align, BeginsLikeFormula(text)));

    public static Cell Text(string place, string text, uint style)
    {
        var kept = text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
        return new Cell(new InlineString(new Text(kept) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = place,
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };
    }

    public static string Place(int row, int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static bool BeginsLikeFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0]);
}
