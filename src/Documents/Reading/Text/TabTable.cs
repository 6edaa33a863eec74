namespace Prongsai.Documents.Reading;

/// <summary>Tables whose cells are parted by tabs, up to the next blank line. A tab that only sets in the first line of a paragraph makes no table.</summary>
internal static class TabTable
{
    private const int ShortText = 80;

    public static bool StartsAt(TextLines lines, int at)
    {
        if (!lines[at].Contains('\t'))
        {
            return false;
        }
        var inside = InnerTabs(lines[at]);
        var goesOn = lines[at + 1].Contains('\t') && InnerTabs(lines[at + 1]) > 0;
        return inside > 0 ? inside > 1 || goesOn : goesOn && lines[at].AsSpan().Trim().Length <= ShortText && LineForm.Marker(lines[at]) is null;
    }

    public static Table? Read(TextLines lines, ref int at, ReadBudget budget)
    {
        var grid = new TableGrid(budget, at + 1);
        while (at < lines.Count && lines[at].Contains('\t'))
        {
            var from = at;
            var text = QuotedCells.Join(lines, ref at);
            var source = TextLines.Span(from, at);
            grid.StartRow(source);
            foreach (var cell in QuotedCells.Split(text, budget.Limits.MaxColumns))
            {
                grid.Place(new TableCell(CellContent.Read(cell, source, budget)));
            }
        }
        return grid.Build();
    }

    private static int InnerTabs(string line) => line.AsSpan().TrimStart().Count('\t');
}
