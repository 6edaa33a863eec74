using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>An act as a line of a list. Of a closed one only number, time and hashes are known.</summary>
internal sealed record ActLine(long Sequence, Instant At, string? Kind, string KindName, string Actor, string? Position, string Capacity, string? Reason, bool IsClosed)
{
    /// <summary>Done by the program itself; unknown, and so false, of a closed one.</summary>
    public bool IsBySystem { get; init; }

    public string[] Tables { get; init; } = [];

    /// <summary>What it was about, where a module has a name for that.</summary>
    public ActSubject? About { get; init; }

    public byte[] PreviousHash { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}

/// <summary>A stretch of a list, newest first.</summary>
/// <param name="Newer">Is there anything newer?</param>
/// <param name="Older">Is there anything older?</param>
internal sealed record ActPage(IReadOnlyList<ActRun> Runs, bool Newer, bool Older)
{
    public IReadOnlyList<ActLine> Lines { get; } = [.. Runs.SelectMany(run => run.Lines)];
}

/// <summary>Lists of acts. What is closed to the person at work never leaves here.</summary>
internal sealed class ActReading(AgencyData data, ClosedActs closed, ActSubjects subjects)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Acts of a page, of which a row may hold many.</summary>
    private const int MostActs = 300;

    private const string ClosedText = "มีการกระทำในเรื่องที่ปกปิด";
    private const int ExportChunk = 1000;

    /// <summary>Acts older than <paramref name="before"/>, or newer than <paramref name="after"/>, or the newest. Unless one person's are asked for, the system's are folded.</summary>
    public Task<ActPage> PageAsync(ActFilter filter, long? before, long? after, CancellationToken cancellationToken) => data.ReadAsync(
        (db, ct) => PageAsync(db, filter.Apply(db.Set<RecordedAct>(), closed), filter.Account is null ? ActRun.Fold : ActRun.Single, before, after, ct), cancellationToken);

    /// <summary>The history of one object.</summary>
    public Task<ActPage> OfAsync(string table, string row, long? before, long? after, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
    {
        var touching = db.Set<TouchedRow>().Where(t => t.TableName == table && t.RowId == row);
        return PageAsync(db, db.Set<RecordedAct>().Where(a => touching.Any(t => t.Sequence == a.Sequence)), ActRun.Single, before, after, ct);
    }, cancellationToken);

    /// <summary>All that fit, newest first, a thousand at a time.</summary>
    public async IAsyncEnumerable<ActLine> AllAsync(ActFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long? before = null; ;)
        {
            var from = before;
            var chunk = await data.ReadAsync((db, ct) => TakeAsync(filter.Apply(db.Set<RecordedAct>(), closed), from, ExportChunk, ct), cancellationToken);
            foreach (var line in chunk) yield return line;
            if (chunk.Count < ExportChunk) yield break;
            before = chunk[^1].Sequence;
        }
    }

    public ActLine Line(RecordedAct act) => closed.IsClosed(act)
        ? new(act.Sequence, act.At, null, ClosedText, "", null, "", null, true) { PreviousHash = act.PreviousHash, Hash = act.Hash }
        : new(act.Sequence, act.At, act.Kind, act.KindName, act.ActorName, act.ActorPosition, new Capacity(act.Capacity, act.CapacityPosition).Printed, act.Reason, false)
        {
            IsBySystem = act.ActorAccount == Actor.System.Account,
            Tables = act.Tables,
            PreviousHash = act.PreviousHash,
            Hash = act.Hash,
        };

    /// <summary>What the row is called now; null when no module names it or it is closed to the person at work.</summary>
    public Task<RecordName?> NameAsync(string table, Guid id, CancellationToken cancellationToken) => closed.IsClosedTable(table)
        ? Task.FromResult<RecordName?>(null)
        : data.ReadAsync((db, ct) => subjects.NameAsync(db, table, id, ct), cancellationToken);

    private async Task<ActPage> PageAsync(Db db, IQueryable<RecordedAct> acts, Func<IEnumerable<ActLine>, IEnumerable<ActRun>> rows, long? before, long? after, CancellationToken ct)
    {
        var found = after is { } newerThan
            ? (await WithoutPayload(acts.Where(a => a.Sequence > newerThan).OrderBy(a => a.Sequence).Take(MostActs + 1)).ToListAsync(ct)).ConvertAll(Line)
            : await TakeAsync(acts, before, MostActs + 1, ct);
        var shown = rows(found.Take(MostActs)).Take(PageSize).SelectMany(run => run.Lines).OrderByDescending(line => line.Sequence).ToList();
        var more = found.Count > shown.Count;
        var about = await subjects.OfAsync(db, [.. shown.Where(line => !line.IsClosed).Select(line => line.Sequence)], ct);
        var runs = rows(shown.Select(line => line with { About = about.GetValueOrDefault(line.Sequence) })).ToList();
        return after is null ? new(runs, before is not null, more) : new(runs, more, true);
    }

    private async Task<List<ActLine>> TakeAsync(IQueryable<RecordedAct> acts, long? before, int count, CancellationToken ct)
    {
        var older = before is { } olderThan ? acts.Where(a => a.Sequence < olderThan) : acts;
        return (await WithoutPayload(older.OrderByDescending(a => a.Sequence).Take(count)).ToListAsync(ct)).ConvertAll(Line);
    }

    /// <summary>A list does not fetch what was changed, which may be large.</summary>
    private static IQueryable<RecordedAct> WithoutPayload(IQueryable<RecordedAct> acts) => acts.Select(a => new RecordedAct
    {
        Sequence = a.Sequence,
        Kind = a.Kind,
        KindName = a.KindName,
        ActorAccount = a.ActorAccount,
        ActorName = a.ActorName,
        ActorPosition = a.ActorPosition,
        Capacity = a.Capacity,
        CapacityPosition = a.CapacityPosition,
        Reason = a.Reason,
        At = a.At,
        Tables = a.Tables,
        Payload = "",
        PreviousHash = a.PreviousHash,
        Hash = a.Hash,
    });
}
