using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>Looks every hour which agencies have no anchor of the day yet, and queues one for each.</summary>
internal sealed class AnchorDaily(AgencyDirectory directory, AnchorFolder folder, IServiceScopeFactory scopes, IClock clock, ILogger<AnchorDaily> log) : BackgroundService
{
    private static readonly ActKind Queued = new("record.anchor_queued", "เตรียมเก็บสมอของวัน");
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Queues the jobs; the same day is queued once.</summary>
    /// <returns>How many agencies have no anchor of the day.</returns>
    public async Task<int> QueueAsync(CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var waiting = (await directory.AllAsync(ct)).Where(agency => !folder.Has(agency.Slug, today)).ToList();
        foreach (var agency in waiting)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency.AgencyId, Actor.System);
            await scope.ServiceProvider.GetRequiredService<AgencyData>().ActAsync<Unit>(Queued, async (act, token) =>
            {
                await act.EnqueueAsync(AnchorDay.Kind, LocalDatePattern.Iso.Format(today), new AnchorOf(today), token);
                return Unit.Done;
            }, ct);
        }

        return waiting.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do
            {
                await QueueOrLogAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // stopping
        }
    }

    private async Task QueueOrLogAsync(CancellationToken ct)
    {
        try
        {
            await QueueAsync(ct);
        }
        catch (NpgsqlException lost)
        {
            log.LogWarning(lost, "The anchors of the day could not be queued; the next hour does it");
        }
    }
}
