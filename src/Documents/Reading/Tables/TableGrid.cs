using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Lays cells with spans on a grid in which every row has every column. The places a merged cell covers become continuation cells.</summary>
internal sealed class TableGrid(ReadBudget budget, int firstLine)
{
    private static readonly TableCell Continuation = new([]) { IsContinuation = true };
    private static readonly TableCell Blank = new([]);

    private readonly List<GridRow> rows = [];
    private readonly List<int> openSpans = [];
    private readonly List<int> originRows = [];
    private int column;

    public int RowCount => rows.Count;

    public void StartRow(SourceSpan source, bool isHeader = false)
    {
        if (rows.Count >= budget.Limits.MaxRowsPerTable)
        {
            throw Refusals.TooManyRows(firstLine, budget.Limits);
        }
        budget.TakePiece();
        rows.Add(new GridRow(source, isHeader));
        column = 0;
    }

    /// <summary>Puts a cell into the next free column of the current row.</summary>
    public void Place(TableCell cell)
    {
        CoverOpenSpans();
        var width = Math.Clamp(cell.ColumnSpan, 1, budget.Limits.MaxColumns);
        var height = Math.Clamp(cell.RowSpan, 1, budget.Limits.MaxRowsPerTable);
        for (var i = 0; i < width; i++)
        {
            Put(i == 0 ? cell with { ColumnSpan = width, RowSpan = height } : Continuation, height - 1);
        }
    }

    /// <summary>Puts a cell that only goes on from the row above, and lets the cell it goes on from reach one row further.</summary>
    public void PlaceBelow(int width, ImmutableArray<Block> content)
    {
        var isFirst = true;
        LengthenOrigin();
        for (var i = Math.Clamp(width, 1, budget.Limits.MaxColumns); i > 0; i--, isFirst = false)
        {
            Put(isFirst && !content.IsEmpty ? Continuation with { Content = content } : Continuation, 0);
        }
    }

    public void Skip(int columns)
    {
        for (var i = Math.Clamp(columns, 0, budget.Limits.MaxColumns); i > 0; i--)
        {
            Put(Blank, 0);
        }
    }

    /// <summary>The table, or null when it has no cell.</summary>
    public Table? Build()
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        if (width == 0)
        {
            return null;
        }
        budget.TakePiece(rows.Sum(r => width - r.Cells.Count));
        var built = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            built.Add(rows[i].Build(width, rowsLeft: rows.Count - i));
        }
        return new Table(built.MoveToImmutable()) { Source = new SourceSpan(firstLine, rows[^1].Source.EndLine) };
    }

    /// <summary>Closes the current row: columns still covered from above are filled.</summary>
    public void EndRow()
    {
        CoverOpenSpans();
        while (column < openSpans.Count)
        {
            if (openSpans.FindIndex(column, s => s > 0) < 0)
            {
                return;
            }
            Put(openSpans[column] > 0 ? Continuation : Blank, Math.Max(0, openSpans[column] - 1));
        }
    }

    private void CoverOpenSpans()
    {
        while (column < openSpans.Count && openSpans[column] > 0)
        {
            Put(Continuation, openSpans[column] - 1);
        }
    }

    private void Put(TableCell cell, int rowsBelow)
    {
        if (column >= budget.Limits.MaxColumns)
        {
            throw Refusals.TooManyColumns(rows[^1].Source.Line, budget.Limits);
        }
        budget.TakePiece();
        rows[^1].Cells.Add(cell);
        while (openSpans.Count <= column)
        {
            openSpans.Add(0);
            originRows.Add(-1);
        }
        if (!cell.IsContinuation)
        {
            originRows[column] = rows.Count - 1;
        }
        openSpans[column++] = rowsBelow;
    }

    private void LengthenOrigin()
    {
        if (column < originRows.Count && originRows[column] is >= 0 and var row)
        {
            var cells = rows[row].Cells;
            cells[column] = cells[column] with { RowSpan = rows.Count - row };
        }
    }

    private sealed record GridRow(SourceSpan Source, bool IsHeader)
    {
        public List<TableCell> Cells { get; } = [];

        public TableRow Build(int width, int rowsLeft)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>(width);
            foreach (var cell in Cells)
            {
                cells.Add(cell.RowSpan > rowsLeft ? cell with { RowSpan = rowsLeft } : cell);
            }
            while (cells.Count < width)
            {
                cells.Add(Blank);
            }
            return new TableRow(cells.MoveToImmutable()) { IsHeader = IsHeader, Source = Source };
        }
    }
}
