using Npgsql;
using Prongsai.Bench.Pages;

namespace Prongsai.Bench.Office;

/// <summary>Makes the demo's office old and large: many more people with their posts, and many more acts of those who acted already.
/// The acts are copies, so their chain does not hold; no page of the list walks it.</summary>
internal static class YearsOfWork
{
    private const string Demo = $"(select agency_id from platform.agency_entry where slug = '{PublicItems.DemoSlug}')";

    public static async Task<(long People, long Acts)> FillAsync(string owner, int people, int acts)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, "set local session_replication_role = replica");
        var times = (int)Math.Ceiling(people / (double)await CountAsync(connection, "organization.person"));
        foreach (var table in new[] { "person", "post", "holding" }) await ExecuteAsync(connection, await CopiesAsync(connection, table, times));
        await ExecuteAsync(connection, Acts(acts));
        await transaction.CommitAsync();
        await ExecuteAsync(connection, "vacuum analyze");
        return (await CountAsync(connection, "organization.person"), await CountAsync(connection, "platform.recorded_act"));
    }

    /// <summary>Each row again and again; ids are made from the old ones, so that rows that belong together still do.</summary>
    private static async Task<string> CopiesAsync(NpgsqlConnection connection, string table, int times)
    {
        await using var command = new NpgsqlCommand($"""
            select string_agg(quote_ident(attname), ', ' order by attnum),
              string_agg(case when attname in ('id', 'person_id', 'post_id') then format('md5(r.%1$I::text || n)::uuid', attname) else format('r.%I', attname) end, ', ' order by attnum)
            from pg_attribute where attrelid = 'organization.{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return $"insert into organization.{table} ({reader.GetString(0)}) select {reader.GetString(1)} from organization.{table} r, generate_series(2, {times}) n where r.agency_id = {Demo} on conflict do nothing";
    }

    private static string Acts(int count) => $"""
        create temporary table old_head on commit drop as select * from platform.act_head where agency_id = {Demo};
        create temporary table copied on commit drop as
          select h.sequence + n as sequence, 1 + (n % h.sequence) as original from old_head h, generate_series(1, {count} - h.sequence) n;
        insert into platform.recorded_act (agency_id, sequence, kind, kind_name, actor_account, capacity, capacity_position, reason, at, payload, previous_hash, hash, actor_person, capacity_order, tables)
          select a.agency_id, c.sequence, a.kind, a.kind_name, a.actor_account, a.capacity, a.capacity_position, a.reason, a.at, a.payload, a.previous_hash, a.hash, a.actor_person, a.capacity_order, a.tables
          from copied c join platform.recorded_act a on a.agency_id = {Demo} and a.sequence = c.original;
        insert into platform.sealed_value (agency_id, sequence, ordinal, origin, subject, commitment, salt, value, erased_by)
          select s.agency_id, c.sequence, s.ordinal, s.origin, s.subject, s.commitment, s.salt, s.value, s.erased_by
          from copied c join platform.sealed_value s on s.agency_id = {Demo} and s.sequence = c.original;
        insert into platform.touched_row (agency_id, table_name, row_id, sequence)
          select t.agency_id, t.table_name, t.row_id, c.sequence from copied c join platform.touched_row t on t.agency_id = {Demo} and t.sequence = c.original;
        update platform.act_head set sequence = {count} where agency_id = {Demo}
        """;

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand($"select count(*) from {table} where agency_id = {Demo}", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
