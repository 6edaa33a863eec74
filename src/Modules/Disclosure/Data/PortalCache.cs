using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Data;

/// <summary>Ready bytes of public pages by address, within a fixed amount of memory whatever addresses are asked for. An agency's pages are dropped
/// when it changes an item; every page is made anew after a few seconds, so that another node's change and a new day are seen.</summary>
internal sealed class PortalCache(IClock clock) : IDisposable
{
    public const long MostBytes = 16 * 1024 * 1024;
    private static readonly Duration Fresh = Duration.FromSeconds(5);
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(10);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes, TrackStatistics = true });
    private readonly ConcurrentDictionary<AgencyId, long> changes = new();
    private long changed;

    /// <summary>The page, unless its agency has changed it. When it is no longer fresh, one caller gets null and makes it anew; the others still get it meanwhile.</summary>
    public ReadyPage? Find(string address) =>
        pages.TryGetValue(address, out ReadyPage? ready) && ready!.Stand == StandOf(ready.Agency)
        && (clock.GetCurrentInstant() - ready.MadeAt < Fresh || !ready.TryRenew()) ? ready : null;

    /// <summary>What the pages take at the moment.</summary>
    public long Bytes => pages.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    /// <summary>How many changes have been made in all, to be asked before a page is made.</summary>
    public long Stand => Interlocked.Read(ref changed);

    /// <summary>Keeps a page, unless its agency has changed something since <paramref name="before"/>.</summary>
    public void Keep(string address, ReadyPage ready, long before)
    {
        if (StandOf(ready.Agency) <= before)
        {
            pages.Set(address, ready with { Stand = StandOf(ready.Agency) }, new MemoryCacheEntryOptions { Size = ready.Body.Length + (ready.Packed?.Length ?? 0) + (4 * address.Length) + 2_000, AbsoluteExpirationRelativeToNow = Forgotten });
        }
    }

    public void Forget(AgencyId agency) => changes[agency] = Interlocked.Increment(ref changed);

    public void Dispose() => pages.Dispose();

    private long StandOf(AgencyId agency) => changes.GetValueOrDefault(agency);
}

/// <param name="Route">Template of the page's route, for the request log.</param>
/// <param name="ETag">Quoted hash of the bytes.</param>
/// <param name="Headers">All headers of the page, security headers too.</param>
internal sealed record ReadyPage(AgencyId Agency, string Route, byte[] Body, string ETag, KeyValuePair<string, StringValues>[] Headers, Instant MadeAt)
{
    private int renewing;

    /// <summary>The bytes packed with gzip, under a tag of their own; null where packing gains nothing.</summary>
    public byte[]? Packed { get; init; }

    public string PackedTag { get; } = ETag.EndsWith('"') ? ETag[..^1] + "-gzip\"" : ETag;

    /// <summary>The agency's last change when the page was made.</summary>
    public long Stand { get; init; }

    /// <summary>True for the first caller only.</summary>
    public bool TryRenew() => Interlocked.Exchange(ref renewing, 1) == 0;
}
