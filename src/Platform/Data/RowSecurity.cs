using Npgsql;

namespace Prongsai.Platform.Data;

/// <summary>Row-level security of every table, put on after each migration so that no module can forget it.</summary>
internal static class RowSecurity
{
    /// <summary>Tables without rows of an agency. Kept as short as it can be; the reason stands beside each.</summary>
    public static readonly IReadOnlySet<string> GlobalTables = new HashSet<string>
    {
        "platform.schema_migration", // which SQL files have run
    };

    private const string Unprotected = """
        select format('%I.%I', n.nspname, c.relname),
          coalesce((select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where i.indrelid = c.oid and i.indisprimary), ''),
          exists (select from pg_policy p where p.polrelid = c.oid)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = $1 and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
        """;

    /// <summary>Enables and forces row security on the module's tables and adds the policy of the own agency where a migration wrote no other.</summary>
    /// <exception cref="InvalidOperationException">A table's primary key does not begin with agency_id.</exception>
    public static async Task ProtectAsync(NpgsqlConnection connection, string schema, CancellationToken ct)
    {
        foreach (var (table, firstKey, hasPolicy) in await UnprotectedAsync(connection, schema, ct))
        {
            if (GlobalTables.Contains(table)) continue;
            if (firstKey != "agency_id") throw new InvalidOperationException($"The primary key of {table} must begin with agency_id.");
            var policy = hasPolicy ? "" : $"create policy own_agency on {table} "
                + "using (agency_id = platform.current_agency()) with check (agency_id = platform.current_agency())";
            await using var protect = new NpgsqlCommand(
                $"alter table {table} enable row level security; alter table {table} force row level security; {policy}", connection);
            await protect.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<List<(string Table, string FirstKey, bool HasPolicy)>> UnprotectedAsync(
        NpgsqlConnection connection, string schema, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Unprotected, connection) { Parameters = { new() { Value = schema } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var tables = new List<(string, string, bool)>();
        while (await reader.ReadAsync(ct)) tables.Add((reader.GetString(0), reader.GetString(1), reader.GetBoolean(2)));
        return tables;
    }
}
