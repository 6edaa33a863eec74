using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The grids of a paper sorted by kind, tables of one kind joined over pages; what is no known table flows with the text.</summary>
internal sealed record SortedTables(
    ImmutableSortedDictionary<TableKind, KindRows> Kinds, ImmutableArray<FlowLine> Flow, ImmutableArray<Leftover> Leftovers)
{
    public static SortedTables Of(ImmutableArray<PaperPart> parts)
    {
        var sorting = new TableSorting();
        foreach (var part in parts)
            sorting.Take(part);
        return sorting.Finish();
    }

    public ImmutableArray<FieldRow> Rows(TableKind kind) => Kinds.TryGetValue(kind, out var rows) ? rows.Rows : [];
}

/// <param name="Columns">Heads as the first table of the kind prints them.</param>
internal sealed record KindRows(ImmutableArray<string> Columns, RowSource Head, ImmutableArray<FieldRow> Rows);

/// <summary>A line of running text, or a row of a table of no known kind with its cells set apart by tabs.</summary>
internal sealed record FlowLine(string Text, RowSource Source, int Block, bool IsHeading)
{
    public bool IsTableRow { get; init; }
}
