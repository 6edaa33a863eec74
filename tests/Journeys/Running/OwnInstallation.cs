using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using Prongsai.Platform.Postgres;
using Process = System.Diagnostics.Process;

namespace Prongsai.Journeys.Running;

/// <summary>The program as an office runs it, not the demo: on a free port, set up by the link that it printed: one office opened from a paper, with its first account.</summary>
public partial class OwnInstallation : IAsyncLifetime
{
    public const string Slug = "tua-yang-own";
    public const string Login = "first.person";
    public const string Password = "ช้างน้อย เดินริมคลอง เช้าวันฝน";

    private readonly string folder = Directory.CreateTempSubdirectory("prongsai-own-").FullName;
    private readonly StringBuilder log = new();
    private Process process = null!;

    public string Address { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string Data => Path.Combine(folder, "data");

    public string Scratch => folder;

    /// <summary>Settings given by the environment.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>All that the program has said so far, but for the one line to the person at the terminal that holds the set-up link.</summary>
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

    /// <summary>What the first form answered to files that are no papers, before any office was open.</summary>
    public IReadOnlyList<(string File, HttpStatusCode Status, string Page)> RefusedAtFirst { get; private set; } = [];

    public object? HeldBefore { get; private set; }

    public object? HeldAfterRefusals { get; private set; }

    /// <summary>The owner's connection to its database.</summary>
    public string Owner { get; private set; } = "";

    public virtual async Task InitializeAsync()
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }

        process = HostBuild.Start(["serve", "--data", Data, "--urls", Address], folder, Settings);
        var greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            if (Key.Length == 0 && KeyInText().Match(line.Data ?? "") is { Success: true } match)
            {
                Key = match.Groups[1].Value;
                greeted.TrySetResult();
            }
            else
            {
                Append(line.Data);
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

    public virtual async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        using (var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser's session without redirects followed.</summary>
    public HttpClient Visitor(CookieContainer? cookies = null) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = new Uri(Address) };

    /// <summary>A session of the first account.</summary>
    public async Task<HttpClient> SignedInAsync()
    {
        var visitor = Visitor();
        using var form = new FormUrlEncodedContent([new("Input.Login", Login), new("Input.Password", Password), new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/sign-in"))]);
        using var answer = await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        answer.Headers.Location?.OriginalString.ShouldBe("/office");
        return visitor;
    }

    public async Task<long> CountAsync(string sql) => (long)(await AskAsync(sql))!;

    public async Task<string> TextAsync(string sql) => (string)(await AskAsync(sql))!;

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
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
        (await visitor.GetAsync(new Uri($"/sign-in?set-up={Key}", UriKind.Relative))).Headers.Location!.OriginalString.ShouldBe("/start");
        HeldBefore = await HeldAsync();
        RefusedAtFirst = await RefusedAsync(visitor);
        HeldAfterRefusals = await HeldAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await RunningHost.TokenAsync(visitor, "/start")), "__RequestVerificationToken" },
            { new StringContent("Tua Yang Own"), "NameEn" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(HostBuild.Fixture("memo.md"))), "Upload", "memo.md" },
        };
        var opened = await visitor.PostAsync(new Uri("/start", UriKind.Relative), form);
        opened.Headers.Location!.OriginalString.ShouldBe("/sign-in/first");
        using var first = new FormUrlEncodedContent(
        [
            new("Input.Name", "นางสาวสมมติ คนแรก"), new("Input.Login", Login), new("Input.Password", Password),
            new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/sign-in/first")),
        ]);
        var founded = await visitor.PostAsync(new Uri("/sign-in/first", UriKind.Relative), first);
        founded.Headers.Location!.OriginalString.ShouldStartWith("/office/imports/");
    }

    private async Task<List<(string, HttpStatusCode, string)>> RefusedAsync(HttpClient visitor)
    {
        var refused = new List<(string, HttpStatusCode, string)>();
        foreach (var file in await BadInputTests.WrongFilesAsync(folder))
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(await RunningHost.TokenAsync(visitor, "/start")), "__RequestVerificationToken" },
                { new StringContent("อบต.ไม่ควรเกิด"), "OfficeName" },
                { new ByteArrayContent(await File.ReadAllBytesAsync(file)), "Upload", Path.GetFileName(file) },
            };
            using var answer = await visitor.PostAsync(new Uri("/start", UriKind.Relative), form);
            refused.Add((file, answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())));
        }

        return refused;
    }

    private void Append(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }

    [GeneratedRegex(@"sign-in\?set-up=(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyInText();
}

[CollectionDefinition("own")]
public sealed class OwnTests : ICollectionFixture<OwnInstallation>;
