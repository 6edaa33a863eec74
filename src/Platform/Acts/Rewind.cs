using System.Collections.Immutable;

namespace Prongsai.Platform.Acts;

/// <summary>Which row of which table.</summary>
/// <param name="Table">With its schema: <c>disclosure.year_item</c>.</param>
/// <param name="Id">As the record of acts writes it; several key columns are joined by a comma.</param>
public readonly record struct RowName(string Table, string Id);

public enum RowOp
{
    Added,
    Modified,
    Deleted,
}

/// <summary>What an act did to a row.</summary>
/// <param name="Old">Column → JSON of the value before, for every column the act names; empty for a row that was added.</param>
public sealed record RowChange(RowName Row, RowOp Op, ImmutableDictionary<string, string> Old);

/// <summary>The way back from what stands now to what stood before. Nothing here knows a database or what a table means.</summary>
public static class Rewind
{
    /// <param name="now">Row → column → JSON of its value.</param>
    /// <param name="newestFirst">Everything that was done since, the last thing first.</param>
    /// <returns>The rows as they stood before the first of these changes. A change of a row that is not among <paramref name="now"/>, and comes back by no deletion, is passed over.</returns>
    public static Dictionary<RowName, ImmutableDictionary<string, string>> Back(IReadOnlyDictionary<RowName, ImmutableDictionary<string, string>> now, IEnumerable<RowChange> newestFirst)
    {
        ArgumentNullException.ThrowIfNull(newestFirst);
        var rows = new Dictionary<RowName, ImmutableDictionary<string, string>>(now);
        foreach (var change in newestFirst)
        {
            switch (change.Op)
            {
                case RowOp.Added:
                    rows.Remove(change.Row);
                    break;
                case RowOp.Deleted:
                    rows[change.Row] = change.Old;
                    break;
                default:
                    if (rows.TryGetValue(change.Row, out var row))
                    {
                        rows[change.Row] = row.SetItems(change.Old);
                    }

                    break;
            }
        }

        return rows;
    }
}
