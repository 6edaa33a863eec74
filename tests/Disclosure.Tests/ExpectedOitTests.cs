using System.Collections.Immutable;
using Prongsai.Disclosure.Features.Tasks;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Tests;

public sealed class ExpectedOitTests
{
    private static readonly RulePack Pack = RulePackLibrary.Shipped.Find(new FiscalYear(2568))!;

    [Fact]
    public void The_items_worth_most_bring_oit_to_the_next_limit_and_no_fewer_would()
    {
        var (now, then, steps) = ExpectedOit.Of(Pack, Scores(0))!.Value;

        var limit = Pack.LevelScheme.Levels.Select(l => l.MinEachTool).OfType<decimal>().Where(l => l > 0).Min();
        now.ShouldBe(0);
        then.ShouldBeGreaterThanOrEqualTo(limit);
        var worth = Pack.Items.Select(i => ItemWorth.OfOit(Pack, i)).OrderDescending().ToList();
        then.ShouldBe(worth.Take(steps).Sum(), 0.0001m);
        worth.Take(steps - 1).Sum().ShouldBeLessThan(limit);
    }

    [Fact]
    public void A_full_year_has_nothing_left_to_do() => ExpectedOit.Of(Pack, Scores(100)).ShouldBe((100m, 100m, 0));

    private static ImmutableDictionary<string, decimal> Scores(decimal each) => Pack.Items.ToImmutableDictionary(i => i.Number, _ => each);
}
