using System.Collections.Immutable;
using Prongsai.Bench.Tables;
using Prongsai.Frameworks;

namespace Prongsai.Bench.Scoring;

/// <summary>Scores as many agencies as the country assesses, on one core. Floor: the same number of decimal additions and divisions over plain arrays.</summary>
internal static class ScoringBench
{
    public static void Run(ResultTable table)
    {
        var packs = Timing.Of(0, () => _ = RulePackLibrary.Shipped.Years);
        table.Add("Reading the rule packs, once a start", $"{packs.First:N0} ms");
        var results = MadeUpResults.All();
        var timing = Timing.Of(4, () => Score(results));
        var flat = results.Select(r => r.Input.Items.Values.Concat(r.Input.Questions.Values).Concat(r.Input.Indicators.Values).Concat(r.Input.Tools.Values).ToArray()).ToArray();
        var floor = Timing.Of(4, () => Means(flat));
        table.Add($"Scoring of {MadeUpResults.Agencies:N0} agencies, first run", $"{timing.First:N0} ms", $"{floor.First:N0} ms", Aim.AtMost(timing.First, 2_000, "ms"));
        table.Add("  later runs", $"{timing.Later:N0} ms", $"{floor.Later:N0} ms");
    }

    private static void Score(ImmutableArray<(RulePack Pack, ScoreInput Input)> results)
    {
        foreach (var (pack, input) in results)
        {
            _ = Frameworks.Scoring.Compute(pack, input).Total ?? throw new InvalidOperationException("a made-up result has no total");
        }
    }

    private static void Means(decimal[][] results)
    {
        var sum = 0m;
        foreach (var scores in results)
        {
            var total = 0m;
            foreach (var score in scores)
            {
                total += score;
            }

            sum += total / scores.Length;
        }

        if (sum <= 0) throw new InvalidOperationException();
    }
}
