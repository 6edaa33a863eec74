using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;
using Prongsai.Platform.Postgres;
using Prongsai.TestKit.Rows;
using Process = System.Diagnostics.Process;

namespace Prongsai.Journeys.Running;

/// <summary>The demo once more, beside a second agency with rows in every table, every line of its log kept: to be attacked without spoiling what others look at.</summary>
public sealed class WatchedHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("prongsai-watched-").FullName;
    private readonly StringBuilder log = new();
    private Process process = null!;

    public string Address { get; private set; } = "";

    public NpgsqlConnection Owner { get; private set; } = null!;

    /// <summary>The agency that nobody of the demo works for.</summary>
    public Guid Elsewhere { get; } = Guid.CreateVersion7();

    internal IReadOnlyList<StoredTable> Tables { get; private set; } = [];

    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    public async Task InitializeAsync()
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }

        process = HostBuild.Start(["serve", "--demo", "--data", Path.Combine(folder, "data"), "--urls", Address], folder);
        var greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Keep(line.Data, greeted);
        process.ErrorDataReceived += (_, line) => Keep(line.Data, greeted);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await greeted.Task.WaitAsync(TimeSpan.FromSeconds(90));
        await using (var cluster = (await PrivateCluster.OpenAsync(new(Path.Combine(folder, "data")) { JoinRunning = true })).Value!)
        {
            Owner = new NpgsqlConnection(cluster.Address.Owner);
        }

        await Owner.OpenAsync();
        Tables = [.. (await Catalogue.TablesAsync(Owner)).Where(t => t.IsOwned)];
        await new RowFiller(Owner, Elsewhere).FillAsync(Tables);
    }

    public async Task DisposeAsync()
    {
        await Owner.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        using (var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser that follows no redirects; signed in when an account of the demo is named.</summary>
    public async Task<HttpClient> VisitorAsync(string? account = null, CookieContainer? cookies = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = new Uri(Address) };
        if (account is not null)
        {
            using var form = new FormUrlEncodedContent([new("account", account), new("__RequestVerificationToken", await RunningHost.TokenAsync(client, "/sign-in"))]);
            (await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return client;
    }

    /// <summary>Every id that the other agency's rows carry.</summary>
    public async Task<IReadOnlyList<(string Table, Guid Id)>> IdsElsewhereAsync()
    {
        var ids = new List<(string, Guid)>();
        foreach (var table in Tables.Where(t => t.Columns.Any(c => c is { Name: "id", Type: "uuid" })))
        {
            await using var command = new NpgsqlCommand($"select id from {table.Name} where agency_id = '{Elsewhere}' limit 1", Owner);
            ids.Add((table.Name, (Guid)(await command.ExecuteScalarAsync())!));
        }

        return ids;
    }

    /// <summary>All that the other agency holds, as one text.</summary>
    public async Task<string> HeldElsewhereAsync()
    {
        var held = new StringBuilder();
        foreach (var table in Tables.Where(t => t.Name != "platform.queued_job"))
        {
            await using var command = new NpgsqlCommand($"select coalesce(string_agg(t::text, '|' order by t::text), '') from {table.Name} t where agency_id = '{Elsewhere}'", Owner);
            held.Append(await command.ExecuteScalarAsync()).Append('\n');
        }

        return held.ToString();
    }

    private void Keep(string? line, TaskCompletionSource greeted)
    {
        lock (log)
        {
            log.AppendLine(line);
        }

        if (line?.Contains(Address, StringComparison.Ordinal) == true)
        {
            greeted.TrySetResult();
        }
    }
}

[CollectionDefinition("watched")]
public sealed class WatchedTests : ICollectionFixture<WatchedHost>;
