using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>What walking an agency's chain found.</summary>
/// <param name="Acts">How many acts were walked in good order.</param>
/// <param name="Broken">The first broken link; null when the chain is whole.</param>
public sealed record ChainReport(AgencyId Agency, long Acts, BrokenLink? Broken);

/// <summary>The first act that is not as it was written.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Why">Thai sentence.</param>
public sealed record BrokenLink(long Sequence, string Why);

/// <summary>Walks the acts of the entered agency and recomputes every hash; for <c>prongsai verify</c>.</summary>
public sealed class ChainVerifier(AgencyData data)
{
    /// <summary>Reads the whole chain once, in order, without holding it in memory.</summary>
    public Task<ChainReport> VerifyAsync(CancellationToken cancellationToken = default) => data.ReadAsync(WalkAsync, cancellationToken);

    private static async Task<ChainReport> WalkAsync(Db db, CancellationToken ct)
    {
        var head = await HeadAsync(db, ct);
        var (sequence, hash) = (0L, ActHash.First);
        await foreach (var act in db.Set<RecordedAct>().OrderBy(act => act.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (Fault(act, sequence, hash) is { } why) return new(db.Agency, sequence, new(sequence + 1, why));
            (sequence, hash) = (act.Sequence, act.Hash);
        }
        var whole = head.Sequence == sequence && head.Hash.AsSpan().SequenceEqual(hash);
        return new(db.Agency, sequence, whole ? null : new(sequence + 1, "การกระทำท้ายบันทึกหายไป หรือหัวบันทึกถูกแก้ไข"));
    }

    private static string? Fault(RecordedAct act, long before, byte[] hashBefore) => act switch
    {
        _ when act.Sequence != before + 1 => $"ไม่มีการกระทำลำดับที่ {before + 1}",
        _ when !act.PreviousHash.AsSpan().SequenceEqual(hashBefore) => "ไม่ต่อกับการกระทำก่อนหน้า",
        _ when !act.Hash.AsSpan().SequenceEqual(ActHash.Of(act)) => "ข้อความในบันทึกไม่ตรงกับที่บันทึกไว้เดิม",
        _ => null,
    };

    private static async Task<(long Sequence, byte[] Hash)> HeadAsync(Db db, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select sequence, hash from platform.act_head", (NpgsqlConnection)db.Database.GetDbConnection());
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : (0, ActHash.First);
    }
}
