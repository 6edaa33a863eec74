using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Postgres;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Postgres;

public sealed class PrivateClusterTests : IDisposable
{
    private readonly string _folder = TestFolder.New("cluster");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_made_once_found_again_and_stopped_with_the_program()
    {
        var first = await OpenAsync(_folder);
        await using (first)
        {
            await ExecuteAsync(first.Address, "create table kept (id int); insert into kept values (1)");
            (await ScalarAsync(first.Address, "select datlocprovider::text || ' ' || daticulocale || ' ' || current_setting('data_checksums') || current_setting('listen_addresses') from pg_database where datname = current_database()"))
                .ShouldBe("i th-TH on");
        }
        first.ProcessId.ShouldBeNull();

        await using var again = await OpenAsync(_folder);
        (await ScalarAsync(again.Address, "select count(*) from kept")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_second_program_on_the_folder_is_refused_but_a_command_may_join()
    {
        await using var first = await OpenAsync(_folder);

        var second = await PrivateCluster.OpenAsync(Options(_folder));
        second.Error!.Code.ShouldBe("environment.data_in_use");

        await using (var joined = (await PrivateCluster.OpenAsync(Options(_folder) with { JoinRunning = true })).Value)
        {
            (await ScalarAsync(joined!.Address, "select 1")).ShouldBe(1);
        }
        first.ProcessId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_database_left_running_by_a_killed_program_is_taken_over()
    {
        await using (await OpenAsync(_folder)) { }
        var left = new Postmaster(PostgresBinaries.Installed()[0], await HomeAsync(), durable: false);
        (await left.StartAsync(default)).ShouldBeNull();

        await using var taken = await OpenAsync(_folder);

        taken.ProcessId.ShouldBe(left.LivingProcess());
    }

    [Fact]
    public async Task A_killed_database_is_started_again_with_what_was_saved()
    {
        await using var cluster = (await PrivateCluster.OpenAsync(new(_folder))).Value!;
        await ExecuteAsync(cluster.Address, "create table kept (id int); insert into kept values (1)");
        await using var source = NpgsqlDataSource.Create(cluster.Address.App);
        using var watch = new ClusterWatch(cluster, source, NullLogger<ClusterWatch>.Instance);
        await watch.StartAsync(default);
        var killed = cluster.ProcessId!.Value;

        Process.GetProcessById(killed).Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await AnswersAsync(cluster, killed)) await look.WaitForNextTickAsync(patience.Token);
        await watch.StopAsync(default);
        (await ScalarAsync(cluster.Address, "select count(*) from kept")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_process_number_now_owned_by_another_program_does_not_stop_the_start()
    {
        await using (await OpenAsync(_folder)) { }
        await File.WriteAllTextAsync(Path.Combine((await HomeAsync()).Data, "postmaster.pid"), $"{Environment.ProcessId}\n/elsewhere\n");

        await using var cluster = await OpenAsync(_folder);

        cluster.ProcessId.ShouldNotBe(Environment.ProcessId);
    }

    [Fact]
    public async Task A_folder_of_a_newer_postgres_is_refused_in_one_sentence()
    {
        var data = (await HomeAsync()).Data;
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "PG_VERSION"), "99\n");

        var refused = (await PrivateCluster.OpenAsync(Options(_folder))).Error!;

        refused.Code.ShouldBe("environment.newer_postgres");
        refused.Message.ShouldContain("PostgreSQL 99");
        refused.Message.ShouldNotContain('\n');
        using var free = DataFolderLock.TryTake(_folder);
        free.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_half_made_database_and_a_very_long_path_do_no_harm()
    {
        var folder = Path.Combine(_folder, "แฟ้มข้อมูลที่มีชื่อยาวมาก 'และมีอัญประกาศ'", new string('ย', 40));
        Directory.CreateDirectory(folder);
        var home = await ClusterHome.PrepareAsync(folder, await DatabaseAccount.ChooseAsync(default), default);
        await CommandRun.RunAsync("/bin/mkdir", ["-p", Path.Combine(home.Folder, "data.unfinished", "base")], home.Account, default);

        await using var cluster = await OpenAsync(folder);

        (await ScalarAsync(cluster.Address, "select 1")).ShouldBe(1);
        Directory.Delete(home.Socket, recursive: true);
    }

    [Fact]
    public async Task A_data_folder_out_of_the_databases_reach_gets_a_link_to_one_within()
    {
        var hidden = Directory.CreateDirectory(Path.Combine(_folder, "hidden"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        string home;

        await using (var cluster = await OpenAsync(hidden))
        {
            (await ScalarAsync(cluster.Address, "select 1")).ShouldBe(1);
            home = Directory.ResolveLinkTarget(Path.Combine(hidden, "postgres"), true)?.FullName ?? Path.Combine(hidden, "postgres");
        }

        home.StartsWith("/var/lib/prongsai/", StringComparison.Ordinal).ShouldBe(Environment.IsPrivilegedProcess);
        Directory.Delete(home, recursive: true);
    }

    private static ClusterOptions Options(string folder) => new(folder) { Durable = false };

    private static async Task<PrivateCluster> OpenAsync(string folder)
    {
        var opened = await PrivateCluster.OpenAsync(Options(folder));
        return opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
    }

    private async Task<ClusterHome> HomeAsync() => await ClusterHome.PrepareAsync(_folder, await DatabaseAccount.ChooseAsync(default), default);

    private static async Task<bool> AnswersAsync(PrivateCluster cluster, int killed)
    {
        try
        {
            return cluster.ProcessId is { } now && now != killed && await ScalarAsync(cluster.Address, "select 1") is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static Task ExecuteAsync(DatabaseAddress address, string sql) => ScalarAsync(address, sql);

    private static async Task<object?> ScalarAsync(DatabaseAddress address, string sql)
    {
        await using var connection = new NpgsqlConnection(address.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
