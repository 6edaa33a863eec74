using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prongsai.Platform.Web;

namespace Prongsai.Web.Tests;

/// <summary>The kit alone in a real server on a free port, with the style guide open and every log line kept.</summary>
public sealed class KitHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    public string Address { get; private set; } = "";

    public ConcurrentQueue<string> Log { get; } = new();

    public Task InitializeAsync() => StartAsync(styleGuide: true);

    public async Task StartAsync(bool styleGuide)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new KeptLog(Log));
        builder.Services.AddWebKit(o => o.StyleGuide = styleGuide);
        builder.Services.AddScoped<IShellSource, ExampleShell>();
        builder.Services.AddAuthorization(o => o.AddPolicy("nobody", p => p.RequireAssertion(_ => false)));
        foreach (var entry in Entries())
        {
            builder.Services.AddSingleton(entry);
        }

        _app = builder.Build();
        _app.UseWebKit();
        _app.MapWebKit();
        _app.MapGet("/boom/{code}", (string code) => { throw new InvalidOperationException("broken on purpose " + code.Length); });
        _app.MapGet("/found/{code}", (string code) => Results.Text("found " + code.Length));
        _app.MapGet("/forbidden", () => Results.StatusCode(403));
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };

    private static IEnumerable<MenuEntry> Entries()
    {
        string[] names = ["งานของฉัน", "ผลประเมิน ITA", "ข้อมูลเปิดเผย (OIT)", "มาตรการและแผน", "เรื่องจากประชาชน", "ทะเบียนงาน", "เอกสารราชการ"];
        var entries = names.Select((n, i) => new MenuEntry($"m{i}", n, i == 2 ? "/_kit" : $"/m{i}", i, Short: i == 2 ? "OIT" : null));
        return
        [
            .. entries,
            new MenuEntry("hidden", "ลับเฉพาะ", "/hidden", 90, "nobody"),
            new MenuEntry("office", "สำนักงานของเรา", "/office", 91, "nobody", "เฉพาะผู้ดูแลระบบ"),
        ];
    }

    private sealed class ExampleShell : IShellSource
    {
        public ValueTask<ShellFacts> ReadAsync(HttpContext context) => new(new ShellFacts
        {
            Agency = "อบต.ตัวอย่าง",
            Person = "ผู้ประสานงาน",
            Years = [2569, 2568, 2567],
            Year = ChosenYear.Read(context, [2569, 2568, 2567], 2569),
            SearchPath = "/search",
            DemoDate = new LocalDate(2026, 2, 16),
        });
    }
}

/// <summary>Keeps what would be written, as category and text.</summary>
internal sealed class KeptLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
{
    private string _category = "";

    public ILogger CreateLogger(string categoryName) => new KeptLog(lines) { _category = categoryName };

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => _category.StartsWith("Prongsai", StringComparison.Ordinal) || logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.Enqueue($"{_category}: {formatter(state, exception)}");
        }
    }

    public void Dispose()
    {
    }
}
