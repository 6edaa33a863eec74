using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Data;

public sealed class MigrationTests
{
    private static readonly ModuleRegistry Modules = new([new NotesModule()]);
    private static readonly int Files = Modules.All.Sum(module => MigrationFile.Of(module).Count);

    [Fact]
    public async Task Each_file_runs_once()
    {
        var runner = await NewAsync();

        (await runner.RunAsync()).Value.ShouldBe(Files);
        (await runner.RunAsync()).Value.ShouldBe(0);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_run_each_file_once()
    {
        var address = await (await TestCluster.SharedAsync()).EmptyAsync();

        var ran = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunnerOf(address).RunAsync()));

        ran.Select(result => result.Value).Order().ShouldBe([0, 0, Files]);
    }

    [Theory]
    [InlineData("update platform.schema_migration set checksum = 'x' where module = 'notes'", "environment.changed_migration")]
    [InlineData("insert into platform.schema_migration values ('notes', 2, '0002_later', 'x', now())", "environment.newer_schema")]
    [InlineData("insert into platform.schema_migration values ('later_module', 1, '0001_later', 'x', now())", "environment.newer_schema")]
    public async Task A_database_of_another_version_is_refused(string sql, string code)
    {
        var address = await (await TestCluster.SharedAsync()).EmptyAsync();
        await RunnerOf(address).RunAsync();
        await ExecuteAsync(address, sql);

        var refused = (await RunnerOf(address).RunAsync()).Error!;

        refused.Code.ShouldBe(code);
        refused.Message.ShouldContain("nothing was changed");
    }

    [Fact]
    public async Task A_table_without_the_agency_in_its_key_is_refused_and_nothing_is_left()
    {
        var address = await (await TestCluster.SharedAsync()).EmptyAsync();
        await RunnerOf(address).RunAsync();
        await ExecuteAsync(address, "create table notes.loose (id uuid primary key)");
        await ExecuteAsync(address, "delete from platform.schema_migration where module = 'notes'; drop table notes.note");

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => RunnerOf(address).RunAsync());

        refused.Message.ShouldContain("notes.loose");
        (await ScalarAsync(address, "select to_regclass('notes.note') is null")).ShouldBe(true);
    }

    [Fact]
    public async Task A_server_given_by_name_is_used_in_the_apps_role()
    {
        var address = await (await TestCluster.SharedAsync()).EmptyAsync();
        var onServer = DatabaseAddress.OnServer(address.Owner);
        await onServer.PrepareRoleAsync();
        await RunnerOf(onServer).RunAsync();

        (await ScalarAsync(onServer with { Owner = onServer.App }, "select current_user || ' ' || count(*) from notes.note")).ShouldBe("prongsai_app 0");
    }

    private static async Task<MigrationRunner> NewAsync() => RunnerOf(await (await TestCluster.SharedAsync()).EmptyAsync());

    private static MigrationRunner RunnerOf(DatabaseAddress address) => new(address, Modules, new StoppedClock());

    private static Task ExecuteAsync(DatabaseAddress address, string sql) => ScalarAsync(address, sql);

    private static async Task<object?> ScalarAsync(DatabaseAddress address, string sql)
    {
        await using var connection = new NpgsqlConnection(address.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
