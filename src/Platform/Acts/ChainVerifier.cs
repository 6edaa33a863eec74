using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>What walking an agency's chain found.</summary>
/// <param name="Acts">How many acts were walked in good order.</param>
/// <param name="Broken">The first broken link; null when the chain is whole.</param>
public sealed record ChainReport(AgencyId Agency, long Acts, BrokenLink? Broken);

/// <summary>The first act that is not as it was written.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Why">Thai sentence.</param>
/// <param name="At">Its time as it stands now; null when the act is gone.</param>
/// <param name="KindName">Its kind as it stands now.</param>
public sealed record BrokenLink(long Sequence, string Why, Instant? At = null, string? KindName = null)
{
    private static readonly DateTimeZone Bangkok = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    /// <summary>Number, time, kind and why, in one line.</summary>
    public string Line => $"ลูกโซ่ขาดที่ลำดับที่ {Sequence}{(At is { } at ? $" ({When(at)} {KindName})" : "")}: {Why}";

    private static string When(Instant at)
    {
        var local = at.InZone(Bangkok);
        return $"{ThaiDates.Format(local.Date, ThaiDateStyle.Short)} {local.Hour:00}:{local.Minute:00} น.";
    }
}

/// <summary>Walks the acts of the entered agency, recomputes every hash and opens every seal; for <c>prongsai verify</c>.</summary>
public sealed class ChainVerifier(AgencyData data)
{
    private const int AtOnce = 200;

    /// <summary>Reads the whole chain once, in order, a few hundred acts at a time.</summary>
    /// <param name="progress">Told now and then how many acts are walked and how many there are.</param>
    public Task<ChainReport> VerifyAsync(Func<long, long, Task>? progress = null, CancellationToken cancellationToken = default) =>
        data.ReadAsync((db, ct) => WalkAsync(db, progress, ct), cancellationToken);

    private static async Task<ChainReport> WalkAsync(Db db, Func<long, long, Task>? progress, CancellationToken ct)
    {
        var head = await HeadAsync(db, ct);
        var walk = new ChainWalk();
        for (var from = long.MinValue; ;)
        {
            var acts = await db.Set<RecordedAct>().Where(a => a.Sequence > from).OrderBy(a => a.Sequence).Take(AtOnce).ToListAsync(ct);
            if (acts.Count == 0) break;
            var last = acts[^1].Sequence;
            var seals = await db.Set<SealedValue>().Where(s => s.Sequence > from && s.Sequence <= last).OrderBy(s => s.Sequence).ThenBy(s => s.Ordinal).ToListAsync(ct);
            if (await StepAsync(db, walk, acts, seals.ToLookup(s => s.Sequence), ct) is { } fault) return new(db.Agency, walk.Sequence, await NamedAsync(db, fault, ct));
            from = last;
            if (progress is not null) await progress(walk.Sequence, head.Sequence);
        }
        var broken = walk.FaultAtEnd(head.Sequence, head.Hash, await db.Set<SealedValue>().AnyAsync(s => s.Sequence > walk.Sequence, ct));
        return new(db.Agency, walk.Sequence, broken is null ? null : await NamedAsync(db, broken, ct));
    }

    private static async Task<BrokenLink?> StepAsync(Db db, ChainWalk walk, List<RecordedAct> acts, ILookup<long, SealedValue> seals, CancellationToken ct)
    {
        foreach (var act in acts)
        {
            if (walk.Fault(act, [.. seals[act.Sequence]]) is { } fault) return fault;
            if (ErasedList.IsIn(act.Payload) && await ErasureFaultAsync(db, act, ct) is { } wrong) return wrong;
        }
        return null;
    }

    /// <summary>What the act says it erased must be exactly what is marked as erased by it.</summary>
    private static async Task<BrokenLink?> ErasureFaultAsync(Db db, RecordedAct act, CancellationToken ct)
    {
        var marked = await db.Set<SealedValue>().Where(s => s.ErasedBy == act.Sequence).Select(s => new { s.Sequence, s.Ordinal }).ToListAsync(ct);
        var listed = ErasedList.Read(act.Payload);
        var places = marked.ConvertAll(m => (m.Sequence, Name: $"{m.Sequence}:{m.Ordinal}"));
        var unlisted = places.Where(p => !listed.Contains(p.Name)).Select(p => p.Sequence);
        var broughtBack = listed.Except(places.Select(p => p.Name)).Select(ErasedList.SequenceOf);
        var wrong = unlisted.Concat(broughtBack).Order().Cast<long?>().FirstOrDefault();
        return wrong is { } sequence ? new(sequence, $"ข้อมูลส่วนบุคคลที่ลบไม่ตรงกับรายการในบันทึกการลบที่ {act.Sequence}") : null;
    }

    private static async Task<BrokenLink> NamedAsync(Db db, BrokenLink fault, CancellationToken ct)
    {
        var act = await db.Set<RecordedAct>().Where(a => a.Sequence == fault.Sequence).Select(a => new { a.At, a.KindName }).FirstOrDefaultAsync(ct);
        return fault with { At = act?.At, KindName = act?.KindName };
    }

    /// <summary>The head of the chain as it stands.</summary>
    public Task<(long Sequence, byte[] Hash)> HeadAsync(CancellationToken cancellationToken = default) => data.ReadAsync(HeadAsync, cancellationToken);

    private static async Task<(long Sequence, byte[] Hash)> HeadAsync(Db db, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select sequence, hash from platform.act_head", (NpgsqlConnection)db.Database.GetDbConnection());
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : (0, ActHash.First);
    }
}
