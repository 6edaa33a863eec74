using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Prongsai.Accounts.Features.Provider;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Documents;
using Prongsai.Host.Commands;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Postgres;
using Prongsai.Platform.Web;

namespace Prongsai.Host.Serving;

/// <summary>How to serve.</summary>
/// <param name="Database">Connection string of a server; null for the private cluster.</param>
internal sealed record ServeOptions(string DataFolder, string Urls, string? Database, bool Demo);

/// <summary>The web server: database, schema, modules, pages, in that order.</summary>
internal static class WebServer
{
    private const long LargestForm = 4 * 1024 * 1024;

    public static async Task<int> RunAsync(ServeOptions options, CancellationToken ct)
    {
        if (DemoFolder.Claim(options.DataFolder, options.Demo).Error is { } mixed)
        {
            return Exit.With(mixed);
        }

        var modules = Installation.Modules();
        var warmed = Warming.BeforeDatabaseAsync(modules);
        var opened = await Installation.OpenDatabaseAsync(options.DataFolder, options.Database, joinRunning: false, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        var (address, cluster) = opened.Value;
        try
        {
            await using var app = Build(options, modules, address, cluster);
            var migrated = await app.Services.GetRequiredService<MigrationRunner>().RunAsync(ct);
            if (!migrated.IsOk)
            {
                return Exit.With(migrated.Error);
            }

            if (options.Demo && (await DemoAgency.WriteAsync(app.Services, ct)).Error is { } fault)
            {
                return Exit.With(fault);
            }

            await app.StartAsync(ct);
            await Greeting.SayAsync(options, app.Services, ct);
            await Task.WhenAll(warmed, Warming.AfterStartAsync(app, ct), app.WaitForShutdownAsync(ct));
            return Exit.Done;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Console.Error.WriteLine($"ที่อยู่ {options.Urls} มีโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นหรือเลือกที่อยู่อื่นด้วย --urls (the address is in use)");
            return Exit.Environment;
        }
        finally
        {
            if (cluster is not null)
            {
                await cluster.DisposeAsync();
            }
        }
    }

    private static WebApplication Build(ServeOptions options, ModuleRegistry modules, DatabaseAddress address, PrivateCluster? cluster)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = LargestForm; // a page that takes files says so itself with RequestSizeLimit
        });
        builder.Logging.AddPrivateJsonConsole();
        builder.Logging.AddFilter("Prongsai.Requests", options.Demo ? LogLevel.Warning : LogLevel.Information);
        AddServices(builder.Services, builder.Configuration, options, modules, address);
        if (cluster is not null)
        {
            builder.Services.AddClusterWatch(cluster);
        }

        var app = builder.Build();
        app.UseTrustedProxy(app.Configuration);
        app.UseAgencyHosts();
        app.UsePortalFastPath();
        app.UseWebKit();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<AgencyEntrance>();
        app.UseAuthorization();
        app.MapWebKit();
        app.MapOpenData();
        return app;
    }

    internal static void AddServices(IServiceCollection services, IConfiguration configuration, ServeOptions options, ModuleRegistry modules, DatabaseAddress address)
    {
        services.AddSingleton(DemoFolder.Clock(options.Demo));
        services.AddSingleton(new SignInSettings(options.Demo));
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton(options.Demo ? MailSettings.None : MailSettings.Read(configuration)); // the demo writes to nobody
        if (options.Demo)
        {
            services.AddSingleton(LinkSettings.MadeUp);
        }

        services.AddPlatformData(modules, address, options.DataFolder);
        services.AddJobWorker();
        services.AddTelemetry(configuration);
        services.AddScoped<IShellSource, OfficerShell>();
        services.AddDataProtection().PersistKeysToFileSystem(OwnFolder.Open(Path.Combine(options.DataFolder, "keys"))).SetApplicationName("prongsai");
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "prongsai.signed-in";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.CookieManager = new HostCookies();
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.AccessDeniedPath = "/_error/403";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        }).AddLoginProvider(options.Demo ? ProviderSettings.None : ProviderSettings.Read(configuration));
        services.AddPostLimits(options.Demo);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalLog>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        var pages = services.AddWebKit(kit => kit.StyleGuide = options.Demo);
        var authorization = services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var module in modules.All)
        {
            pages.AddApplicationPart(module.GetType().Assembly);
            foreach (var policy in module.Policies)
            {
                authorization.AddPolicy(policy.Name, p => p.RequireClaim(PersonClaims.Permission, policy.Name));
            }
        }
    }
}
