namespace Prongsai.Documents.Reading;

/// <summary>Cuts a sheet at its blank rows into titles and tables.</summary>
internal static class SheetBlocks
{
    public static IEnumerable<Block> Of(SheetGrid grid, ReadBudget budget)
    {
        var region = new List<int>();
        var reach = 0;
        var merges = new Queue<CellRange>(grid.Merges.OrderBy(m => m.Top));
        foreach (var row in grid.Rows.Keys)
        {
            budget.Tick();
            if (region.Count > 0 && row > reach + 1)
            {
                foreach (var block in Region(region, grid, budget))
                {
                    yield return block;
                }
                region.Clear();
            }
            region.Add(row);
            reach = Math.Max(reach, row);
            while (merges.Count > 0 && merges.Peek().Top <= row)
            {
                reach = Math.Max(reach, merges.Dequeue().Bottom);
            }
        }
        foreach (var block in Region(region, grid, budget))
        {
            yield return block;
        }
    }

    /// <summary>Rows with one filled cell at the top are titles; the rest is a table, unless it has one column only.</summary>
    private static IEnumerable<Block> Region(List<int> rows, SheetGrid grid, ReadBudget budget)
    {
        var titles = rows.TakeWhile(r => grid.Rows[r].Count == 1).Count();
        var table = rows[titles..];
        foreach (var row in rows[..titles])
        {
            budget.TakePiece();
            yield return new Paragraph(grid.Rows[row].Values.First()) { Source = new SourceSpan(row) };
        }
        if (table.Count > 0 && SheetTable.Build(table, grid, budget) is { } built)
        {
            budget.TakePiece();
            yield return built;
        }
    }
}
