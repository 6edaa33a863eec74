using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Privacy.Data;

/// <summary>Queues the nightly run of each agency once a day, after two in the morning in Bangkok. Several nodes may do so: the queue takes a day once.</summary>
internal sealed class RetentionNights(IServiceScopeFactory scopes, AgencyDirectory agencies, IClock clock, ILogger<RetentionNights> log) : BackgroundService
{
    private const int Hour = 2;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(20);

    private static readonly ActKind Queued = new("privacy.retention_queued", "เตรียมลบข้อมูลตามระยะเวลาเก็บรักษา");

    private LocalDate _done;

    /// <summary>Queues the runs of today when it is late enough and this process has not done so.</summary>
    /// <returns>How many agencies were queued.</returns>
    public async Task<int> QueueAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant().InZone(OfficeYear.Bangkok);
        if (now.Hour < Hour || _done == now.Date)
        {
            return 0;
        }

        var day = now.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var all = await agencies.AllAsync(ct);
        foreach (var agency in all)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency.AgencyId, Actor.System);
            await scope.ServiceProvider.GetRequiredService<AgencyData>().ActAsync<Unit>(Queued, async (act, token) =>
            {
                await act.EnqueueAsync(RetentionRun.Kind, day, new RetentionNight(day), token);
                return Unit.Done;
            }, ct);
        }

        _done = now.Date;
        return all.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await QueueAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "The nightly retention could not be queued; tried again in a while");
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
