using System.Collections.Concurrent;
using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Postgres;

namespace Prongsai.TestKit;

/// <summary>One private PostgreSQL for the test run of this process, with one migrated template per set of modules. Gone when the process ends.</summary>
public sealed class TestCluster
{
    private static readonly Lazy<Task<TestCluster>> Shared = new(StartAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);
    private const string Purpose = "test";
    private static int _databases;

    private readonly PrivateCluster _cluster;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = new();

    private TestCluster(PrivateCluster cluster) => _cluster = cluster;

    public static Task<TestCluster> SharedAsync() => Shared.Value;

    /// <summary>A fresh, migrated database of its own.</summary>
    public async Task<DatabaseAddress> CopyAsync(IReadOnlyList<IModule> modules)
    {
        var key = string.Join('_', modules.Select(module => module.Name).Prepend("template"));
        var template = await _templates.GetOrAdd(key, name => new(() => MakeTemplateAsync(name, modules))).Value;
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await OneCopyAtATime.WaitAsync();
        try
        {
            await ExecuteAsync($"create database {name} template \"{template}\" strategy file_copy");
        }
        finally
        {
            OneCopyAtATime.Release();
        }
        return AddressOf(name);
    }

    /// <summary>An empty database, nothing migrated.</summary>
    public async Task<DatabaseAddress> EmptyAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name}");
        return AddressOf(name);
    }

    private static async Task<TestCluster> StartAsync()
    {
        TestFolder.DeleteAbandoned(Purpose);
        var folder = TestFolder.New(Purpose);
        var opened = await PrivateCluster.OpenAsync(new ClusterOptions(folder) { Durable = false });
        var cluster = opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TestFolder.Destroy(folder, cluster.ProcessId);
        return new TestCluster(cluster);
    }

    private async Task<string> MakeTemplateAsync(string name, IReadOnlyList<IModule> modules)
    {
        await ExecuteAsync($"create database \"{name}\"");
        var migrated = await new MigrationRunner(AddressOf(name), new ModuleRegistry(modules), new StoppedClock()).RunAsync();
        return migrated.IsOk ? name : throw new InvalidOperationException(migrated.Error.Message);
    }

    private DatabaseAddress AddressOf(string database) => new(
        new NpgsqlConnectionStringBuilder(_cluster.Address.Owner) { Database = database }.ConnectionString,
        new NpgsqlConnectionStringBuilder(_cluster.Address.App) { Database = database, MaxPoolSize = 8 }.ConnectionString);

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_cluster.Address.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
