using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Freezing;

/// <summary>An act that touched the items, by its place in the chain.</summary>
internal sealed record ChainAct(long Sequence, string KindName, NodaTime.Instant At, string PreviousHash, string Hash);

/// <summary>What of the record of acts goes into a pack.</summary>
/// <param name="Freezing">The act of freezing in full; null for a state that nobody froze, and where a part of it is withheld.</param>
internal sealed record PackChain(ActProof? Freezing, IReadOnlyList<ChainAct> Acts);

/// <summary>The part of the record of acts that a pack carries.</summary>
internal sealed class FreezeProof(AgencyData data)
{
    private const string Items = "disclosure.year_item";

    /// <summary>The acts that touched the items shown, up to the freeze; the freezing itself with all that its hash is made of.</summary>
    /// <param name="freezing">Number of the act of freezing; null for a state that nobody froze.</param>
    /// <param name="last">Of a state of the past: the last act that counts.</param>
    public Task<PackChain> ReadAsync(FrozenState state, FrozenState? now, long? freezing, CancellationToken cancellationToken, long? last = null) => data.ReadAsync(async (db, ct) =>
    {
        var rows = state.Items.Where(i => i is { IsPublic: true, Row: not null } && (now is null || now.Item(i.Key) is { IsPublic: true })).Select(i => i.Row!.Value.ToString()).ToList();
        var acts = await db.Set<RecordedAct>().Where(a => (freezing == null || a.Sequence <= freezing) && (last == null || a.Sequence <= last) && db.Set<TouchedRow>().Any(t => t.TableName == Items && rows.Contains(t.RowId) && t.Sequence == a.Sequence))
            .OrderBy(a => a.Sequence).Select(a => new { a.Sequence, a.KindName, a.At, a.PreviousHash, a.Hash }).ToListAsync(ct);
        var seals = freezing is null ? [] : await db.Set<SealedValue>().Where(s => s.Sequence == freezing).ToListAsync(ct);
        var act = freezing is null ? null : await db.Set<RecordedAct>().SingleOrDefaultAsync(a => a.Sequence == freezing, ct);
        return new PackChain(act is null ? null : ActProof.Of(act, seals),
            [.. acts.Select(a => new ChainAct(a.Sequence, a.KindName, a.At, Convert.ToHexStringLower(a.PreviousHash), Convert.ToHexStringLower(a.Hash)))]);
    }, cancellationToken);
}
