using System.Collections.Immutable;
using Prongsai.Disclosure.Data;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Tasks;

/// <summary>OIT as our own checks expect it, and what the open items worth most would make of it.</summary>
internal sealed class ExpectedOit(ItemStore store, AgencySession session) : IScoreOutlook
{
    public async Task<ScoreOutlook?> OfAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        if (!session.Rights.Has("disclosure.edit"))
        {
            return null;
        }

        var scores = (await store.YearAsync(year, cancellationToken)).ToImmutableDictionary(v => v.Item.Number, v => v.State.PreScore);
        var known = RulePackLibrary.Shipped.ForYear(year);
        return Of(known.Pack, scores) is not var (now, then, steps) ? null
            : new("OIT", now, then, steps, $"/office/disclosure?year={year}&show=missing&sort=points", known.Provisional ? $"เกณฑ์ปี {year} ยังไม่ประกาศ คิดตามเกณฑ์ปี {known.Pack.Year}" : null);
    }

    /// <summary>The fewest items, those worth most first, that bring OIT to the next limit a level sets for each tool; all of them when it lies above all limits.</summary>
    internal static (decimal Now, decimal Then, int Steps)? Of(RulePack pack, ImmutableDictionary<string, decimal> scores)
    {
        if (Oit(pack, scores) is not { } now)
        {
            return null;
        }

        var goal = pack.LevelScheme.Levels.Select(l => l.MinEachTool).OfType<decimal>().Where(limit => limit > now).DefaultIfEmpty(100).Min();
        var (then, steps) = (now, 0);
        foreach (var item in pack.Items.Where(i => scores.GetValueOrDefault(i.Number) < 100).OrderByDescending(i => ItemWorth.OfOit(pack, i)).ThenBy(i => i.Ordinal))
        {
            if (then >= goal)
            {
                break;
            }

            scores = scores.SetItem(item.Number, 100);
            (then, steps) = (Oit(pack, scores) ?? then, steps + 1);
        }

        return (now, then, steps);
    }

    private static decimal? Oit(RulePack pack, ImmutableDictionary<string, decimal> scores) =>
        Scoring.Compute(pack, ScoreInput.Nothing with { Items = scores }).Tools.TryGetValue("oit", out var oit) ? oit : null;
}
