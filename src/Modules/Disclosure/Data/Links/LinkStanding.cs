using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Which addresses are known not to open.</summary>
internal static class LinkStanding
{
    public static Task<List<WatchedLink>> BrokenAsync(Db db, CancellationToken ct) =>
        db.Set<WatchedLink>().Where(l => l.Failures >= LinkState.Alarming && l.UnusedSince == null).ToListAsync(ct);

    /// <returns>Address → what is wrong, in words.</returns>
    public static ImmutableDictionary<string, string> InWords(IEnumerable<WatchedLink> broken, Instant now) =>
        broken.ToImmutableDictionary(l => l.Address, l => LinkWords.Trouble(l.Fault, l.Status, l.FailingSince, now));

    /// <summary>The looks of that time say it; they are kept for a year.</summary>
    private static readonly Duration LooksBack = Duration.FromDays(45);

    /// <summary>As it was known at a moment of the past.</summary>
    public static async Task<ImmutableDictionary<string, string>> BrokenThenAsync(Db db, Instant moment, CancellationToken ct)
    {
        var from = moment - LooksBack;
        var looks = await db.Set<LinkCheck>().Where(c => c.At <= moment && c.At > from)
            .Join(db.Set<WatchedLink>(), c => c.WatchedLinkId, l => l.Id, (c, l) => new { l.Address, c.At, c.Verdict, c.Fault, c.Status }).ToListAsync(ct);
        var broken = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var link in looks.GroupBy(l => l.Address))
        {
            var newestFirst = link.OrderByDescending(l => l.At).ToList();
            var failed = newestFirst.TakeWhile(l => l.Verdict is LinkVerdict.Broken or LinkVerdict.Busy).Where(l => l.Verdict == LinkVerdict.Broken).ToList();
            if (failed.Count >= LinkState.Alarming)
            {
                broken[link.Key] = LinkWords.Trouble(newestFirst[0].Fault, newestFirst[0].Status, failed[^1].At, moment);
            }
        }

        return broken.ToImmutable();
    }
}
