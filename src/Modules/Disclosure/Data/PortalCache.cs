using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Data;

/// <summary>Ready bytes of public pages by address. An agency's pages are dropped when it changes an item; every page is made anew after a few seconds,
/// so that another node's change and a new day are seen.</summary>
internal sealed class PortalCache(IClock clock)
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int BytesAround = 2048;
    private static readonly Duration Fresh = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<string, ReadyPage> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AgencyId, long> forgotten = new();
    private long bytes;
    private long change;

    /// <summary>The latest change so far; read before a page is made and given to <see cref="Keep"/>.</summary>
    public long Change => Interlocked.Read(ref change);

    public ReadyPage? Find(string address) =>
        pages.TryGetValue(address, out var ready) && clock.GetCurrentInstant() - ready.MadeAt < Fresh ? ready : null;

    /// <summary>Keeps a page, unless its agency has changed an item since the page was begun: then it may show what is no longer public.</summary>
    public void Keep(string address, ReadyPage ready, long begunAt)
    {
        if (Interlocked.Add(ref bytes, ready.Body.Length + BytesAround) > MostBytes)
        {
            pages.Clear();
            Interlocked.Exchange(ref bytes, 0);
        }

        pages[address] = ready;
        if (forgotten.TryGetValue(ready.Agency, out var changedAt) && changedAt > begunAt)
        {
            pages.TryRemove(address, out _);
        }
    }

    public void Forget(AgencyId agency)
    {
        forgotten[agency] = Interlocked.Increment(ref change);
        foreach (var (address, _) in pages.Where(p => p.Value.Agency == agency))
        {
            pages.TryRemove(address, out _);
        }
    }
}

/// <param name="ETag">Quoted hash of the bytes.</param>
/// <param name="Headers">All headers of the page, security headers too.</param>
internal sealed record ReadyPage(AgencyId Agency, byte[] Body, string ETag, KeyValuePair<string, StringValues>[] Headers, Instant MadeAt);
