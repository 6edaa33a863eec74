using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>Looks once at the start which agencies work under a pack that the year's own has replaced, and queues the carry-over for each.</summary>
internal sealed class CarryOverStart(NpgsqlDataSource source, IServiceScopeFactory scopes, RulePackLibrary packs, IClock clock, ILogger<CarryOverStart> log) : BackgroundService
{
    private static readonly ActKind Queued = new("disclosure.carry_over_queued", "เตรียมย้ายข้อมูลไปชุดเกณฑ์ของปี");

    /// <summary>Queues the jobs.</summary>
    /// <returns>How many agencies wait.</returns>
    public async Task<int> QueueAsync(CancellationToken ct)
    {
        var waiting = await WaitingAsync(ct);
        var newest = packs.Years[^1].BuddhistYear;
        foreach (var agency in waiting)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, Actor.System);
            await scope.ServiceProvider.GetRequiredService<AgencyData>().ActAsync<Unit>(Queued, async (act, token) =>
            {
                await act.EnqueueAsync(CarryOver.Kind, $"{newest}:{OfficeYear.Today(clock):uuuu-MM-dd}", new CarryOverRequest(newest), token);
                return Unit.Done;
            }, ct);
        }

        return waiting.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await QueueAsync(stoppingToken) is > 0 and var agencies)
            {
                log.LogInformation("Carrying over the provisional years of {Agencies} agencies", agencies);
            }
        }
        catch (NpgsqlException lost)
        {
            log.LogWarning(lost, "The provisional years could not be looked at; the next start does it");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // stopping
        }
    }

    private async Task<IReadOnlyList<AgencyId>> WaitingAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select agency_id, fiscal_year, pack_year from disclosure.years_under_another_pack()");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var waiting = new HashSet<AgencyId>();
        while (await reader.ReadAsync(ct))
        {
            if (packs.ForYear(new FiscalYear(reader.GetInt32(1))).Pack.Year.BuddhistYear != reader.GetInt32(2))
            {
                waiting.Add(new AgencyId(reader.GetGuid(0)));
            }
        }

        return [.. waiting];
    }
}
