using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>A watched link with the places that name it and are open to the reader.</summary>
internal sealed record LinkInUse(WatchedLink Link, ImmutableArray<LinkUse> Uses);

/// <param name="Opened">Of the looks, those to which the site answered in good order.</param>
internal sealed record LookCount(int Looks, int Opened);

/// <summary>Reads watched links for pages. What the reader may not see of an item, no link of it shows.</summary>
internal sealed class LinkReading(AgencyData data, IClock clock)
{
    /// <summary>The time over which uptime is told.</summary>
    public static readonly Duration UptimeOver = Duration.FromDays(90);

    public Instant Now => clock.GetCurrentInstant();

    public Task<IReadOnlyList<LinkInUse>> AllAsync(Reader reader, CancellationToken cancellationToken) =>
        ReadAsync(reader, null, cancellationToken);

    public async Task<LinkInUse?> FindAsync(Guid id, Reader reader, CancellationToken cancellationToken) =>
        (await ReadAsync(reader, id, cancellationToken)) is [var one] ? one : null;

    /// <summary>Known not to open, whoever may see it: for lists of work.</summary>
    public Task<IReadOnlyList<LinkInUse>> BrokenAsync(CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<LinkInUse>>(async (db, ct) =>
    {
        var broken = await db.Set<WatchedLink>().Where(l => l.Failures >= LinkState.Alarming && l.UnusedSince == null).ToListAsync(ct);
        return broken.Count == 0 ? [] : Joined(broken, await LinkUses.ReadAsync(db, ct), _ => true);
    }, cancellationToken);

    /// <summary>Looks at each link within <see cref="UptimeOver"/>, those the site put off or kept to people left out.</summary>
    public Task<Dictionary<Guid, LookCount>> UptimeAsync(IReadOnlyCollection<Guid> links, CancellationToken cancellationToken)
    {
        var since = Now - UptimeOver;
        return data.ReadAsync((db, ct) => db.Set<LinkCheck>().Where(c => links.Contains(c.WatchedLinkId) && c.At >= since && (c.Verdict == LinkVerdict.Working || c.Verdict == LinkVerdict.Broken))
            .GroupBy(c => c.WatchedLinkId).Select(g => new { g.Key, All = g.Count(), Good = g.Count(c => c.Verdict == LinkVerdict.Working) })
            .ToDictionaryAsync(g => g.Key, g => new LookCount(g.All, g.Good), ct), cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public Task<(int Count, List<LinkCheck> Page)> ChecksAsync(Guid link, int skip, int take, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) => (
        await db.Set<LinkCheck>().CountAsync(c => c.WatchedLinkId == link, ct),
        await db.Set<LinkCheck>().Where(c => c.WatchedLinkId == link).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Skip(skip).Take(take).ToListAsync(ct)), cancellationToken);

    public Task<List<LinkSnapshot>> SnapshotsAsync(Guid link, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<LinkSnapshot>().Where(s => s.WatchedLinkId == link).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).ToListAsync(ct), cancellationToken);

    /// <summary>The newest first.</summary>
    public Task<List<LinkPicture>> PicturesAsync(Guid link, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<LinkPicture>().Where(p => p.WatchedLinkId == link).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).ToListAsync(ct), cancellationToken);

    /// <summary>The stored file of a picture; null when the reader may not see the link.</summary>
    public async Task<Guid?> PictureFileAsync(Guid link, Guid picture, Reader reader, CancellationToken cancellationToken) =>
        await FindAsync(link, reader, cancellationToken) is null ? null : (await PicturesAsync(link, cancellationToken)).Find(p => p.Id == picture)?.FileId;

    private Task<IReadOnlyList<LinkInUse>> ReadAsync(Reader reader, Guid? id, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<LinkInUse>>(async (db, ct) =>
    {
        var links = await db.Set<WatchedLink>().Where(l => l.UnusedSince == null && (id == null || l.Id == id)).ToListAsync(ct);
        return links.Count == 0 ? [] : Joined(links, await LinkUses.ReadAsync(db, ct), u => ProminenceRule.IsOpenTo(reader, u.Prominence, u.Unit));
    }, cancellationToken);

    private static List<LinkInUse> Joined(List<WatchedLink> links, IReadOnlyList<LinkUse> uses, Func<LinkUse, bool> isOpen)
    {
        var open = uses.Where(isOpen).ToLookup(u => u.Address);
        return [.. links.Select(l => new LinkInUse(l, [.. open[l.Address].OrderByDescending(u => u.Year).ThenBy(u => u.ItemKey, StringComparer.Ordinal)])).Where(l => !l.Uses.IsEmpty)];
    }
}
