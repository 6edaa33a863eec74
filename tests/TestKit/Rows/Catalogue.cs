using Npgsql;

namespace Prongsai.TestKit.Rows;

/// <summary>What the database says about itself, for every schema that a module made.</summary>
public static class Catalogue
{
    private const string Ours = "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')";

    private const string Relations = $"""
        select c.oid, format('%I.%I', n.nspname, c.relname), c.relrowsecurity and c.relforcerowsecurity
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and {Ours} order by 2
        """;

    private const string Columns = """
        select a.attrelid, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atthasdef or a.attidentity <> '', a.attgenerated <> '' or a.attidentity = 'a'
        from pg_attribute a where a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum
        """;

    private const string Keys = """
        select k.conrelid, k.confrelid::regclass::text,
          (select array_agg(quote_ident(a.attname) order by o.n) from unnest(k.conkey) with ordinality o(c, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.c),
          (select array_agg(quote_ident(a.attname) order by o.n) from unnest(k.confkey) with ordinality o(c, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.c)
        from pg_constraint k where k.contype = 'f' and k.conparentid = 0
        """;

    private const string Checks = """
        select k.conrelid, pg_get_expr(k.conbin, k.conrelid),
          (select array_agg(quote_ident(a.attname)) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey))
        from pg_constraint k where k.contype = 'c' and k.conrelid <> 0 and k.conkey is not null
        """;

    public static async Task<IReadOnlyList<StoredTable>> TablesAsync(NpgsqlConnection owner)
    {
        var columns = (await RowsAsync(owner, Columns, r => (Of: r.GetFieldValue<uint>(0), Column: new StoredColumn(r.GetString(1), r.GetString(2), r.GetBoolean(3), r.GetBoolean(4), r.GetBoolean(5))))).ToLookup(c => c.Of, c => c.Column);
        var keys = (await RowsAsync(owner, Keys, r => (Of: r.GetFieldValue<uint>(0), Key: new ForeignKey(r.GetString(1), r.GetFieldValue<string[]>(2), r.GetFieldValue<string[]>(3))))).ToLookup(k => k.Of, k => k.Key);
        var checks = (await RowsAsync(owner, Checks, r => (Of: r.GetFieldValue<uint>(0), Check: new Check(r.GetString(1), r.GetFieldValue<string[]>(2))))).ToLookup(c => c.Of, c => c.Check);
        return await RowsAsync(owner, Relations, r =>
        {
            var of = r.GetFieldValue<uint>(0);
            return new StoredTable(r.GetString(1), r.GetBoolean(2), [.. columns[of]], [.. keys[of]], [.. checks[of]]);
        });
    }

    /// <summary>Single sentences asked of the catalogue; <c>{ours}</c> stands for the schemas of the modules.</summary>
    public static Task<List<string>> NamesAsync(NpgsqlConnection owner, string sql) =>
        RowsAsync(owner, sql.Replace("{ours}", Ours, StringComparison.Ordinal), r => r.GetString(0));

    private static async Task<List<T>> RowsAsync<T>(NpgsqlConnection owner, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
