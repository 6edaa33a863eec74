using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Which addresses are known not to open.</summary>
internal static class LinkStanding
{
    /// <returns>Address → what is wrong, in words.</returns>
    public static async Task<ImmutableDictionary<string, string>> BrokenAsync(Db db, Instant now, CancellationToken ct)
    {
        var broken = await db.Set<WatchedLink>().Where(l => l.Failures >= LinkState.Alarming && l.UnusedSince == null)
            .Select(l => new { l.Address, l.Fault, l.Status, l.FailingSince }).ToListAsync(ct);
        return broken.ToImmutableDictionary(l => l.Address, l => LinkWords.Trouble(l.Fault, l.Status, l.FailingSince, now));
    }
}
