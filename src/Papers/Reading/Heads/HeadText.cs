using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The head of a grid as text: one or two rows put together, column by column.</summary>
internal static partial class HeadText
{
    private const int LongestHeadCell = 60;
    private const int LongestHead = 140;

    public static ImmutableArray<string> Of(Grid grid, int firstRow, int rowCount) =>
    [
        .. Enumerable.Range(0, grid.ColumnCount).Select(column => Column(grid, column, firstRow, rowCount)),
    ];

    /// <summary>The lowest words over each column alone: under a merged head they name the column better than both rows together.</summary>
    public static ImmutableArray<string> LowestOf(Grid grid, int firstRow, int rowCount) =>
    [
        .. Enumerable.Range(0, grid.ColumnCount).Select(column => Column(grid, column, firstRow + rowCount - 1, 1)),
    ];

    /// <summary>True when the row under the head belongs to it: it fills cells the head left open, or repeats head words.</summary>
    public static bool IsSecondRow(Grid grid, int headRow)
    {
        if (headRow + 2 >= grid.Rows.Length)
            return false;
        var (head, next) = (grid.Rows[headRow], grid.Rows[headRow + 1]);
        var filled = Enumerable.Range(0, grid.ColumnCount).Where(column => !next.Cell(column).IsBlank).ToList();
        if (filled.Count == 0 || !next.Cell(0).IsBlank || filled.Any(column => !IsHeadLike(next.Cell(column).Text)))
            return false;
        return next.IsHeader || filled.Any(column => head.Cell(column).IsBlank) || filled.All(column => Fits(head, next, column));
    }

    /// <summary>A row with ticks, item numbers, indicator numbers or passages of text is no head.</summary>
    public static bool IsData(GridRow row) =>
        row.Cells.Any(cell => cell.Text.Length > LongestHead || TickMarks.Any(cell.Text) || ItemNumber.HasLetter(cell.Text));

    public static int? YearOf(string text)
    {
        if (text.Length > LongestHeadCell)
            return null;
        var years = FullYear().Matches(ThaiDigits.ToArabic(text));
        if (years.Count == 1)
            return int.Parse(years[0].Value, CultureInfo.InvariantCulture);
        var shortYear = ShortYear().Match(ThaiDigits.ToArabic(text));
        return years.Count == 0 && shortYear.Success ? 2500 + int.Parse(shortYear.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    private static bool IsHeadLike(string text) => text.Length <= LongestHeadCell && !TickMarks.Any(text) && text.Trim('-', ' ').Length > 0;

    private static bool Fits(GridRow head, GridRow next, int column) =>
        YearOf(next.Cell(column).Text) is not null
        || head.Cell(column).Text == next.Cell(column).Text
        || HeadLexicon.Shipped.BestLikeness(FoldedPhrase.Of(next.Cell(column).Text)) >= 0.8;

    private static string Column(Grid grid, int column, int firstRow, int rowCount)
    {
        var texts = Enumerable.Range(firstRow, rowCount)
            .Select(row => grid.Rows[row].Cell(column).Text.Replace('\n', ' '))
            .Where(text => text.Length > 0)
            .Distinct();
        return string.Join(' ', texts);
    }

    [GeneratedRegex(@"(?<![0-9])25[4-9][0-9](?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FullYear();

    [GeneratedRegex(@"ปี\s*([6-9][0-9])(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortYear();
}
