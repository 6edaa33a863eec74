using Npgsql;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Assessment.Tests;

/// <summary>Every table of Organization, Disclosure and Assessment keeps agencies apart, whatever the query.</summary>
public sealed class RowSecurityTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    private const string Tables = """
        select format('%I.%I', n.nspname, c.relname), c.relrowsecurity and c.relforcerowsecurity,
          coalesce((select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where i.indrelid = c.oid and i.indisprimary), '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname in ('organization', 'assessment', 'disclosure')
        """;

    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Every_table_begins_its_key_with_the_agency_and_forces_row_security()
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        var tables = await TablesAsync(owner);

        tables.Where(t => !t.Forced || t.FirstOfKey != "agency_id").ShouldBeEmpty();
        foreach (var known in new[] { "organization.agency_profile", "organization.unit", "assessment.year_result", "assessment.paper_import", "disclosure.year_item" })
        {
            tables.Select(t => t.Name).ShouldContain(known);
        }
    }

    [Fact]
    public async Task No_agency_sees_nothing_and_each_only_its_own()
    {
        var (mine, theirs) = (await FilledAsync(), await FilledAsync());
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var app = await database.ConnectAsAppAsync();
        var filled = 0;
        foreach (var (table, _, _) in await TablesAsync(owner))
        {
            (await CountAsync(app, null, $"select count(*) from {table}")).ShouldBe(0L, table);
            (await CountAsync(app, mine, $"select count(*) from {table} where agency_id <> '{mine}'")).ShouldBe(0L, table);
            (await CountAsync(app, mine, $"with gone as (delete from {table} where agency_id = '{theirs}' returning 1) select count(*) from gone")).ShouldBe(0L, table);
            var owned = await CountAsync(owner, null, $"select count(*) from {table} where agency_id = '{theirs}'");
            (await CountAsync(app, theirs, $"select count(*) from {table}")).ShouldBe(owned, table);
            filled += owned > 0 ? 1 : 0;
        }

        filled.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Theory]
    [InlineData("organization.unit")]
    [InlineData("assessment.year_result")]
    [InlineData("assessment.paper_import")]
    public async Task A_row_cannot_be_moved_to_another_agency(string table)
    {
        var (mine, theirs) = (await FilledAsync(), await FilledAsync());
        await using var app = await database.ConnectAsAppAsync();

        var refused = await Should.ThrowAsync<PostgresException>(() => CountAsync(app, mine, $"with moved as (update {table} set agency_id = '{theirs}' returning 1) select count(*) from moved"));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    /// <summary>An office with a row in the tables that the flow of a paper fills.</summary>
    private async Task<AgencyId> FilledAsync()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office);
        await ResultStoreTests.StoreAsync(scope, 2567, 80);
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Items("ทำแล้ว"));
        (await scope.Get<Features.Import.ImportReview>().KeepAsync(import, 0, default)).IsOk.ShouldBeTrue();
        (await scope.Get<IOffice>().UnitsAsync(default)).ShouldNotBeEmpty();
        return office;
    }

    private static async Task<List<(string Name, bool Forced, string FirstOfKey)>> TablesAsync(NpgsqlConnection owner)
    {
        await using var command = new NpgsqlCommand(Tables, owner);
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<(string, bool, string)>();
        while (await reader.ReadAsync())
        {
            tables.Add((reader.GetString(0), reader.GetBoolean(1), reader.GetString(2)));
        }

        return tables;
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, AgencyId? agency, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (agency is { } entered)
        {
            await using var enter = new NpgsqlCommand($"set local prongsai.agency_id = '{entered}'", connection);
            await enter.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
