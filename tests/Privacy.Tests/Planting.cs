using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

/// <summary>Writes a text into columns of every module's tables, whatever they are, and looks for it again.</summary>
internal static class Planting
{
    private static readonly ActKind Writing = new("test.written", "เขียนเพื่อทดสอบ");

    /// <summary>One row in every table that is declared personal, the marker in each of its text columns. As the owner, past foreign keys and checks: what stands in the row does not matter here.</summary>
    /// <returns>The declared columns that now hold the marker.</returns>
    public static async Task<IReadOnlyList<string>> PlantAsync(PrivacyDatabase database, AgencyScope scope, string marker)
    {
        var agency = scope.Get<AgencySession>().Agency;
        await using var owner = await database.ConnectAsOwnerAsync();
        await RunAsync(owner, "set session_replication_role = replica");
        await RunAsync(owner, $"set prongsai.agency_id = '{agency.Value}'");
        var planted = new List<string>();
        foreach (var table in scope.Services.GetServices<PersonalTable>().GroupBy(t => t.Table))
        {
            var declared = table.SelectMany(t => t.Columns.Select(c => c.Column)).ToHashSet();
            var columns = await ColumnsAsync(owner, table.Key);
            await DropChecksAsync(owner, table.Key);
            var values = columns.Select(c => c.Name switch
            {
                "agency_id" => $"'{agency.Value}'",
                "id" => $"'{Guid.CreateVersion7()}'",
                _ when declared.Contains(c.Name) && ValueOf(c.Type, marker) is { } said => said,
                _ => c.Required ? Anything(c.Type) : "null",
            });
            var added = await RunAsync(owner, $"insert into {table.Key} ({string.Join(", ", columns.Select(c => c.Name))}) values ({string.Join(", ", values)}) on conflict do nothing");
            if (added == 0)
            {
                var set = columns.Where(c => declared.Contains(c.Name)).Select(c => (c.Name, Value: ValueOf(c.Type, marker))).Where(c => c.Value is not null).Select(c => $"{c.Name} = {c.Value}");
                await RunAsync(owner, $"update {table.Key} set {string.Join(", ", set)} where agency_id = '{agency.Value}'");
            }

            planted.AddRange(columns.Where(c => declared.Contains(c.Name) && ValueOf(c.Type, marker) is not null).Select(c => $"{table.Key}.{c.Name}"));
        }

        return planted;
    }

    /// <summary>Columns of any table in which an agency's rows hold the text.</summary>
    public static async Task<IReadOnlyList<string>> WhereAsync(PrivacyDatabase database, AgencyId agency, string text)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await RunAsync(owner, $"set prongsai.agency_id = '{agency.Value}'");
        var found = new List<string>();
        foreach (var table in await TablesAsync(owner))
        {
            foreach (var column in await ColumnsAsync(owner, table))
            {
                await using var command = new NpgsqlCommand($"select exists (select from {table} where agency_id = $1 and strpos(\"{column.Name}\"::text, $2) > 0)", owner)
                {
                    Parameters = { new() { Value = agency.Value }, new() { Value = text } },
                };
                if ((bool)(await command.ExecuteScalarAsync())!)
                {
                    found.Add($"{table}.{column.Name}");
                }
            }
        }

