using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>The filled cells of one sheet and its merged ranges.</summary>
internal sealed class SheetGrid
{
    /// <summary>Rows that hold anything, in order, by row number.</summary>
    public SortedDictionary<int, SortedDictionary<int, ImmutableArray<Inline>>> Rows { get; } = [];

    public List<CellRange> Merges { get; } = [];

    public static SheetGrid Read(PartReader reader, CellValues values, ReadBudget budget)
    {
        var grid = new SheetGrid();
        var number = 0;
        while (reader.Next())
        {
            switch (reader.Name)
            {
                case "row":
                    var row = reader.Take();
                    number = row.Number("r") is > 0 and var printed ? printed : number + 1;
                    grid.AddRow(number, row, values, budget);
                    break;
                case "mergeCell":
                    budget.TakePiece();
                    if (CellRange.Parse(reader["ref"]) is { } range)
                    {
                        grid.Merges.Add(range);
                    }
                    break;
            }
        }
        return grid;
    }

    private void AddRow(int number, OfficeNode row, CellValues values, ReadBudget budget)
    {
        var column = 0;
        foreach (var cell in row.Children.Where(c => c.Name == "c"))
        {
            budget.Tick();
            column = CellRange.Cell(cell["r"])?.Column ?? column + 1;
            var content = values.Read(cell);
            if (content.IsEmpty)
            {
                continue;
            }
            if (!Rows.TryGetValue(number, out var cells))
            {
                Rows[number] = cells = [];
            }
            cells[column] = content;
        }
    }
}
