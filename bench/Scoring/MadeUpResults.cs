using System.Collections.Immutable;
using Prongsai.Frameworks;

namespace Prongsai.Bench.Scoring;

/// <summary>Results of made-up agencies, the same in every run, of all years and known to different depths.</summary>
internal static class MadeUpResults
{
    public const int Agencies = 8_317;

    public static ImmutableArray<(RulePack Pack, ScoreInput Input)> All()
    {
        var packs = RulePackLibrary.Shipped.Packs.ToArray();
        var chance = new Random(2569);
        return [.. Enumerable.Range(0, Agencies).Select(number =>
        {
            var pack = packs[number % packs.Length];
            return (pack, Input(pack, (number / packs.Length) % 4, chance));
        })];
    }

    /// <param name="depth">0, 1: down to items and, where the pack has them, questions; 2: indicators; 3: tools and what a paper printed.</param>
    private static ScoreInput Input(RulePack pack, int depth, Random chance)
    {
        decimal Points() => chance.Next(4_000, 10_001) / 100m;
        var indicators = pack.Indicators.ToImmutableDictionary(i => i.Number, _ => Points());
        return depth switch
        {
            0 or 1 => new ScoreInput
            {
                Items = pack.Items.ToImmutableDictionary(i => i.Number, _ => chance.Next(3) * 50m),
                Questions = pack.Questions.DistinctBy(q => q.Code).ToImmutableDictionary(q => q.Code, _ => Points()),
                Indicators = indicators,
            },
            2 => new ScoreInput { Indicators = indicators },
            _ => new ScoreInput
            {
                Tools = pack.Tools.ToImmutableDictionary(t => t.Key, _ => Points()),
                Printed = ImmutableDictionary<string, decimal>.Empty.Add("iit", Points()).Add("total", Points()),
                PrintedLevel = "ผ่าน",
            },
        };
    }
}
