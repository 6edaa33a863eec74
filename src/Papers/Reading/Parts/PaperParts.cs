using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>A paper laid flat: lines of running text and grids, in reading order.</summary>
internal abstract record PaperPart(int Line);

/// <param name="Text">One line with its printed marker in front; check boxes are ☐ and ☑.</param>
/// <param name="Block">Lines of the same block share this number.</param>
internal sealed record TextLine(string Text, int Line, int Block, bool IsHeading = false) : PaperPart(Line);

internal sealed record Grid(ImmutableArray<GridRow> Rows, int Line) : PaperPart(Line)
{
    public int ColumnCount => Rows.IsEmpty ? 0 : Rows.Max(row => row.Cells.Length);
}

internal sealed record GridRow(ImmutableArray<GridCell> Cells, RowSource Source, bool IsHeader)
{
    public GridCell Cell(int column) => column < Cells.Length ? Cells[column] : GridCell.Empty;

    public bool IsBlank => Cells.All(cell => cell.IsBlank);

    /// <summary>The cell belongs to one above it, not to a wide one on its left.</summary>
    public bool ContinuesAbove(int column) =>
        Cells[column].IsMerged && !Enumerable.Range(0, column).Any(left => !Cells[left].IsMerged && Cells[left].Width > column - left);

    public string Text => string.Join('\t', Cells.Select(cell => cell.Text)).TrimEnd('\t');
}

/// <param name="Lines">Lines of the cell with their markers; never blank ones.</param>
/// <param name="IsMerged">The cell only continues a merged cell above or to the left.</param>
/// <param name="Width">Columns it spans.</param>
internal sealed record GridCell(ImmutableArray<string> Lines, bool IsMerged = false, int Width = 1)
{
    public static readonly GridCell Empty = new([]);

    public bool IsBlank => Lines.IsEmpty;

    public string Text => string.Join('\n', Lines);
}
