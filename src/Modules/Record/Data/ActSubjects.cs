using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>What an act was about, as far as a module has a name for it.</summary>
/// <param name="More">How many others with a name it was about.</param>
internal sealed record ActSubject(RecordName Name, int More);

/// <summary>Names what acts were about.</summary>
internal sealed class ActSubjects(IEnumerable<IRecordNames> names, ClosedActs closed)
{
    /// <summary>An import touches thousands of rows; more than these are not looked at.</summary>
    private const int MostRows = 1000;

    private readonly List<IRecordNames> _names = [.. names];

    public async Task<IReadOnlyDictionary<long, ActSubject>> OfAsync(Db db, IReadOnlyCollection<long> sequences, CancellationToken ct)
    {
        var tables = _names.ConvertAll(n => n.Table);
        var touched = await db.Set<TouchedRow>().Where(t => sequences.Contains(t.Sequence) && tables.Contains(t.TableName))
            .OrderByDescending(t => t.Sequence).Take(MostRows).ToListAsync(ct);
        var known = new Dictionary<(string, string), RecordName>();
        foreach (var source in _names)
        {
            var ids = touched.Where(t => t.TableName == source.Table).Select(t => Guid.Parse(t.RowId)).ToHashSet();
            if (ids.Count == 0) continue;
            foreach (var (id, name) in await source.OfAsync(db, ids, ct)) known[(source.Table, id.ToString())] = name;
        }

        return touched.Where(t => known.ContainsKey((t.TableName, t.RowId))).GroupBy(t => t.Sequence)
            .ToDictionary(group => group.Key, group => new ActSubject(known[(group.First().TableName, group.First().RowId)], group.Count() - 1));
    }

    /// <summary>Names of rows of whatever table; those of closed registers are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, RecordName>> NamesAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var known = new Dictionary<Guid, RecordName>();
        foreach (var source in ids.Count == 0 ? [] : _names.Where(n => !closed.IsClosedTable(n.Table)))
        {
            foreach (var (id, name) in await source.OfAsync(db, ids, ct)) known.TryAdd(id, name);
        }

        return known;
    }

    /// <summary>The name of one row; null when it has none.</summary>
    public async Task<RecordName?> NameAsync(Db db, string table, Guid id, CancellationToken ct) =>
        _names.Find(n => n.Table == table) is { } source ? (await source.OfAsync(db, [id], ct)).GetValueOrDefault(id) : null;
}
