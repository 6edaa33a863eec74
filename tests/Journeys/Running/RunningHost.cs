using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Prongsai.Journeys.Running;

/// <summary>The whole program with its demo, on a free port and a folder of its own, once a run; and a browser to look at it.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string folder = Directory.CreateTempSubdirectory("prongsai-journeys-").FullName;
    private Process process = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public string Address { get; private set; } = "";

    /// <summary>Its data folder.</summary>
    public string Data => Path.Combine(folder, "data");

    public async Task InitializeAsync()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        process = HostBuild.Start(["serve", "--demo", "--data", Data, "--urls", Address], folder);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await ReadyAsync();
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync(playwright);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = Flags });

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        using (var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A visitor who follows no redirects; signed in when an account of the demo is named.</summary>
    public async Task<HttpClient> VisitorAsync(string? account = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };
        if (account is not null)
        {
            using var form = new FormUrlEncodedContent([new("account", account), new("__RequestVerificationToken", await TokenAsync(client, "/sign-in"))]);
            var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return client;
    }

    /// <returns>The token of the first form on a page.</returns>
    public static async Task<string> TokenAsync(HttpClient client, string path)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        const string before = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        var at = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[at..page.IndexOf('"', at)];
    }

    public async Task<IPage> OpenAsync(string path, string? account = null, int width = 1280, bool dark = false, bool script = true, bool local = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = local ? Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) : Address, // passkeys want a name, no number
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "th-TH",
        });
        var page = await context.NewPageAsync();
        if (account is not null)
        {
            await page.GotoAsync("/sign-in");
            await page.ClickAsync($"button[value={account}]");
        }

        await page.GotoAsync(path);
        return page;
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!process.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, patience.Token);
            }
        }

        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition("host")]
public sealed class HostTests : ICollectionFixture<RunningHost>;
