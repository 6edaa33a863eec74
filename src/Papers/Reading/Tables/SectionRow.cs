using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>A row that is a heading over the rows below it: one text across the table, or a line of totals.</summary>
internal static partial class SectionRow
{
    /// <summary>The heading; null when the row is a row.</summary>
    public static string? TextOf(GridRow row, HeadReading head)
    {
        var first = row.Cell(0).Text;
        if (TotalFront().IsMatch(first))
            return row.Text;
        var filled = row.Cells.Count(cell => !cell.IsBlank);
        if (filled != 1 || first.Length == 0 || row.Cells.Length < 3)
            return null;
        var spans = row.Cells.Skip(1).All(cell => cell.IsMerged);
        return spans || SectionFront().IsMatch(first) ? first : null;
    }

    [GeneratedRegex(@"^\s*รวม(?:ทั้ง|จำนวน|งบ|เป็น|\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TotalFront();

    [GeneratedRegex(@"^\s*(?:ม[ิ]?ติ(?:ที่|\s)|ตัวชี้วัดย่อย|ส่วนที่|หมวด|ด้านที่)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SectionFront();
}
