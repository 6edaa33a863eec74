using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Work.Features.Notices;

/// <param name="Slot">Number of the quarter of an hour; part of the job's key only.</param>
internal sealed record RoundRequest(long Slot);

internal sealed class RoundJob(Round round) : IJob<RoundRequest>
{
    public const string Kind = "work.round";

    public async Task<Result<Unit>> RunAsync(RoundRequest payload, JobRun run, CancellationToken cancellationToken)
    {
        await round.RunAsync(cancellationToken);
        return Unit.Done;
    }
}

/// <summary>Queues one round an office and quarter of an hour during office hours, however many programs do so. What a stop missed, the next round does.</summary>
internal sealed class RoundClock(AgencyDirectory agencies, IServiceScopeFactory scopes, IClock clock, ILogger<RoundClock> log) : BackgroundService
{
    private static readonly ActKind Queued = new("work.round_queued", "เตรียมรอบเตือนงาน");
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Queues what is due at this moment.</summary>
    public async Task QueueAsync(CancellationToken ct)
    {
        var slot = clock.GetCurrentInstant().ToUnixTimeSeconds() / (15 * 60);
        foreach (var agency in await agencies.AllAsync(ct))
        {
            try
            {
                await QueueAsync(agency.AgencyId, slot, ct);
            }
            catch (Exception fault) when (fault is not (NpgsqlException or OperationCanceledException))
            {
                log.LogError(fault, "The round of reminders of one office could not be queued"); // what is wrong in one office stops no other
            }
        }
    }

    private async Task QueueAsync(AgencyId agency, long slot, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, Actor.System);
        if ((await scope.ServiceProvider.GetRequiredService<RoundPeople>().WaitingAsync(ct)).Count > 0)
        {
            await scope.ServiceProvider.GetRequiredService<AgencyData>().ActAsync<Unit>(Queued, async (act, token) =>
            {
                await act.EnqueueAsync(RoundJob.Kind, $"{slot}", new RoundRequest(slot), token);
                return Unit.Done;
            }, ct);
        }
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
            catch (NpgsqlException lost)
            {
                log.LogWarning(lost, "The round of reminders could not be queued; the next minute tries again");
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
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
