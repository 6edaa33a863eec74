using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Features.Archive;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Tests.OpenData;

internal sealed record Answer(int Status, IHeaderDictionary Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>The public site over a test database: real routes, pages and headers, asked within the process as a citizen.</summary>
internal sealed class OpenSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RequestDelegate pipeline;
    private readonly FaultLog faults = new();

    public OpenSite(DisclosureDatabase database, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(faults);
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        IModule[] modules = [new OrganizationModule(), new DisclosureModule()];
        builder.Services.AddSingleton<IClock>(database.Clock).AddPlatformData(new ModuleRegistry(modules), database.Address, database.DataFolder);
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddWebKit().AddApplicationPart(typeof(OrganizationModule).Assembly).AddApplicationPart(typeof(DisclosureModule).Assembly);
        app = builder.Build();
        var made = new ApplicationBuilder(app.Services);
        made.UseAgencyHosts();
        made.UsePortalFastPath();
        made.UseWebKit();
        made.UseRouting();
        made.UseRateLimiter();
        made.Use(EnterAsync);
        made.UseAuthorization();
        made.UseEndpoints(routes =>
        {
            routes.MapWebKit();
            routes.MapOpenData();
            Endpoints = [.. routes.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
        });
        pipeline = made.Build();
    }

    /// <summary>What went wrong within the site so far, to be said when an answer is not what it should be.</summary>
    public string Faults => string.Join('\n', faults.Said);

    public IReadOnlyList<RouteEndpoint> Endpoints { get; private set; } = [];

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public Task<Answer> AskAsync(string address, string method = "GET", params (string Name, string Value)[] headers) => AskAtAsync("example.go.th", address, method, headers);

    public async Task<Answer> AskAtAsync(string host, string address, string method = "GET", params (string Name, string Value)[] headers)
    {
        var factory = app.Services.GetRequiredService<IHttpContextFactory>();
        using var body = new MemoryStream();
        var context = InnerRequest.Make(factory, address, body, default, method, host);
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        try
        {
            await pipeline(context);
            await context.Response.CompleteAsync();
            return new(context.Response.StatusCode, new HeaderDictionary(context.Response.Headers.ToDictionary()), body.ToArray());
        }
        finally
        {
            factory.Dispose(context);
        }
    }

    public async Task<ArchiveWritten> ArchiveAsync(string slug, FiscalYear year, string output, string address = "") =>
        (await SiteArchiving.WriteAsync(app.Services, pipeline, new(slug, year, address, output), default)).Value ?? throw new InvalidOperationException("no archive");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task EnterAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetRouteValue("agency") is string slug && await context.RequestServices.GetRequiredService<AgencyDirectory>().FindAsync(slug, default) is { } agency)
        {
            context.RequestServices.GetRequiredService<AgencySession>().Enter(agency.AgencyId, Actor.Citizen);
        }

        await next(context);
    }

    private sealed class FaultLog : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Said.Enqueue(exception?.ToString() ?? formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
