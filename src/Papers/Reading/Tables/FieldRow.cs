using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>One row of a recognised table, by field instead of by column.</summary>
/// <param name="Grid">Running number of the grid it stood in.</param>
/// <param name="Head">How well the head was recognised, 0 to 1.</param>
internal sealed record FieldRow(ImmutableDictionary<Field, ImmutableArray<string>> Cells, RowSource Source, int Grid, double Head)
{
    public ImmutableSortedDictionary<int, ImmutableArray<string>> Years { get; init; } = ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty;

    /// <summary>Years whose one amount was printed for several projects together.</summary>
    public ImmutableHashSet<int> SharedYears { get; init; } = [];

    /// <summary>Fields that the table has a column for, filled or not.</summary>
    public ImmutableHashSet<Field> Columns { get; init; } = [];

    /// <summary>Fields whose cell goes on from the row above.</summary>
    public ImmutableHashSet<Field> FromAbove { get; init; } = [];

    /// <summary>Heading that stands over the row: a dimension or a group of items.</summary>
    public string? Section { get; init; }

    public ImmutableArray<string> Lines(Field field) => Cells.GetValueOrDefault(field, []);

    public bool IsBlank(Field field) => Lines(field).IsEmpty;

    public bool Has(Field field) => Columns.Contains(field);

    /// <summary>The cell as one line.</summary>
    public string Text(Field field) => string.Join(' ', Lines(field));

    /// <summary>The cell as printed, line under line; null when blank.</summary>
    public string? Passage(Field field) => IsBlank(field) ? null : string.Join('\n', Lines(field));

    public string WholeText => string.Join('\t', Cells.Values.Concat(Years.Values).Select(lines => string.Join(' ', lines)));

    public FieldRow With(Field field, ImmutableArray<string> lines) => this with { Cells = Cells.SetItem(field, lines) };
}
