using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Walks the parts of one paper and remembers the last table, so that a page without a head can go on with it.</summary>
internal sealed class TableSorting
{
    private const double HeadlessPage = 0.85;
    private const int MostRows = 2_000;

    private readonly SortedDictionary<TableKind, List<FieldRow>> rows = [];
    private readonly Dictionary<TableKind, (ImmutableArray<string> Printed, RowSource Source)> columns = [];
    private readonly List<FlowLine> flow = [];
    private readonly List<Leftover> leftovers = [];
    private HeadReading? last;
    private HeadReading? lastTable;
    private string? dimensionHeading;
    private int grids;

    public void Take(PaperPart part)
    {
        if (part is TextLine line)
            TakeLine(line);
        else if (part is Grid grid)
            TakeGrid(grid);
    }

    public SortedTables Finish() => new(
        rows.ToImmutableSortedDictionary(
            kind => kind.Key, kind => new KindRows(columns[kind.Key].Printed, columns[kind.Key].Source, [.. kind.Value])),
        [.. flow],
        [.. leftovers]);

    private void TakeLine(TextLine line)
    {
        flow.Add(new(line.Text, new(line.Line, line.Line), line.Block, line.IsHeading));
        if (PlanDimension.OfHeading(line.Text) is not null)
            dimensionHeading = line.Text;
        else if (!PageMark.Is(line.Text) && last is not null)
            last = line.Text.Length > 40 ? null : last with { Confidence = last.Confidence * HeadlessPage };
    }

    private void TakeGrid(Grid grid)
    {
        var head = HeadClassifier.Classify(grid, lastTable) ?? GoesOn(grid) ?? HeadlessItems.Read(grid);
        last = head;
        lastTable = head ?? lastTable;
        if (head is null)
        {
            TakeUnknown(grid);
            return;
        }
        columns.TryAdd(head.Kind, ([.. head.Columns.Select(column => column.Printed)], grid.Rows[head.HeadRow].Source));
        var read = GridRows.Read(grid, head, grids++, dimensionHeading, columns[head.Kind].Printed);
        if (!rows.TryGetValue(head.Kind, out var kindRows))
            rows[head.Kind] = kindRows = [];
        var room = MostRows - kindRows.Count;
        kindRows.AddRange(read.Rows.Take(room));
        leftovers.AddRange(read.Rows.Skip(room).Select(row => new Leftover(row.Source, row.WholeText)));
        leftovers.AddRange(read.Leftovers);
    }

    /// <summary>A page of the same width right after a known table, without a head of its own.</summary>
    private HeadReading? GoesOn(Grid grid) =>
        last is { } head && grid.ColumnCount == head.Columns.Length && grid.ColumnCount >= 3
            ? head with { FirstRow = 0, HeadRow = 0, Confidence = head.Confidence * HeadlessPage }
            : null;

    private void TakeUnknown(Grid grid)
    {
        var block = -1 - grids++;
        foreach (var row in grid.Rows.Where(row => !row.IsBlank))
            flow.Add(new(row.Text.Replace('\n', ' '), row.Source, block, IsHeading: false) { IsTableRow = true });
    }
}
