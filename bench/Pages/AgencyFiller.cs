using Npgsql;
using Prongsai.Platform.Data;

namespace Prongsai.Bench.Pages;

/// <summary>Fills the database with agencies that each hold the demo agency's rows as their own: the same tables, keys and row security.
/// The acts stay out: their chain is each agency's own. So do the accounts, whose names to sign in with are one of a kind. No public page reads either.</summary>
internal sealed class AgencyFiller(DatabaseAddress address)
{
    private const string Owned = """
        select format('%I.%I', n.nspname, c.relname),
          (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'agency_id' and a.attgenerated = '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relrowsecurity and n.nspname not in ('platform', 'accounts', 'pg_catalog')
        order by 1
        """;

    /// <returns>Rows made.</returns>
    public async Task<long> FillAsync(int agencies, string demoSlug)
    {
        await using var owner = new NpgsqlConnection(address.Owner);
        await owner.OpenAsync();
        await using var transaction = await owner.BeginTransactionAsync();
        await ExecuteAsync(owner, "set local session_replication_role = replica; set local row_security = off");
        var made = await ExecuteAsync(owner, $"""
            insert into platform.agency_entry (agency_id, slug, name_th, name_en)
            select gen_random_uuid(), 'bench-' || to_char(n, 'FM00000'), 'องค์การบริหารส่วนตำบลทดสอบ ' || n, 'Bench ' || n || ' Subdistrict Administrative Organization'
            from generate_series(1, {agencies}) n
            """);
        foreach (var (table, columns) in await TablesAsync(owner))
        {
            made += await ExecuteAsync(owner, $"""
                insert into {table} (agency_id, {columns})
                select filled.agency_id, {string.Join(", ", columns.Split(", ").Select(c => "demo." + c))}
                from {table} demo, platform.agency_entry filled
                where demo.agency_id = (select agency_id from platform.agency_entry where slug = '{demoSlug}') and filled.slug like 'bench-%'
                """);
        }

        await transaction.CommitAsync();
        await ExecuteAsync(owner, "vacuum analyze");
        return made;
    }

    /// <summary>The app's role, within one agency, sees the rows of no other.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public async Task ProveSeparationAsync(string slug)
    {
        await using var owner = new NpgsqlConnection(address.Owner);
        await owner.OpenAsync();
        var tables = await TablesAsync(owner);
        await using var app = new NpgsqlConnection(address.App);
        await app.OpenAsync();
        await ExecuteAsync(app, $"select set_config('prongsai.agency_id', (select agency_id::text from platform.agency_entry where slug = '{slug}'), false)");
        foreach (var (table, _) in tables)
        {
            await using var count = new NpgsqlCommand($"select count(distinct agency_id) from {table}", app);
            if (await count.ExecuteScalarAsync() is > 1L) throw new InvalidOperationException($"{table} shows the rows of other agencies");
        }
    }

    private static async Task<List<(string Name, string Columns)>> TablesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Owned, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<(string, string)>();
        while (await reader.ReadAsync()) tables.Add((reader.GetString(0), reader.GetString(1)));
        return tables;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        return Math.Max(0, await command.ExecuteNonQueryAsync());
    }
}
