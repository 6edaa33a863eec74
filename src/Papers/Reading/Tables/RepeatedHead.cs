namespace Prongsai.Papers.Reading;

/// <summary>A head that a page break repeated in the middle of a table.</summary>
internal static class RepeatedHead
{
    private const double Same = 0.8;

    public static bool Is(GridRow row, HeadReading head)
    {
        var filled = Enumerable.Range(0, Math.Min(row.Cells.Length, head.Columns.Length)).Where(column => !row.Cell(column).IsBlank).ToList();
        return filled.Count >= 2 && filled.All(column => Repeats(row.Cell(column).Text, head.Columns[column].Printed));
    }

    private static bool Repeats(string text, string printed) =>
        text.Length <= 80 && printed.Length > 0 && FoldedPhrase.Of(printed).LikenessOf(FoldedPhrase.Of(text)) >= Same;
}
