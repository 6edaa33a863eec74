namespace Prongsai.Documents.Reading;

/// <summary>One table of a sheet, from its first to its last filled column, with merged cells laid out.</summary>
internal static class SheetTable
{
    public static Table? Build(List<int> rows, SheetGrid grid, ReadBudget budget)
    {
        var left = rows.Min(r => grid.Rows[r].Keys.First());
        var right = rows.Max(r => grid.Rows[r].Keys.Last());
        if (right - left >= budget.Limits.MaxColumns)
        {
            throw Refusals.TooManyColumns(rows[0], budget.Limits);
        }
        var merges = Merges(rows, grid, left, right, budget);
        var table = new TableGrid(budget, rows[0]);
        for (var row = rows[0]; row <= rows[^1]; row++)
        {
            table.StartRow(new SourceSpan(row));
            AddCells(table, row, grid, merges, (left, right));
            table.EndRow();
        }
        return table.Build();
    }

    private static void AddCells(
        TableGrid table, int row, SheetGrid grid, Dictionary<(int Row, int Column), CellRange> merges, (int Left, int Right) columns)
    {
        for (var column = columns.Left; column <= columns.Right; column++)
        {
            var content = grid.Rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var line) ? line : [];
            var cell = new TableCell(content.IsEmpty ? [] : [new Paragraph(content) { Source = new SourceSpan(row) }]);
            if (!merges.TryGetValue((row, column), out var merge))
            {
                table.Place(cell);
            }
            else if (merge.Top == row && merge.Left == column)
            {
                table.Place(cell with { ColumnSpan = merge.Right - merge.Left + 1, RowSpan = merge.Bottom - merge.Top + 1 });
            }
        }
    }

    /// <summary>For each covered cell the merged range it belongs to, cut to the table.</summary>
    private static Dictionary<(int Row, int Column), CellRange> Merges(List<int> rows, SheetGrid grid, int left, int right, ReadBudget budget)
    {
        var covered = new Dictionary<(int, int), CellRange>();
        foreach (var merge in grid.Merges)
        {
            budget.Tick();
            var cut = new CellRange(
                Math.Max(merge.Top, rows[0]), Math.Max(merge.Left, left), Math.Min(merge.Bottom, rows[^1]), Math.Min(merge.Right, right));
            for (var row = cut.Top; row <= cut.Bottom; row++)
            {
                for (var column = cut.Left; column <= cut.Right; column++)
                {
                    budget.TakePiece();
                    covered.TryAdd((row, column), cut);
                }
            }
        }
        return covered;
    }
}
