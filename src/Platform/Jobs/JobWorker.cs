using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Prongsai.Platform.Jobs;

/// <summary>Takes jobs one after another for as long as the program runs. Several workers and several nodes may do so at once.</summary>
internal sealed class JobWorker(
    JobQueue queue, NpgsqlDataSource source, IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, ILogger<JobWorker> log) : BackgroundService
{
    private const int AtOnce = 2;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(kind => kind.Kind);

    /// <summary>Runs one job if one waits.</summary>
    public async Task<bool> RunOneAsync(CancellationToken ct)
    {
        if (await queue.ClaimAsync(ct) is not { } job) return false;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var lease = KeepLeaseAsync(job.Run, ended.Token);
        await RunAsync(job, ct);
        await ended.CancelAsync();
        await lease;
        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await WorkWhileConnectedAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
            catch (NpgsqlException lost)
            {
                log.LogWarning(lost, "The job queue cannot be reached; trying again");
                await Task.Delay(Pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Wakes when a job is queued anywhere; looks by itself now and then for jobs to be tried again.</summary>
    private async Task WorkWhileConnectedAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var listen = new NpgsqlCommand($"listen {JobQueue.Channel}", connection);
        await listen.ExecuteNonQueryAsync(ct);
        while (true)
        {
            while (await RunOneAsync(ct)) { }
            await connection.WaitAsync(Pause, ct);
        }
    }

    private async Task RunAsync(ClaimedJob job, CancellationToken ct)
    {
        try
        {
            if (!_kinds.TryGetValue(job.Kind, out var kind)) throw new InvalidOperationException($"No class is registered for jobs of kind {job.Kind}.");
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(job.Run.Agency, JobQueue.Payload<Actor>(job.Actor));
            var result = await kind.RunAsync(scope.ServiceProvider, job.Payload, job.Run, ct);
            await (result.IsOk ? job.Run.CompleteAsync(ct) : job.Run.FailAsync(result.Error.Message, ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await job.Run.RetryAsync(TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.LogError(fault, "Job {Kind} {Id} stopped at attempt {Attempt}", job.Kind, job.Run.Id, job.Run.Attempt);
            await GiveBackAsync(job.Run, ct);
        }
    }

    /// <summary>Tried again after 2, 8, 32, 128 seconds; then failed.</summary>
    private static Task GiveBackAsync(JobRun run, CancellationToken ct) => run.Attempt >= JobQueue.MostAttempts
        ? run.FailAsync("งานนี้ทำไม่สำเร็จหลายครั้ง ข้อมูลเดิมยังอยู่ครบ กรุณาสั่งใหม่อีกครั้งหรือแจ้งผู้ดูแลระบบ", ct)
        : run.RetryAsync(TimeSpan.FromSeconds(0.5 * Math.Pow(4, run.Attempt)), ct);

    private static async Task KeepLeaseAsync(JobRun run, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(JobQueue.Lease / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(ended)) await run.ExtendLeaseAsync(JobQueue.Lease, ended);
        }
        catch (OperationCanceledException) { }
        catch (NpgsqlException) { }
    }
}
