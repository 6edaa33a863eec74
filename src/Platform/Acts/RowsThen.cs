using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>Rows as they stood after an act: those of today, with everything done since taken back. Only acts that touched the tables asked for are read.
/// It knows nothing of what was written beside the record of acts.</summary>
public sealed class RowsThen
{
    /// <summary>So many acts are gone back through at most.</summary>
    public const int MostActs = 20_000;

    private readonly Db _db;
    private readonly Dictionary<Type, RowText> _tables;
    private readonly List<RowChange> _changes;
    private readonly Dictionary<RowName, ImmutableDictionary<string, string>> _now = [];
    private Dictionary<RowName, ImmutableDictionary<string, string>>? _then;

    private RowsThen(Db db, Dictionary<Type, RowText> tables, List<RowChange> newestFirst) => (_db, _tables, _changes) = (db, tables, newestFirst);

    /// <param name="sequence">The last act that still counts.</param>
    /// <param name="tables">Entities, all of <see cref="OwnedRow"/>.</param>
    /// <exception cref="TooFarBackException">More than <see cref="MostActs"/> acts would have to be gone through.</exception>
    public static async Task<RowsThen> BeginAsync(Db db, long sequence, IReadOnlyCollection<Type> tables, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(tables);
        var texts = tables.ToDictionary(t => t, t => new RowText(db, t));
        var names = texts.Values.Select(t => t.Table).ToList();
        var acts = await db.Set<RecordedAct>().Where(a => a.Sequence > sequence && db.Set<TouchedRow>().Any(t => names.Contains(t.TableName) && t.Sequence == a.Sequence))
            .OrderByDescending(a => a.Sequence).Select(a => new { a.Sequence, a.Payload }).Take(MostActs + 1).ToListAsync(cancellationToken);
        if (acts.Count > MostActs)
        {
            throw new TooFarBackException();
        }

        var personal = texts.Values.Where(t => t.HasPersonal).Select(t => t.Table).ToList();
        var seals = acts.Count == 0 || personal.Count == 0 ? [] : await db.Set<SealedValue>().Where(s => s.Sequence > sequence && personal.Contains(s.Origin))
            .Select(s => new { s.Sequence, s.Ordinal, s.Value }).ToDictionaryAsync(s => (s.Sequence, s.Ordinal), s => s.Value, cancellationToken);
        var byTable = texts.Values.ToDictionary(t => t.Table);
        return new(db, texts, [.. acts.SelectMany(a => ChangesOf(a.Payload, byTable, ordinal => seals.GetValueOrDefault((a.Sequence, ordinal))))]);
    }

    /// <summary>Rows that stand now and are wanted; those touched since come along, whatever they say now.</summary>
    public async Task AddAsync<T>(Expression<Func<T, bool>> which, CancellationToken cancellationToken) where T : OwnedRow
    {
        var text = _tables[typeof(T)];
        var touched = _changes.Where(c => c.Row.Table == text.Table).Select(c => Guid.TryParse(c.Row.Id, out var id) ? id : Guid.Empty).Distinct().ToList();
        var rows = touched.Count == 0 ? await _db.Set<T>().Where(which).ToListAsync(cancellationToken)
            : await _db.Set<T>().Where(which).Concat(_db.Set<T>().Where(r => touched.Contains(r.Id))).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            _now[text.NameOf(row)] = text.Of(row);
        }

        _then = null;
    }

    /// <summary>As they stood.</summary>
    public IReadOnlyList<T> Then<T>() where T : OwnedRow => Of<T>(_then ??= Rewind.Back(_now, _changes));

    /// <summary>As they stand.</summary>
    public IReadOnlyList<T> Now<T>() where T : OwnedRow => Of<T>(_now);

    private List<T> Of<T>(Dictionary<RowName, ImmutableDictionary<string, string>> rows)
    {
        var text = _tables[typeof(T)];
        return [.. rows.Where(r => r.Key.Table == text.Table).Select(r => (T)text.Row(r.Value, _db.Agency))];
    }

    private static IEnumerable<RowChange> ChangesOf(string payload, Dictionary<string, RowText> tables, Func<int, string?> sealedValue)
    {
        using var document = JsonDocument.Parse(payload);
        var changes = new List<RowChange>();
        foreach (var change in document.RootElement.GetProperty("changes").EnumerateArray())
        {
            if (!tables.TryGetValue(change.GetProperty("table").GetString()!, out var table))
            {
                continue;
            }

            var key = change.GetProperty("key");
            var values = change.TryGetProperty("old", out var old) ? old.EnumerateObject().ToImmutableDictionary(c => c.Name, c => Opened(c, table, sealedValue)) : ImmutableDictionary<string, string>.Empty;
            var op = Enum.Parse<RowOp>(change.GetProperty("op").GetString()!, ignoreCase: true);
            changes.Add(new(new(table.Table, string.Join(',', key.EnumerateObject().Select(p => p.Value.ToString()))), op,
                op == RowOp.Deleted ? values.SetItems(key.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetRawText()))) : values));
        }

        changes.Reverse();
        return changes;
    }

    /// <summary>A personal value comes from its seal; one that was erased is gone here too.</summary>
    private static string Opened(JsonProperty column, RowText table, Func<int, string?> sealedValue)
    {
        if (column.Value.ValueKind != JsonValueKind.Object || !column.Value.TryGetProperty("sealed", out var place))
        {
            return column.Value.GetRawText();
        }

        var text = sealedValue(place.GetInt32());
        var isText = table.StoredTypeOf(column.Name) == typeof(string);
        return text is null ? (isText ? JsonSerializer.Serialize(Erased) : "null") : isText ? JsonSerializer.Serialize(text, StoredJson.Options) : text;
    }

    /// <summary>What stands in place of a text that was erased from the record.</summary>
    public const string Erased = "(ลบแล้ว)";
}

/// <summary>There is too much to go back through at once.</summary>
public sealed class TooFarBackException() : Exception($"More than {RowsThen.MostActs} acts since.");

/// <summary>Whole tables of a register, as they stand or, within <see cref="AgencyData.Past"/>, as they stood.</summary>
public static class WholeTable
{
    public static Task<IReadOnlyList<T>> AllAsync<T>(this Db db, CancellationToken cancellationToken) where T : OwnedRow => db.ThoseAsync<T>(_ => true, cancellationToken);

    /// <param name="which">Asked of the rows as they stand or stood.</param>
    public static async Task<IReadOnlyList<T>> ThoseAsync<T>(this Db db, Expression<Func<T, bool>> which, CancellationToken cancellationToken) where T : OwnedRow
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(which);
        if (db.LastAct is not { } sequence)
        {
            return await db.Set<T>().Where(which).ToListAsync(cancellationToken);
        }

        var rows = await RowsThen.BeginAsync(db, sequence, [typeof(T)], cancellationToken);
        await rows.AddAsync(which, cancellationToken);
        return [.. rows.Then<T>().Where(which.Compile())];
    }
}
