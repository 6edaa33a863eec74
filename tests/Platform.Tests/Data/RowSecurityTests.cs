using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Tests.Acts;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Data;

public sealed class RowSecurityTests(NotesDatabase database) : IClassFixture<NotesDatabase>
{
    private const string Tables = """
        select format('%I.%I', n.nspname, c.relname), c.relrowsecurity and c.relforcerowsecurity,
          coalesce((select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where i.indrelid = c.oid and i.indisprimary), '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
        """;

    [Fact]
    public async Task Every_table_begins_its_key_with_the_agency_and_forces_row_security()
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand(Tables, owner);
        await using var reader = await command.ExecuteReaderAsync();
        var seen = 0;
        while (await reader.ReadAsync())
        {
            var table = reader.GetString(0);
            seen++;
            if (RowSecurity.GlobalTables.Contains(table)) continue;
            reader.GetBoolean(1).ShouldBeTrue(table);
            reader.GetString(2).ShouldBe("agency_id", table);
        }
        seen.ShouldBeGreaterThanOrEqualTo(9);
    }

    [Fact]
    public async Task Without_an_agency_every_owned_table_is_empty()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        await scope.WriteAsync("มีแถว");
        await using var app = await database.ConnectAsAppAsync();

        foreach (var table in new[] { "notes.note", "platform.recorded_act", "platform.readable_act", "platform.sealed_value", "platform.touched_row", "platform.act_head", "platform.queued_job", "platform.stored_file" })
        {
            await using var command = new NpgsqlCommand($"select count(*) from {table}", app);
            (await command.ExecuteScalarAsync()).ShouldBe(0L, table);
        }
    }

    [Fact]
    public async Task The_role_of_the_app_is_bound_by_row_security()
    {
        await using var app = await database.ConnectAsAppAsync();
        await using var command = new NpgsqlCommand("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user", app);
        (await command.ExecuteScalarAsync()).ShouldBe(false);
    }

    [Theory]
    [InlineData("select count(*) from notes.note where agency_id = $1", 0L)]
    [InlineData("with changed as (update notes.note set text = 'ถูกแก้' where agency_id = $1 returning 1) select count(*) from changed", 0L)]
    [InlineData("with gone as (delete from notes.note where agency_id = $1 returning 1) select count(*) from gone", 0L)]
    public async Task Another_agencys_rows_are_not_there_for_raw_sql(string sql, long rows)
    {
        var (mine, theirs) = await TwoAgenciesAsync();

        (await InAgencyAsync(mine, sql, theirs)).ShouldBe(rows);

        (await InAgencyAsync(theirs, "select count(*) from notes.note where agency_id = $1 and text = 'ของฉัน'", theirs)).ShouldBe(1L);
    }

    [Theory]
    [InlineData("insert into notes.note (agency_id, id, version, text, status) values ($1, gen_random_uuid(), 0, 'ฝากไว้', 'Draft') returning 1")]
    [InlineData("update notes.note set agency_id = $1 returning 1")]
    [InlineData("insert into platform.agency_entry values ($1, 'another', 'ก', 'A') returning 1")]
    [InlineData("insert into platform.queued_job (agency_id, id, kind, key, payload, actor, queued_at) values ($1, gen_random_uuid(), 'a', 'b', '{}', '{}', now()) returning 1")]
    public async Task A_row_cannot_be_put_into_another_agency_by_raw_sql(string sql)
    {
        var (mine, theirs) = await TwoAgenciesAsync();

        var refused = await Should.ThrowAsync<PostgresException>(() => InAgencyAsync(mine, sql, theirs));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_query_sees_only_the_agency_entered()
    {
        var (mine, _) = await TwoAgenciesAsync();
        await using var scope = database.Enter(mine);

        (await scope.Data.ReadAsync((db, ct) => db.Set<Note>().IgnoreQueryFilters().CountAsync(ct))).ShouldBe(1);
    }

    [Fact]
    public async Task The_agency_of_one_transaction_is_forgotten_by_the_next_on_the_same_connection()
    {
        var (mine, _) = await TwoAgenciesAsync();
        await using var app = await database.ConnectAsAppAsync();
        await using (var transaction = await app.BeginTransactionAsync())
        {
            await using var enter = new NpgsqlCommand($"set local prongsai.agency_id = '{mine.Value}'", app);
            await enter.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        await using var count = new NpgsqlCommand("select count(*) from notes.note", app);
        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task The_directory_finds_an_agency_before_any_is_entered()
    {
        var agency = await database.NewAgencyAsync();

        (await ((AgencyDirectory)database.Services.GetService(typeof(AgencyDirectory))!).FindAsync(agency.Slug)).ShouldBe(agency);
    }

    private async Task<(AgencyId Mine, AgencyId Theirs)> TwoAgenciesAsync()
    {
        var (mine, theirs) = ((await database.NewAgencyAsync()).AgencyId, (await database.NewAgencyAsync()).AgencyId);
        foreach (var agency in new[] { mine, theirs })
        {
            await using var scope = database.Enter(agency);
            await scope.WriteAsync("ของฉัน");
        }
        return (mine, theirs);
    }

    private async Task<object?> InAgencyAsync(AgencyId agency, string sql, AgencyId parameter)
    {
        await using var app = await database.ConnectAsAppAsync();
        await using var transaction = await app.BeginTransactionAsync();
        await using var enter = new NpgsqlCommand($"set local prongsai.agency_id = '{agency.Value}'", app);
        await enter.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, app) { Parameters = { new() { Value = parameter.Value } } };
        return await command.ExecuteScalarAsync();
    }
}
