using Npgsql;
using Prongsai.TestKit.Rows;

namespace Prongsai.Platform.Tests.Isolation;

/// <summary>Tries every statement against one table from within an agency and says which one reached the other agency's rows.</summary>
internal sealed class Trespass(Installed database, StoredTable table)
{
    private const string NoRight = PostgresErrorCodes.InsufficientPrivilege;
    private const string NoCopy = PostgresErrorCodes.FeatureNotSupported;

    private readonly (Guid Mine, Guid Theirs) agencies = (database.Mine, database.Theirs);

    /// <summary>One sentence a breach; empty when the table keeps its agencies apart.</summary>
    public async Task<IReadOnlyList<string>> BreachesAsync()
    {
        var (before, breaches) = (await TheirRowsAsync(), new List<string>());
        if (before.Length == 0)
        {
            breaches.Add("holds no row of the other agency, so nothing was tried");
        }

        foreach (var (how, sql) in Readings())
        {
            await NoneAsync(breaches, how, database.Mine, sql);
        }

        await NoneAsync(breaches, "read with no agency set", null, $"select count(*) from {table.Name}");
        foreach (var (how, sql) in Changes())
        {
            await NoneAsync(breaches, how, database.Mine, sql);
            await NoneAsync(breaches, how + " with no agency set", null, sql);
        }

        foreach (var (how, sql) in Intrusions())
        {
            await RefusedAsync(breaches, how, database.Mine, sql);
            await RefusedAsync(breaches, how + " with no agency set", null, sql);
        }

        await CopiedOutAsync(breaches, "copy", database.Mine);
        await CopiedOutAsync(breaches, "copy with no agency set", null);
        await CopiedInAsync(breaches, "copy in", database.Mine);
        await CopiedInAsync(breaches, "copy in with no agency set", null);
        if (await TheirRowsAsync() != before)
        {
            breaches.Add("the other agency's rows are not as they were");
        }

        return [.. breaches.Select(b => $"{table.Name}: {b}")];
    }

    private IEnumerable<(string How, string Sql)> Readings() =>
    [
        ("read", $"select count(*) from {table.Name} where agency_id = '{agencies.Theirs}'"),
        ("read as not my own", $"select count(*) from {table.Name} where agency_id <> '{agencies.Mine}'"),
        ("joined", $"select count(*) from platform.agency_entry e join {table.Name} t on t.agency_id = e.agency_id where e.agency_id = '{agencies.Theirs}'"),
        ("asked for in a subquery", $"select count(*) from platform.agency_entry e where e.agency_id = '{agencies.Theirs}' and exists (select from {table.Name} t where t.agency_id = e.agency_id)"),
        ("locked", $"with locked as (select 1 from {table.Name} where agency_id = '{agencies.Theirs}' for key share) select count(*) from locked"),
    ];

    private IEnumerable<(string How, string Sql)> Changes() =>
    [
        ("update", $"with changed as (update {table.Name} set agency_id = agency_id where agency_id = '{agencies.Theirs}' returning 1) select count(*) from changed"),
        ("update through a join", $"with changed as (update {table.Name} t set agency_id = t.agency_id from platform.agency_entry e where e.agency_id = t.agency_id and e.agency_id = '{agencies.Theirs}' returning 1) select count(*) from changed"),
        ("taking over", $"with changed as (update {table.Name} set agency_id = '{agencies.Mine}' where agency_id = '{agencies.Theirs}' returning 1) select count(*) from changed"),
        ("delete", $"with gone as (delete from {table.Name} where agency_id = '{agencies.Theirs}' returning 1) select count(*) from gone"),
        ("merge", $"with m as (select '{agencies.Theirs}'::uuid as agency_id) select count(*) from m join {table.Name} using (agency_id)"),
    ];

