using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Every ten seconds queues a round for agencies with a link that is due at a free host, and once an hour, each agency in its own minute, the gathering of its addresses.</summary>
internal sealed class LinkClock(NpgsqlDataSource source, AgencyDirectory agencies, IServiceScopeFactory scopes, IClock clock, LinkSettings settings, ILinkCamera camera, ILogger<LinkClock> log) : BackgroundService
{
    /// <summary>Agencies that go on in one beat.</summary>
    public const int AgenciesAtOnce = 20;

    private static readonly ActKind Queued = new("disclosure.links_queued", "เตรียมตรวจลิงก์");
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private long _minute = -1;

    /// <summary>Queues what is due at this moment.</summary>
    public async Task QueueAsync(CancellationToken ct)
    {
        if (settings.Off)
        {
            return;
        }

        var seconds = clock.GetCurrentInstant().ToUnixTimeSeconds();
        if (_minute != seconds / 60)
        {
            await GatherAsync(seconds / 60, ct);
            _minute = seconds / 60;
        }

        foreach (var agency in await DueAsync(ct))
        {
            await QueueAsync(agency, LinkRound.Kind, seconds / 10, new LinkRoundRequest(seconds / 10), ct);
        }

        foreach (var agency in camera.WhyOff is null ? await PicturesDueAsync(ct) : [])
        {
            await QueueAsync(agency, LinkPicturing.Kind, seconds / 10, new LinkPictureRequest(seconds / 10), ct);
        }
    }

    /// <summary>Agencies whose turn it is, the longest waiting first.</summary>
    public Task<IReadOnlyList<AgencyId>> DueAsync(CancellationToken ct) => DueAsync("select agency_id from disclosure.agencies_with_links_due($1, $2, $3)", AgenciesAtOnce, ct);

    /// <summary>The agency whose picture waits longest: one in a beat, for a browser is heavy.</summary>
    public Task<IReadOnlyList<AgencyId>> PicturesDueAsync(CancellationToken ct) => DueAsync("select agency_id from disclosure.agencies_with_pictures_due($1, $2, $3)", 1, ct);

    private async Task<IReadOnlyList<AgencyId>> DueAsync(string question, int most, CancellationToken ct)
    {
        await using var command = source.CreateCommand(question);
        command.Parameters.Add(new() { Value = clock.GetCurrentInstant().ToDateTimeUtc() });
        command.Parameters.Add(new() { Value = settings.Spacing });
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var due = new List<AgencyId>();
        while (await reader.ReadAsync(ct))
        {
            due.Add(new AgencyId(reader.GetGuid(0)));
        }

        return due;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        do
        {
            try
            {
                await QueueAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "The looks at links could not be queued; the next beat tries again");
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

    /// <summary>All agencies at the start of the program, then each in its minute of the hour.</summary>
    private async Task GatherAsync(long minute, CancellationToken ct)
    {
        var slot = minute / 60;
        foreach (var agency in await agencies.AllAsync(ct))
        {
            if (_minute < 0 || (agency.AgencyId.Value.ToByteArray()[15] % 60) == minute % 60)
            {
                await QueueAsync(agency.AgencyId, LinkGathering.Kind, slot, new LinkGatheringRequest(slot), ct);
            }
        }
    }

    private async Task QueueAsync<T>(AgencyId agency, string kind, long slot, T request, CancellationToken ct) where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, Actor.System);
        await scope.ServiceProvider.GetRequiredService<AgencyData>().ActAsync<Unit>(Queued, async (act, token) =>
        {
            await act.EnqueueAsync(kind, $"{slot}", request, token);
            return Unit.Done;
        }, ct);
    }
}
