using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Modules;
using Xunit;

namespace Prongsai.TestKit;

/// <summary>A class fixture: a database of the test class's own and the services of its modules. Derive once per set of modules:
/// <c>public sealed class AssessmentDatabase() : TestDatabase(new AssessmentModule());</c> and take it by <c>IClassFixture&lt;AssessmentDatabase&gt;</c>.</summary>
public abstract class TestDatabase(params IModule[] modules) : IAsyncLifetime
{
    private readonly string _folder = TestFolder.New("files");
    private ServiceProvider? _services;
    private int _agencies;

    public StoppedClock Clock { get; } = new();

    public DatabaseAddress Address { get; private set; } = new("", "");

    public string DataFolder => _folder;

    public IServiceProvider Services => _services ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public virtual async Task InitializeAsync()
    {
        Address = await (await TestCluster.SharedAsync()).CopyAsync(modules);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IClock>(Clock).AddPlatformData(new ModuleRegistry(modules), Address, _folder);
        AddServices(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public async Task DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Registers a made-up agency: อบต.ตัวอย่าง 1, 2, 3 …</summary>
    public async Task<AgencyEntry> NewAgencyAsync()
    {
        var number = Interlocked.Increment(ref _agencies);
        var entry = new AgencyEntry(AgencyId.New(), $"tua-yang-{number}", $"องค์การบริหารส่วนตำบลตัวอย่าง {number}", $"Tua Yang {number} Subdistrict Administrative Organization");
        var registered = await Services.GetRequiredService<AgencyDirectory>().RegisterAsync(entry, People.Clerk);
        return registered.Value ?? throw new InvalidOperationException(registered.Error!.Message);
    }

    /// <summary>A scope in which the agency is entered; dispose it.</summary>
    public AgencyScope Enter(AgencyId agency, Actor? actor = null, Capacity? capacity = null)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, actor ?? People.Clerk, capacity);
        return new AgencyScope(scope);
    }

    /// <summary>Where the mappings of this fixture's modules and their migrations differ; should be empty.</summary>
    public async Task<IReadOnlyList<string>> SchemaDifferencesAsync()
    {
        await using var owner = await ConnectAsOwnerAsync();
        await using var db = Services.GetRequiredService<DbFactory>().Create(default);
        return await SchemaCheck.DifferencesAsync(db, owner);
    }

    /// <summary>Does the jobs that wait, and those that they queue.</summary>
    public async Task RunJobsAsync()
    {
        using var worker = ActivatorUtilities.CreateInstance<JobWorker>(Services);
        while (await worker.RunOneAsync(default)) { }
    }

    /// <summary>A raw connection as the app's role, no agency set.</summary>
    public async Task<NpgsqlConnection> ConnectAsAppAsync() => await ConnectAsync(Address.App);

    /// <summary>A raw connection as the owner, whom row security does not bind.</summary>
    public async Task<NpgsqlConnection> ConnectAsOwnerAsync() => await ConnectAsync(Address.Owner);

    protected virtual void AddServices(IServiceCollection services) { }

    private static async Task<NpgsqlConnection> ConnectAsync(string address)
    {
        var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        return connection;
    }
}

/// <summary>A service scope of one agency.</summary>
public sealed class AgencyScope(AsyncServiceScope scope) : IAsyncDisposable
{
    public IServiceProvider Services => scope.ServiceProvider;

    public AgencyData Data => scope.ServiceProvider.GetRequiredService<AgencyData>();

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
