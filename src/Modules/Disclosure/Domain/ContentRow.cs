using System.Collections.Immutable;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Domain;

/// <summary>One row of an item's table.</summary>
/// <param name="Cells">Column key → value as kept (<see cref="CellRules"/>); an empty cell is absent.</param>
internal sealed record ContentRow(Guid Id, ImmutableDictionary<string, string> Cells)
{
    /// <summary>Counts the changes of the row.</summary>
    public int Version { get; init; }

    public string? this[string column] => Cells.GetValueOrDefault(column);

    /// <summary>What tells the row from others in a sentence: its first cell.</summary>
    public string NameBy(ContentTable table) => table.Columns.Where(c => this[c.Key] is not null).Select(c => CellRules.Show(c, this[c.Key]!)).FirstOrDefault() ?? "แถวว่าง";

    /// <summary>States that there was none, as a month without purchases does: its other columns have nothing to fill.</summary>
    public bool IsNil(ContentTable table) => table.Columns.Any(c => c is { Kind: ContentKind.Text, Required: true } && this[c.Key] == "ไม่มี");
}
