using System.Collections.Immutable;

namespace Prongsai.Disclosure.Domain;

/// <summary>One row of an item's table.</summary>
/// <param name="Cells">Column key → value as kept (<see cref="CellRules"/>); an empty cell is absent.</param>
internal sealed record ContentRow(Guid Id, ImmutableDictionary<string, string> Cells)
{
    /// <summary>Counts the changes of the row.</summary>
    public int Version { get; init; }

    public string? this[string column] => Cells.GetValueOrDefault(column);

    /// <summary>What tells the row from others in a sentence: its first cell.</summary>
    public string NameBy(Frameworks.ContentTable table) => table.Columns.Select(c => this[c.Key]).OfType<string>().FirstOrDefault() ?? "แถวว่าง";
}
