using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Data;

/// <summary>Ready bytes of public pages by address. An agency's pages are dropped when it changes an item; every page is made anew after a few seconds,
/// so that another node's change and a new day are seen.</summary>
internal sealed class PortalCache(IClock clock)
{
    private const int MostPages = 20_000;
    private static readonly Duration Fresh = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<string, ReadyPage> pages = new(StringComparer.Ordinal);

    public ReadyPage? Find(string address) =>
        pages.TryGetValue(address, out var ready) && clock.GetCurrentInstant() - ready.MadeAt < Fresh ? ready : null;

    public void Keep(string address, ReadyPage ready)
    {
        if (pages.Count >= MostPages)
        {
            pages.Clear();
        }

        pages[address] = ready;
    }

    public void Forget(AgencyId agency)
    {
        foreach (var (address, _) in pages.Where(p => p.Value.Agency == agency))
        {
            pages.TryRemove(address, out _);
        }
    }
}

/// <param name="ETag">Quoted hash of the bytes.</param>
/// <param name="Headers">All headers of the page, security headers too.</param>
internal sealed record ReadyPage(AgencyId Agency, byte[] Body, string ETag, KeyValuePair<string, StringValues>[] Headers, Instant MadeAt);
