using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Tests.Acts;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Data;

/// <summary>What the runner of migrations and the data layer do about row security; whether it holds, statement by statement, is tried in Isolation.</summary>
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
}
