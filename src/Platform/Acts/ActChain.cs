using Npgsql;
using NpgsqlTypes;

namespace Prongsai.Platform.Acts;

/// <summary>Puts an act at the end of its agency's chain, as the last thing before the commit: the head is locked for the shortest time.</summary>
internal static class ActChain
{
    private const string LockHead = """
        insert into platform.act_head (agency_id, sequence, hash) values ($1, 0, $2) on conflict (agency_id) do update set sequence = act_head.sequence
        returning sequence, hash
        """;

    private const string Append = """
        insert into platform.recorded_act (agency_id, sequence, kind, kind_name, actor_account, actor_name, actor_position, capacity, capacity_position,
          reason, at, payload, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """;

    private const string MoveHead = "update platform.act_head set sequence = $2, hash = $3 where agency_id = $1";

    public static async Task AppendAsync(NpgsqlConnection connection, Act act, ActKind kind, string? reason, string payload, CancellationToken ct)
    {
        var (last, previous) = await HeadAsync(connection, act.Agency, ct);
        var unsigned = new RecordedAct
        {
            AgencyId = act.Agency,
            Sequence = last + 1,
            Kind = kind.Code,
            KindName = kind.NameTh,
            ActorAccount = act.Actor.Account,
            ActorName = act.Actor.Name,
            ActorPosition = act.Actor.Position,
            Capacity = act.Capacity.Kind,
            CapacityPosition = act.Capacity.Position,
            Reason = reason,
            At = act.At,
            Payload = payload,
            PreviousHash = previous,
            Hash = [],
        };
        await InsertAsync(connection, unsigned, ActHash.Of(unsigned), ct);
    }

    private static async Task<(long Sequence, byte[] Hash)> HeadAsync(NpgsqlConnection connection, AgencyId agency, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(LockHead, connection) { Parameters = { new() { Value = agency.Value }, new() { Value = ActHash.First } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    private static async Task InsertAsync(NpgsqlConnection connection, RecordedAct act, byte[] hash, CancellationToken ct)
    {
        var append = new NpgsqlBatchCommand(Append);
        object?[] values =
        [
            act.AgencyId.Value, act.Sequence, act.Kind, act.KindName, act.ActorAccount, act.ActorName, act.ActorPosition, act.Capacity.ToString(),
            act.CapacityPosition, act.Reason, act.At.ToDateTimeUtc(), act.Payload, act.PreviousHash, hash,
        ];
        foreach (var value in values) append.Parameters.Add(value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } : new() { Value = value });
        var move = new NpgsqlBatchCommand(MoveHead)
        {
            Parameters = { new() { Value = act.AgencyId.Value }, new() { Value = act.Sequence }, new() { Value = hash } },
        };
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { append, move } };
        await batch.ExecuteNonQueryAsync(ct);
    }
}