        return found;
    }

    /// <summary>A person of the office who no longer holds a post, written by an act, so that the record holds the values under seal.</summary>
    public static async Task<Guid> PersonWhoLeftAsync(AgencyScope scope, string name, string telephone)
    {
        var written = await scope.Data.ActAsync<Guid>(Writing, (act, _) =>
        {
            var type = act.Db.Model.GetEntityTypes().Single(e => e.GetTableName() == "person").ClrType;
            var person = (OwnedRow)Activator.CreateInstance(type)!;
            foreach (var (property, value) in new[] { ("Title", "นาย"), ("GivenName", "สมมติ"), ("FamilyName", name), ("Telephone", telephone) })
            {
                type.GetProperty(property)!.SetValue(person, value);
            }

            act.Db.Add(person);
            return Task.FromResult<Result<Guid>>(person.Id);
        });
        return written.Value;
    }

    public static Task MailAsync(AgencyScope scope, string recipient) => scope.Data.ActAsync<Unit>(Writing, async (act, ct) =>
    {
        await act.Db.ExecuteAsync("insert into platform.stored_mail (agency_id, id, recipient, subject, state, attempts, queued_at) values (platform.current_agency(), $1, $2, 'x', 'Sent', 1, $3)",
            ct, Guid.CreateVersion7(), recipient, act.At.ToDateTimeUtc());
        return Unit.Done;
    });

    /// <summary>An account of the person that has ended, under another name, with a letter drafted by it, a level signed, a task given and a step taken.</summary>
    public static async Task AccountAsync(PrivacyDatabase database, AgencyId agency, Guid person, Guid account)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await RunAsync(owner, "set session_replication_role = replica");
        await RunAsync(owner, $"set prongsai.agency_id = '{agency.Value}'");
        var (letter, task) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var row in new[]
        {
            $"accounts.account (agency_id, id, version, login, name, person, since, ended_at) values ('{agency.Value}', '{account}', 0, 'old.name', 'ชื่อเดิม', '{person}', now(), now())",
            $"correspondence.letter (agency_id, id, version, kind, state, subject, addressed_to, content, audience, is_unchecked, search_text, round, drafter_account, drafter_name, created_at, changed_at) values ('{agency.Value}', '{letter}', 0, 'Memo', 'Draft', 'x', '', '{{}}', 'Office', false, '', 1, '{account}', 'ชื่อเดิม', now(), now())",
            $"correspondence.endorsement (agency_id, id, version, letter_id, round, place, level, is_final, post_name, state, by_account) values ('{agency.Value}', '{Guid.CreateVersion7()}', 0, '{letter}', 1, 0, 'Maker', false, 'x', 'Signed', '{account}')",
            $"work.given_task (agency_id, id, version, title, account, receiver_name, is_restricted, state, giver, giver_name, given_at, changed_at) values ('{agency.Value}', '{task}', 0, 'x', 'other', 'x', false, 'Given', '{account}', 'ชื่อเดิม', now(), now())",
            $"work.given_task_step (agency_id, id, version, given_task_id, state, by_name, by_account, at) values ('{agency.Value}', '{Guid.CreateVersion7()}', 0, '{task}', 'Given', 'ชื่อเดิม', '{account}', now())",
            $"work.notice_choice (agency_id, id, version, account, mail, send_at, quiet_from, quiet_until) values ('{agency.Value}', '{Guid.CreateVersion7()}', 0, '{account}', 'Daily', '08:00', '18:00', '07:00')",
        })
        {
            await RunAsync(owner, $"insert into {row}");
        }
    }

    private static string? ValueOf(string type, string marker) => type switch
    {
        "text" => $"'{marker}'",
        "jsonb" => $"'{{\"x\":\"{marker}\"}}'",
        "text[]" => $"'{{\"{marker}\"}}'",
        _ => null,
    };

    private static string Anything(string type) => type switch
    {
        "uuid" => $"'{Guid.CreateVersion7()}'",
        "jsonb" => "'{}'",
        "text[]" or "uuid[]" or "integer[]" => "'{}'",
        "bytea" => "'\\x01'",
        "integer" or "bigint" or "numeric" => "1",
        "boolean" => "true",
        "date" => "'2026-01-01'",
        "time without time zone" => "'08:00'",
        "text" => $"'{Guid.NewGuid():N}'",
        _ => "'2026-01-01T00:00:00Z'",
    };

    private static async Task<List<(string Name, string Type, bool Required)>> ColumnsAsync(NpgsqlConnection owner, string table) => await ListAsync(owner,
        $"select attname::text, format_type(atttypid, atttypmod), attnotnull from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped order by attnum",
        r => (r.GetString(0), r.GetString(1), r.GetBoolean(2)));

    private static Task<List<string>> TablesAsync(NpgsqlConnection owner) => ListAsync(owner, """
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id')
        """, r => r.GetString(0));

    private static async Task DropChecksAsync(NpgsqlConnection owner, string table)
    {
        foreach (var check in await ListAsync(owner, $"select conname::text from pg_constraint where conrelid = '{table}'::regclass and contype = 'c'", r => r.GetString(0)))
        {
            await RunAsync(owner, $"alter table {table} drop constraint \"{check}\"");
        }
    }

    private static async Task<List<T>> ListAsync<T>(NpgsqlConnection owner, string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static async Task<int> RunAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        return await command.ExecuteNonQueryAsync();
    }
}
