using System.Collections.Immutable;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Domain;

/// <summary>What becomes of the rows of a table when those of a sheet take their place. A row that is the same one keeps what no sheet can carry: its pictures, and columns that the sheet does not have.</summary>
/// <param name="Next">In the sheet's order: the row it lives on in, null for a new one, and its cells.</param>
/// <param name="Gone">Rows that the sheet does not name.</param>
internal sealed record RowReplacement(ImmutableArray<(ContentRow? Old, ImmutableDictionary<string, string> Cells)> Next, ImmutableArray<ContentRow> Gone)
{
    private const char Between = '\u001f';

    /// <param name="given">Columns that the sheet has.</param>
    public static RowReplacement Of(ContentTable table, IReadOnlyList<ContentRow> there, IReadOnlyList<ImmutableDictionary<string, string>> sheet, IReadOnlySet<string> given)
    {
        var left = there.ToList();
        var old = new ContentRow?[sheet.Count];
        foreach (var columns in Identities(table, given))
        {
            Match(left, sheet, old, columns);
        }

        return new([.. sheet.Select((cells, at) => (old[at], old[at] is { } row ? With(row, cells, given) : cells))], [.. left]);
    }

    /// <summary>Cells of a row after other values came in for some of its columns: the others stay, save the English of what changed.</summary>
    /// <param name="given">Columns that the new values speak for.</param>
    public static ImmutableDictionary<string, string> With(ContentRow row, ImmutableDictionary<string, string> cells, IReadOnlySet<string> given) =>
        cells.AddRange(row.Cells.Where(c => !given.Contains(c.Key) && !cells.ContainsKey(c.Key) && (EnglishOf(c.Key) is not { } thai || !given.Contains(thai) || cells.GetValueOrDefault(thai) == row[thai])));

    /// <summary>The column that a cell is the English of; null for any other.</summary>
    private static string? EnglishOf(string key) => key.EndsWith(":en", StringComparison.Ordinal) ? key[..^3] : null;

    /// <summary>By what a row is known again: all that the sheet says of it, then what every row must have, then what it is called.</summary>
    private static IEnumerable<IReadOnlyList<string>> Identities(ContentTable table, IReadOnlySet<string> given)
    {
        yield return [.. table.Columns.Where(c => given.Contains(c.Key)).Select(c => c.Key)];
        yield return [.. table.Columns.Where(c => c.Required && given.Contains(c.Key)).Select(c => c.Key)];
        yield return [.. table.Columns.Where(c => c is { Required: true, Kind: ContentKind.Text } && given.Contains(c.Key)).Select(c => c.Key).Take(1)];
    }

    /// <summary>Pairs rows that are alike in the columns; where several are, in their order.</summary>
    private static void Match(List<ContentRow> left, IReadOnlyList<ImmutableDictionary<string, string>> sheet, ContentRow?[] old, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            return;
        }

        var byKey = left.GroupBy(r => Key(r.Cells, columns)).ToDictionary(g => g.Key, g => new Queue<ContentRow>(g));
        foreach (var same in Enumerable.Range(0, sheet.Count).Where(at => old[at] is null).GroupBy(at => Key(sheet[at], columns)).ToList())
        {
            if (byKey.GetValueOrDefault(same.Key) is not { } rows)
            {
                continue;
            }

            foreach (var at in same.Take(rows.Count).ToList())
            {
                old[at] = rows.Dequeue();
                left.Remove(old[at]!);
            }
        }
    }

    private static string Key(ImmutableDictionary<string, string> cells, IReadOnlyList<string> columns) => string.Join(Between, columns.Select(c => cells.GetValueOrDefault(c)));
}
