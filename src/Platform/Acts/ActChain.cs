using Npgsql;

namespace Prongsai.Platform.Acts;

/// <summary>Puts an act at the end of its agency's chain, as the last thing before the commit: the head is locked for the shortest time.</summary>
internal static class ActChain
{
    private const string LockHead = """
        insert into platform.act_head (agency_id, sequence, hash) values ($1, 0, $2) on conflict (agency_id) do update set sequence = act_head.sequence
        returning sequence, hash
        """;

    /// <summary>Locks the head until the transaction ends.</summary>
    public static async Task<(long Sequence, byte[] Hash)> LockHeadAsync(NpgsqlConnection connection, AgencyId agency, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(LockHead, connection) { Parameters = { new() { Value = agency.Value }, new() { Value = ActHash.First } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    public static async Task AppendAsync(Act act, ActKind kind, string? reason, CancellationToken ct)
    {
        var payload = act.Payload();
        var (last, previous) = await LockHeadAsync(act.Connection, act.Agency, ct);
        var seals = Sealed(act, last + 1);
        var recorded = new RecordedAct
        {
            AgencyId = act.Agency,
            Sequence = last + 1,
            Kind = kind.Code,
            KindName = kind.NameTh,
            ActorAccount = act.Actor.Account,
            ActorPerson = act.Actor.Person,
            Capacity = act.Capacity.Kind,
            CapacityPosition = act.Capacity.Position,
            CapacityOrder = act.Capacity.Order,
            Reason = reason,
            At = act.At,
            Tables = [.. act.Changes.Touched.Select(row => row.Table).Distinct().Order(StringComparer.Ordinal)],
            Payload = act.Erasures.Count == 0 ? payload : ErasedList.Lead(payload, Erased(act, seals)),
            PreviousHash = previous,
            Hash = [],
        };
        await ActWriting.WriteAsync(act.Connection, recorded, ActHash.Of(recorded, seals), seals, act.Changes.Touched, ct);
    }

    /// <summary>What the act erases is not written down again by the act itself.</summary>
    private static List<SealedValue> Sealed(Act act, long sequence) => [.. act.Seals.Values.Select(value =>
    {
        var erased = act.Erasures.Exists(erasure => erasure.Takes(value));
        return new SealedValue
        {
            Sequence = sequence,
            Ordinal = value.Ordinal,
            Origin = value.Origin,
            Subject = value.Subject,
            Commitment = value.Commitment,
            Salt = erased ? null : value.Salt,
            Value = erased ? null : value.Value,
            ErasedBy = erased ? sequence : null,
        };
    })];

    private static IEnumerable<(long, int)> Erased(Act act, List<SealedValue> seals) =>
        act.Erasures.SelectMany(erasure => erasure.Earlier).Concat(seals.Where(value => value.ErasedBy is not null).Select(value => (value.Sequence, value.Ordinal)));
}
