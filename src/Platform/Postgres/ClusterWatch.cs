using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Prongsai.Platform.Postgres;

/// <summary>Looks twice a second whether the database's process lives, and starts it again when it was killed.</summary>
internal sealed class ClusterWatch(PrivateCluster cluster, NpgsqlDataSource source, ILogger<ClusterWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (cluster.ProcessId is not null) continue;
                log.LogWarning("The database is gone; starting it again");
                if (await cluster.RestartAsync(stoppingToken) is { } refused) log.LogError("The database did not start: {Reason}", refused);
                source.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }
}
