using System.Collections.Immutable;

namespace Prongsai.Frameworks;

/// <summary>With what an item is filled: tables of named columns, and which component each of them answers. Bound to items by <see cref="PackItem.EvidenceSource"/>.</summary>
/// <param name="Key">Evidence key, for example <c>organization.executives</c>.</param>
public sealed record ContentForm(string Key, ImmutableArray<ContentTable> Tables, ImmutableDictionary<string, ComponentFeed> Feeds, Provenance Provenance)
{
    public ContentTable? Table(string key) => Tables.FirstOrDefault(t => t.Key == key);
}

/// <param name="One">What one row is called: "โครงการ".</param>
public sealed record ContentTable(string Key, string Title, string TitleEn, string One, ImmutableArray<ContentColumn> Columns)
{
    public ContentColumn? Column(string key) => Columns.FirstOrDefault(c => c.Key == key);
}

/// <param name="Hint">Shown beside the field; null when the title says it all.</param>
/// <param name="Choices">Words to choose from; empty for other kinds.</param>
/// <param name="SumOf">Columns that it must add up to; empty when it is no sum.</param>
public sealed record ContentColumn(string Key, string Title, string TitleEn, ContentKind Kind, bool Required, string? Hint, ImmutableArray<string> Choices, ImmutableArray<string> SumOf);

/// <summary>What a cell holds.</summary>
public enum ContentKind
{
    Text,

    /// <summary>Text of several lines.</summary>
    Long,

    /// <summary>A number without unit.</summary>
    Number,

    /// <summary>Baht, with satang where given.</summary>
    Money,

    /// <summary>A day; kept as 2026-04-30.</summary>
    Date,

    /// <summary>A month; kept as 2026-04.</summary>
    Month,
    Telephone,
    Email,

    /// <summary>A web address.</summary>
    Link,

    /// <summary>One of the column's choices.</summary>
    Choice,

    /// <summary>A picture; kept as the id of a stored file.</summary>
    Picture,
}

/// <summary>How the rows of a table answer a component.</summary>
/// <param name="Table">Key of the table.</param>
/// <param name="All">Columns that every row must fill.</param>
/// <param name="Any">Columns of which every row must fill one.</param>
public sealed record ComponentFeed(string Table, ImmutableArray<string> All, ImmutableArray<string> Any)
{
    /// <summary>Only rows with one of these values count, and there must be one; null when all count.</summary>
    public RowFilter? Where { get; init; }

    /// <summary>A column of months: each month of the item's period must stand there; null when months do not matter.</summary>
    public string? Months { get; init; }

    /// <summary>One column of days, or two of first and last days, that tell which time the rows are of; empty when they do not. Such a feed answers a component of period and nothing else.</summary>
    public ImmutableArray<string> Days { get; init; } = [];

    /// <summary>Another item's column that <see cref="By"/> must be found in; null when nothing has to match.</summary>
    public ColumnPath? Matches { get; init; }

    /// <summary>The column that must match.</summary>
    public string? By { get; init; }
}

public sealed record RowFilter(string Column, ImmutableArray<string> Values);

/// <param name="Item">Key of the item.</param>
public sealed record ColumnPath(string Item, string Table, string Column);