    private IEnumerable<(string How, string Sql)> Intrusions()
    {
        var columns = string.Join(", ", table.Written.Select(c => c.Name));
        var copy = $"insert into {table.Name} ({columns}) select {string.Join(", ", table.Written.Select(c => "r." + c.Name))} from jsonb_populate_record(null::{table.Name}, $row${TheirRow}$row$) r";
        return
        [
            ("insert", copy),
            ("insert that gives way", copy + " on conflict do nothing"),
            ("upsert", copy + $" on conflict ({Key}) do update set agency_id = excluded.agency_id"),
            ("moving a row over", $"update {table.Name} set agency_id = '{agencies.Theirs}' where agency_id = '{agencies.Mine}'"),
            ("truncate", $"truncate {table.Name} cascade"),
        ];
    }

    /// <summary>A row of the other agency as COPY writes it.</summary>
    private string TheirLine { get; set; } = "";

    private string TheirRow { get; set; } = "";

    private string Key { get; set; } = "";

    private async Task NoneAsync(List<string> breaches, string how, Guid? agency, string sql)
    {
        try
        {
            if (await database.AskAsync(agency, sql) is not 0L)
            {
                breaches.Add(how);
            }
        }
        catch (PostgresException refused) when (refused.SqlState == NoRight)
        {
        }
    }

    private async Task RefusedAsync(List<string> breaches, string how, Guid? agency, string sql)
    {
        try
        {
            await database.AskAsync(agency, sql);
            if (agency is not null || !how.StartsWith("moving", StringComparison.Ordinal))
            {
                breaches.Add(how);
            }
        }
        catch (PostgresException refused)
        {
            if (refused.SqlState != NoRight)
            {
                breaches.Add($"{how} was refused for another reason: {refused.MessageText}");
            }
        }
    }

    private async Task CopiedOutAsync(List<string> breaches, string how, Guid? agency)
    {
        await using var transaction = await database.EnterAsync(agency);
        using var copy = await database.App.BeginTextExportAsync($"copy (select * from {table.Name}) to stdout");
        if ((await copy.ReadToEndAsync()).Contains(agencies.Theirs.ToString(), StringComparison.Ordinal))
        {
            breaches.Add(how);
        }
    }

    /// <summary>PostgreSQL refuses COPY FROM on every table with row security. Should it ever not, the row must still be kept out by the policy.</summary>
    private async Task CopiedInAsync(List<string> breaches, string how, Guid? agency)
    {
        await using var transaction = await database.EnterAsync(agency);
        try
        {
            await using (var copy = await database.App.BeginTextImportAsync($"copy {table.Name} ({string.Join(", ", table.Written.Select(c => c.Name))}) from stdin"))
            {
                await copy.WriteAsync(TheirLine);
            }

            breaches.Add(how);
        }
        catch (PostgresException refused)
        {
            if (refused.SqlState is not (NoRight or NoCopy))
            {
                breaches.Add(refused.SqlState == PostgresErrorCodes.UniqueViolation ? how : $"{how} was refused for another reason: {refused.MessageText}"); // only its twin kept it out
            }
        }
    }

    private async Task<string> TheirRowsAsync()
    {
        TheirRow = await OwnerAsync($"select coalesce((select to_jsonb(t)::text from {table.Name} t where agency_id = '{agencies.Theirs}' limit 1), '')");
        using (var copy = await database.Owner.BeginTextExportAsync(
            $"copy (select {string.Join(", ", table.Written.Select(c => c.Name))} from {table.Name} where agency_id = '{agencies.Theirs}' limit 1) to stdout"))
        {
            TheirLine = await copy.ReadToEndAsync();
        }

        Key = await OwnerAsync($"select string_agg(quote_ident(a.attname), ', ') from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indisprimary and i.indrelid = '{table.Name}'::regclass");
        return await OwnerAsync($"select coalesce(string_agg(t::text, '|' order by t::text), '') from {table.Name} t where agency_id = '{agencies.Theirs}'");
    }

    private async Task<string> OwnerAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, database.Owner);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
