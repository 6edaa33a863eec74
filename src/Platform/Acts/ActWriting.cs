using Npgsql;
using NpgsqlTypes;

namespace Prongsai.Platform.Acts;

/// <summary>The statements that store an act with its seals and touched rows, in one round trip.</summary>
internal static class ActWriting
{
    private const string Append = """
        insert into platform.recorded_act (agency_id, sequence, kind, kind_name, actor_account, actor_person, capacity, capacity_position, capacity_order,
          reason, at, tables, payload, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """;

    private const string MoveHead = "update platform.act_head set sequence = $2, hash = $3 where agency_id = $1";

    private const string Seal = """
        insert into platform.sealed_value (agency_id, sequence, ordinal, origin, subject, commitment, salt, value, erased_by)
        select $1, $2, s.* from unnest($3::integer[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::text[], $9::bigint[]) s
        """;

    private const string Touch = """
        insert into platform.touched_row (agency_id, table_name, row_id, sequence)
        select $1, t.table_name, t.row_id, $2 from unnest($3::text[], $4::text[]) t (table_name, row_id)
        """;

    public static async Task WriteAsync(NpgsqlConnection connection, RecordedAct act, byte[] hash, List<SealedValue> seals,
        IReadOnlyCollection<(string Table, string Row)> touched, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(Append,
        [
            act.AgencyId.Value, act.Sequence, act.Kind, act.KindName, act.ActorAccount, Uuid(act.ActorPerson), act.Capacity.ToString(), Text(act.CapacityPosition),
            Uuid(act.CapacityOrder), Text(act.Reason), act.At.ToDateTimeUtc(), act.Tables, act.Payload, act.PreviousHash, hash,
        ]));
        batch.BatchCommands.Add(Command(MoveHead, [act.AgencyId.Value, act.Sequence, hash]));
        batch.BatchCommands.Add(Command(Seal,
        [
            act.AgencyId.Value, act.Sequence, seals.ConvertAll(s => s.Ordinal), seals.ConvertAll(s => s.Origin), seals.ConvertAll(s => s.Subject),
            seals.ConvertAll(s => s.Commitment), seals.ConvertAll(s => s.Salt), seals.ConvertAll(s => s.Value), seals.ConvertAll(s => s.ErasedBy),
        ]));
        if (touched.Count > 0)
        {
            batch.BatchCommands.Add(Command(Touch, [act.AgencyId.Value, act.Sequence, touched.Select(t => t.Table).ToList(), touched.Select(t => t.Row).ToList()]));
        }
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlBatchCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new() { Value = value });
        return command;
    }

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Uuid(Guid? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };
}
