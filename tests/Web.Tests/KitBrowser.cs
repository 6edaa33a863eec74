using Microsoft.Playwright;

namespace Prongsai.Web.Tests;

/// <summary>Debian's Chromium and a running kit, shared by the tests that look at pages.</summary>
public sealed class KitBrowser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public KitHost Host { get; } = new();

    public async Task InitializeAsync()
    {
        await Host.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Host.DisposeAsync();
    }

    public async Task<IPage> OpenAsync(string path, int width = 1280, bool dark = false, bool script = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "th-TH",
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Host.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return page;
    }
}

[CollectionDefinition("browser")]
public sealed class BrowserTests : ICollectionFixture<KitBrowser>;
