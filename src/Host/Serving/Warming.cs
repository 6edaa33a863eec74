using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Host.Serving;

/// <summary>Does what the first visitor would otherwise wait for: once beside the database's start, once right after the server is ready.</summary>
internal static class Warming
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What needs no database: the model of all tables, the way a query is made, the rule packs. It runs on the other core while the database starts.</summary>
    public static Task BeforeDatabaseAsync(ModuleRegistry modules) => Task.Run(() =>
    {
        ModelWarming.Run(modules);
        _ = RulePackLibrary.Shipped;
    });

    /// <summary>Asks the server for the pages people come to first. A page that cannot be had is left for whoever asks for it.</summary>
    public static async Task AfterStartAsync(WebApplication app, CancellationToken ct)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null || !Uri.TryCreate(address.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var server))
        {
            return;
        }

        using var client = new HttpClient { BaseAddress = server, Timeout = Longest };
        var agencies = await app.Services.GetRequiredService<AgencyDirectory>().FirstAsync(1, ct);
        var year = FiscalYear.Of(OfficeYear.Today(app.Services.GetRequiredService<NodaTime.IClock>()));
        foreach (var path in (string[])["/", "/sign-in", .. agencies.SelectMany(a => (string[])[$"/{a.Slug}", $"/{a.Slug}/ita/{year}"])])
        {
            try
            {
                using var answer = await client.GetAsync(path, ct);
            }
            catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException)
            {
                return;
            }
        }
    }
}
