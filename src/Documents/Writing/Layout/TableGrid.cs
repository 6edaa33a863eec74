using System.Collections.Immutable;

namespace Prongsai.Documents.Writing;

/// <summary>A table with every place filled: merged cells are known by their first place, whether the tree repeats them as continuations or leaves them out.</summary>
internal sealed class TableGrid
{
    private const int MostColumns = 200;
    private readonly List<GridPlace?[]> places = [];

    private TableGrid(Table table) => Table = table;

    public Table Table { get; }

    public int Columns { get; private set; }

    public int Rows => places.Count;

    /// <summary>Leading header rows.</summary>
    public int HeaderRows => Table.Rows.TakeWhile(row => row.IsHeader).Count();

    public static TableGrid Of(Table table)
    {
        var grid = new TableGrid(table);
        var open = new Dictionary<int, (GridPlace Place, int RowsLeft)>();
        foreach (var (row, number) in table.Rows.Select((row, number) => (row, number)))
        {
            grid.Add(row, number, open);
        }

        grid.Columns = grid.places.Select(row => row.Length).DefaultIfEmpty().Max();
        return grid;
    }

    /// <summary>Places of one row from left to right; a gap at the end of a short row is an empty cell.</summary>
    public IEnumerable<GridPlace> Row(int row) =>
        Enumerable.Range(0, Columns).Select(column => places[row].ElementAtOrDefault(column) ?? GridPlace.Empty(row, column));

    private void Add(TableRow row, int number, Dictionary<int, (GridPlace Place, int RowsLeft)> open)
    {
        var filled = new List<GridPlace?>();
        var cells = new Queue<TableCell>(row.Cells);
        while (filled.Count < MostColumns && (cells.Count > 0 || open.Keys.Any(column => column >= filled.Count)))
        {
            var column = filled.Count;
            if (open.TryGetValue(column, out var above))
            {
                Continue(open, column, above);
                filled.Add(above.Place);
                Swallow(cells, 1);
            }
            else if (cells.TryDequeue(out var cell))
            {
                Place(cell, number, column, filled, open);
                Swallow(cells, filled.Count - column - 1);
            }
            else
            {
                filled.Add(null);
            }
        }

        places.Add([.. filled]);
    }

    private void Place(TableCell cell, int row, int column, List<GridPlace?> filled, Dictionary<int, (GridPlace, int)> open)
    {
        var section = Table.Rows[row].IsHeader;
        var below = Table.Rows.Skip(row).TakeWhile(other => other.IsHeader == section).Count();
        var height = Math.Clamp(cell.RowSpan, 1, below);
        var free = 1;
        while (free < Math.Min(cell.ColumnSpan, MostColumns - column) && !open.ContainsKey(column + free))
        {
            free++;
        }

        var place = new GridPlace(cell, row, column, height, free);
        for (var i = 0; i < free; i++)
        {
            filled.Add(place);
            if (height > 1)
            {
                open[column + i] = (place, height - 1);
            }
        }
    }

    private static void Continue(Dictionary<int, (GridPlace Place, int RowsLeft)> open, int column, (GridPlace Place, int RowsLeft) above)
    {
        if (above.RowsLeft > 1)
        {
            open[column] = (above.Place, above.RowsLeft - 1);
        }
        else
        {
            open.Remove(column);
        }
    }

    private static void Swallow(Queue<TableCell> cells, int most)
    {
        for (var i = 0; i < most && cells.TryPeek(out var next) && next.IsContinuation; i++)
        {
            cells.Dequeue();
        }
    }
}

/// <param name="Row">Row of the first place of the cell.</param>
/// <param name="Column">Column of the first place of the cell.</param>
internal sealed record GridPlace(TableCell Cell, int Row, int Column, int RowSpan, int ColumnSpan)
{
    public bool StartsAt(int row, int column) => Row == row && Column == column;

    public static GridPlace Empty(int row, int column) => new(new TableCell(ImmutableArray<Block>.Empty), row, column, 1, 1);
}
