using System.Globalization;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Postgres;

/// <summary>How a program wants to use the data folder.</summary>
/// <param name="DataFolder">Made when it is not there.</param>
public sealed record ClusterOptions(string DataFolder)
{
    /// <summary>A command may join the database of a running server instead of being refused; the server itself may not.</summary>
    public bool JoinRunning { get; init; }

    /// <summary>False only in tests: nothing is flushed to disk.</summary>
    public bool Durable { get; init; } = true;
}

/// <summary>A PostgreSQL of our own in the data folder: made once, reached by unix socket only, stopped when this is disposed.</summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static readonly TimeSpan LongestHandover = TimeSpan.FromSeconds(20);

    private readonly Postmaster _postmaster;
    private readonly DataFolderLock? _held;

    private PrivateCluster(Postmaster postmaster, DataFolderLock? held, DatabaseAddress address, PostgresBinaries binaries) =>
        (_postmaster, _held, Address, Binaries) = (postmaster, held, address, binaries);

    public DatabaseAddress Address { get; }

    /// <summary>Process id of the database's main process; null while it is down.</summary>
    public int? ProcessId => _postmaster.LivingProcess();

    internal PostgresBinaries Binaries { get; }

    /// <summary>Is there a cluster in this data folder?</summary>
    public static bool Exists(string dataFolder) => Directory.Exists(ClusterHome.LinkIn(dataFolder));

    /// <summary>Takes the folder, makes or finds the cluster in it, starts it or takes over the one that a killed program left running.</summary>
    /// <returns>The running cluster, or an error whose code begins with <c>environment.</c></returns>
    public static async Task<Result<PrivateCluster>> OpenAsync(ClusterOptions options, CancellationToken cancellationToken = default)
    {
        var folder = Directory.CreateDirectory(options.DataFolder).FullName;
        var held = DataFolderLock.TryTake(folder);
        if (held is null && !options.JoinRunning) return ClusterErrors.Locked(folder);
        var opened = await OpenAsync(folder, held, options.Durable, cancellationToken);
        if (!opened.IsOk) held?.Dispose();
        return opened;
    }

    /// <summary>Starts the database again when its process is gone; called by <see cref="ClusterWatch"/>.</summary>
    internal Task<string?> RestartAsync(CancellationToken ct) => StartAsync(_postmaster, Address, ct);

    /// <summary>Stops the database and lets go of the folder; a joined one is left alone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_held is null) return;
        await _postmaster.StopAsync("fast", CancellationToken.None);
        _held.Dispose();
    }

    private static async Task<Result<PrivateCluster>> OpenAsync(string folder, DataFolderLock? held, bool durable, CancellationToken ct)
    {
        var home = await ClusterHome.PrepareAsync(folder, await DatabaseAccount.ChooseAsync(ct), ct);
        var chosen = Choose(home);
        if (!chosen.IsOk) return chosen.Error;
        var postmaster = new Postmaster(chosen.Value, home, durable);
        var address = AddressOf(home);
        if (held is null) return postmaster.LivingProcess() is null ? ClusterErrors.Locked(folder) : new PrivateCluster(postmaster, null, address, chosen.Value);
        if (!Directory.Exists(home.Data) && await new ClusterMaking(chosen.Value, home, durable).MakeFolderAsync(ct) is { } notMade) return ClusterErrors.NotMade(folder, notMade);
        if (await StartAsync(postmaster, address, ct) is { } notStarted) return ClusterErrors.NotStarted(folder, notStarted);
        await ClusterMaking.MakeDatabaseAsync(address, ct);
        return new PrivateCluster(postmaster, held, address, chosen.Value);
    }

    /// <summary>The version that made the folder, or the newest installed for a new one.</summary>
    private static Result<PostgresBinaries> Choose(ClusterHome home)
    {
        var installed = PostgresBinaries.Installed();
        if (installed.Count == 0) return ClusterErrors.NotInstalled;
        var versionFile = Path.Combine(home.Data, "PG_VERSION");
        if (!File.Exists(versionFile)) return installed[0];
        var made = int.Parse(File.ReadAllText(versionFile).Trim(), CultureInfo.InvariantCulture);
        if (installed.FirstOrDefault(version => version.Major == made) is { } same) return same;
        return made > installed[0].Major ? ClusterErrors.NewerPostgres(home.Folder, made) : ClusterErrors.OlderPostgres(home.Folder, made);
    }

    /// <summary>After a kill, the old processes may need a moment to see it and go; until then the start is refused, so it is tried again.</summary>
    private static async Task<string?> StartAsync(Postmaster postmaster, DatabaseAddress address, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(LongestHandover);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (postmaster.LivingProcess() is not null && await AnswersAsync(address, ct)) return null;
            var refused = postmaster.LivingProcess() is null ? await postmaster.StartAsync(ct) : "starting or stopping";
            if (refused is null) return null;
            if (patience.IsCancellationRequested) return refused;
            await pause.WaitForNextTickAsync(ct);
        }
    }

    private static async Task<bool> AnswersAsync(DatabaseAddress address, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.Owner) { Database = "postgres" }.ConnectionString);
            await connection.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static DatabaseAddress AddressOf(ClusterHome home)
    {
        NpgsqlConnectionStringBuilder Of(string role) => new() { Host = home.Socket, Database = ClusterMaking.Database, Username = role, Timeout = 5 };
        var owner = Of(ClusterMaking.OwnerRole);
        (owner.Pooling, owner.ApplicationName) = (false, "prongsai owner");
        var app = Of(DatabaseAddress.AppRole);
        (app.MaxPoolSize, app.MaxAutoPrepare, app.ApplicationName) = (12, 100, "prongsai");
        return new(owner.ConnectionString, app.ConnectionString);
    }
}
