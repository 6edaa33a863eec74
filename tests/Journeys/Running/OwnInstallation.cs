using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using Prongsai.Platform.Postgres;
using Process = System.Diagnostics.Process;

namespace Prongsai.Journeys.Running;

/// <summary>The program as an office runs it, not the demo: on a free port, with the key that it printed, one office opened from a paper.</summary>
public sealed partial class OwnInstallation : IAsyncLifetime
{
    public const string Slug = "tua-yang-own";

    private readonly string folder = Directory.CreateTempSubdirectory("prongsai-own-").FullName;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private Process process = null!;

    public string Address { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string Data => Path.Combine(folder, "data");

    public string Scratch => folder;

    /// <summary>What the program has logged so far.</summary>
    public string Log
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>The owner's connection to its database.</summary>
    public string Owner { get; private set; } = "";

    public async Task InitializeAsync()
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }

        process = HostBuild.Start(["serve", "--data", Data, "--urls", Address], folder);
        var greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            Append(errors, line.Data);
            if (KeyInText().Match(line.Data ?? "") is { Success: true } match)
            {
                Key = match.Groups[1].Value;
                greeted.TrySetResult();
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await greeted.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await using (var cluster = (await PrivateCluster.OpenAsync(new(Data) { JoinRunning = true })).Value!)
        {
            Owner = cluster.Address.Owner;
        }

        await OpenOfficeAsync();
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        using (var stop = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser's session without redirects followed.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Rows and files that an import would leave.</summary>
    public async Task<(long Imports, long Files, long Acts, long Agencies, int OnDisk)> HeldAsync() => (
        await CountAsync("select count(*) from assessment.paper_import"),
        await CountAsync("select count(*) from platform.stored_file"),
        await CountAsync("select count(*) from platform.recorded_act"),
        await CountAsync("select count(*) from platform.agency_entry"),
        Directory.EnumerateFiles(Path.Combine(Data), "*", SearchOption.AllDirectories).Count(f => !f.Contains("/postgres/", StringComparison.Ordinal)));

    private async Task OpenOfficeAsync()
    {
        using var visitor = Visitor();
        (await visitor.GetAsync(new Uri($"/sign-in?key={Key}", UriKind.Relative))).Headers.Location!.OriginalString.ShouldBe("/start");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await RunningHost.TokenAsync(visitor, "/start")), "__RequestVerificationToken" },
            { new StringContent("Tua Yang Own"), "NameEn" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(HostBuild.Fixture("memo.md"))), "Upload", "memo.md" },
        };
        var opened = await visitor.PostAsync(new Uri("/start", UriKind.Relative), form);
        opened.Headers.Location!.OriginalString.ShouldStartWith("/office/imports/");
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    [GeneratedRegex(@"sign-in\?key=(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyInText();
}

[CollectionDefinition("own")]
public sealed class OwnTests : ICollectionFixture<OwnInstallation>;
