using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Disclosure.Data.Links;

/// <param name="Slot">Number of the ten seconds; part of the job's key only.</param>
internal sealed record LinkRoundRequest(long Slot);

/// <summary>One round in this process at a time, so that slow sites keep one worker at most; and how many requests are out at once.</summary>
internal sealed class LinkRoom : IDisposable
{
    public const int AtOnce = 8;

    public SemaphoreSlim Round { get; } = new(1);

    public SemaphoreSlim Requests { get; } = new(AtOnce);

    /// <summary>One browser at a time.</summary>
    public SemaphoreSlim Picture { get; } = new(1);

    public void Dispose()
    {
        Round.Dispose();
        Requests.Dispose();
        Picture.Dispose();
    }
}

/// <summary>Looks at the links of an agency that are due, one for each host that is free. It never waits for a host: what is not free comes in a later round.</summary>
internal sealed class LinkRound(AgencyData data, LinkSettings settings, ILinkFetcher fetcher, LinkRoom room) : IJob<LinkRoundRequest>
{
    public const string Kind = "disclosure.link_round";

    /// <summary>Links of one round.</summary>
    public const int Most = 40;

    private static readonly Duration Lease = Duration.FromMinutes(15);
    private static readonly ActKind Claimed = new("disclosure.links_claimed", "เตรียมตรวจลิงก์");
    private static readonly ActKind Seen = new("disclosure.link_seen", "ตรวจลิงก์");

    public async Task<Result<Unit>> RunAsync(LinkRoundRequest payload, JobRun run, CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        return Unit.Done;
    }

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (settings.Off || !await room.Round.WaitAsync(TimeSpan.Zero, ct))
        {
            return 0;
        }

        try
        {
            var due = await ClaimAsync(ct);
            await foreach (var seen in Task.WhenEach(due.Select(link => LookAsync(link, ct))).WithCancellation(ct))
            {
                var (link, sighting) = await seen;
                await KeepAsync(link, sighting, ct);
            }

            return due.Count;
        }
        finally
        {
            room.Round.Release();
        }
    }

    /// <summary>Looks at one link now, whatever its schedule says; it waits for its turn at the host.</summary>
    public async Task<LinkSighting?> LookNowAsync(Guid id, CancellationToken ct)
    {
        if (await data.ReadAsync((db, token) => db.Set<WatchedLink>().SingleOrDefaultAsync(l => l.Id == id, token), ct) is not { } link)
        {
            return null;
        }

        var (_, sighting) = await LookAsync(link, ct);
        await KeepAsync(link, sighting, ct);
        return sighting;
    }

    private async Task<IReadOnlyList<WatchedLink>> ClaimAsync(CancellationToken ct)
    {
        var claimed = await data.ActAsync<List<Guid>>(Claimed, async (act, token) =>
            await LinkTable.ClaimAsync(act, Duration.FromTimeSpan(settings.Spacing), Lease, Most, token), ct);
        return claimed.Match(
            ids => ids,
            error => throw new InvalidOperationException(error.Message)) is { Count: > 0 } taken
            ? await data.ReadAsync((db, token) => db.Set<WatchedLink>().Where(l => taken.Contains(l.Id)).ToListAsync(token), ct)
            : [];
    }

    private async Task<(WatchedLink Link, LinkSighting Seen)> LookAsync(WatchedLink link, CancellationToken ct)
    {
        await room.Requests.WaitAsync(ct);
        try
        {
            return (link, await fetcher.LookAsync(link.Address, ct));
        }
        finally
        {
            room.Requests.Release();
        }
    }

    private async Task KeepAsync(WatchedLink link, LinkSighting seen, CancellationToken ct) => await data.ActAsync<Unit>(Seen, async (act, token) =>
    {
        await LinkTable.WriteAsync(act, link, link.State.After(seen, act.At, Random.Shared.NextDouble()), seen, act.At, token);
        return Unit.Done;
    }, ct);
}
