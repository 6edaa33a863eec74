using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

public sealed class CheapestPathTests
{
    private sealed record Situation(RulePack Pack, ScoreInput Input);

    private static readonly Gen<RulePack> Packs =
        from a in Gen.Choose(1, 3)
        from b in Gen.Choose(1, 3)
        from c in Gen.Choose(1, 3)
        from d in Gen.Choose(1, 2)
        select Cached(a, b, c, d);

    private static readonly Gen<Situation> Situations =
        from pack in Packs
        from low in Gen.Choose(60, 96)
        from indicators in Gen.Choose(0, 1600).Select(n => Math.Min(100m, low + (n / 100m))).ArrayOf(8)
        from scores in Gen.Elements(0m, 50m, 100m, 100m).ArrayOf(pack.Items.Length)
        select new Situation(pack, new ScoreInput
        {
            Indicators = TestPacks.Indicators(indicators),
            Items = TestPacks.Items(pack, i => scores[i.Ordinal - 1]),
        });

    private static readonly Dictionary<(int, int, int, int), RulePack> Made = [];

    [Fact]
    public void No_smaller_set_of_items_reaches_the_target() =>
        Prop.ForAll(Situations.ToArbitrary(), situation =>
        {
            var sheet = Scoring.Compute(situation.Pack, situation.Input);
            var path = CheapestPath.Find(sheet).ShouldNotBeNull();
            if (path.Target is not { } target)
            {
                return;
            }

            var fewest = FewestByTryingAll(sheet, target);
            if (path.ToolsToRaise.IsEmpty)
            {
                path.IsReachable.ShouldBe(fewest is not null);
            }

            if (fewest is { } count)
            {
                path.Items.Length.ShouldBe(count);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_path_whose_gains_meet_the_limit_exactly_takes_no_item_too_many()
    {
        var pack = TestPacks.Of(("9.1", 9, 3), ("9.2", 9, 1), ("10.1", 10, 20));
        var input = new ScoreInput
        {
            Indicators = TestPacks.Indicators(90, 90, 90, 90, 90, 93.95m, 93, 93),
            Items = TestPacks.Items(pack, i => i.SubIndicator == "9.1" || (i.SubIndicator == "10.1" && i.Ordinal <= 14) ? 0 : 100),
        };
        var path = CheapestPath.Find(Scoring.Compute(pack, input)).ShouldNotBeNull();
        path.Items.Select(g => g.Item.SubIndicator).ShouldAllBe(sub => sub == "9.1");
        path.Items.Length.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Items_are_counted_with_the_other_tools_raised_to_their_limit()
    {
        var pack = TestPacks.Of(("9.1", 9, 4), ("10.1", 10, 4));
        var sheet = Scoring.Compute(pack, new ScoreInput
        {
            Indicators = TestPacks.Indicators(60, 60, 60, 60, 60, 95, 95, 95),
            Items = TestPacks.Items(pack, i => i.Ordinal == 1 ? 0 : 100),
        });
        var path = CheapestPath.Find(sheet).ShouldNotBeNull();
        sheet.Level!.Code.ShouldBe("improve");
        path.Target!.Code.ShouldBe("pass");
        path.ToolsToRaise.ShouldBeEmpty();

        var toGood = CheapestPath.Find(Scoring.Compute(pack, new ScoreInput
        {
            Indicators = TestPacks.Indicators(80, 80, 80, 80, 80, 100, 100, 100),
            Items = TestPacks.Items(pack, i => i.Ordinal == 1 ? 0 : 100),
        })).ShouldNotBeNull();
        toGood.Target!.Code.ShouldBe("good");
        toGood.ToolsToRaise.ShouldHaveSingleItem().Missing.ShouldBe(5);
        toGood.Items.ShouldBeEmpty();
        toGood.IsReachable.ShouldBeFalse();
    }

    [Fact]
    public void Without_every_item_there_is_no_path() =>
        CheapestPath.Find(Scoring.Compute(TestPacks.Year(2566), new ScoreInput { Tools = TestPacks.Tools(90, 90, 80) })).ShouldBeNull();

    private static RulePack Cached(int a, int b, int c, int d)
    {
        lock (Made)
        {
            return Made.TryGetValue((a, b, c, d), out var pack) ? pack
                : Made[(a, b, c, d)] = TestPacks.Of(("9.1", 9, a), ("9.2", 9, b), ("10.1", 10, c), ("10.2", 10, d));
        }
    }

    /// <summary>Smallest number of items over all subsets, the other tools standing at the target's limit where they are below it.</summary>
    private static int? FewestByTryingAll(ScoreSheet sheet, Level target)
    {
        var (pack, best) = (sheet.Pack, (int?)null);
        for (var set = 0u; set < 1u << pack.Items.Length; set++)
        {
            var count = BitOperations.PopCount(set);
            if (best <= count)
            {
                continue;
            }

            var full = OitWith(pack, i => (set >> (i.Ordinal - 1) & 1) == 1 ? 100 : sheet.Input.Items[i.Number]);
            var tools = sheet.Tools.ToDictionary(t => t.Key, t => t.Key == "oit" ? full : Lifted(t.Value, target));
            var total = (0.3m * tools["iit"]) + (0.3m * tools["eit"]) + (0.4m * tools["oit"]);
            var reaches = Score.Round2(total) >= target.MinTotal && tools.Values.All(v => target.MinEachTool is not { } limit || Score.Round2(v) >= limit);
            best = reaches ? count : best;
        }

        return best;
    }

    private static decimal Lifted(decimal score, Level target) =>
        target.MinEachTool is { } limit && Score.Round2(score) < limit ? limit : score;

    private static decimal OitWith(RulePack pack, Func<PackItem, decimal> score) =>
        pack.IndicatorsOf("oit").Average(i => pack.SubIndicatorsOf(i.Number).Average(s => pack.ItemsOf(s.Code).Average(score)));
}
