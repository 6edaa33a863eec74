using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Tests;

/// <summary>Orders given at random among six posts: whatever the rule lets through must keep what delegation promises.</summary>
public sealed class DelegationRuleTests
{
    private static readonly Guid[] Posts = [.. Enumerable.Range(1, 6).Select(n => new Guid(n, 0, 0, new byte[8]))];
    private static readonly PostRank[] Ranks = [PostRank.Executive, PostRank.DeputyExecutive, PostRank.ChiefAdministrator, PostRank.DeputyChiefAdministrator, PostRank.UnitHead, PostRank.UnitHead];
    private static readonly LocalDate Start = new(2025, 10, 1);

    [Fact]
    public void Whatever_is_let_through_traces_to_a_post_with_the_power_by_law_and_never_comes_round() => Check(graph =>
        graph.Powers.Values.All(p =>
        {
            var givers = graph.Chain(p.Id).Select(q => graph.Orders[q.Order].FromPost).ToList();
            var root = Ranks[Array.IndexOf(Posts, graph.RootPost(p.Id))];
            return DelegationRule.HasOwnPowers(root) && givers.Distinct().Count() == givers.Count && !givers.Contains(graph.Orders[p.Order].ToPost!.Value);
        }));

    [Fact]
    public void A_power_passed_on_is_never_longer_or_wider_than_its_source() => Check(graph =>
        graph.Powers.Values.Where(p => p.Source is not null).All(p =>
        {
            var (source, own) = (graph.Powers[p.Source!.Value], graph.Orders[p.Order]);
            var above = graph.Orders[source.Order];
            return above.MayPassOn && own.Since >= above.Since && (above.Until is null || own.Until <= above.Until)
                && (source.Limit is null || p.Limit?.Value <= source.Limit.Value.Value) && (source.Unit is null || source.Unit == p.Unit) && (p.Permission is null || p.Permission == source.Permission);
        }));

    [Fact]
    public void Revoking_an_order_ends_all_below_it_on_that_day_and_nothing_before() => Check(graph =>
        graph.Orders.Values.All(order =>
        {
            var day = Start.PlusDays(40);
            var after = graph with { Orders = graph.Orders.ToDictionary(o => o.Key, o => o.Key == order.Id ? o.Value with { RevokedOn = day } : o.Value) };
            return graph.Powers.Values.All(p =>
            {
                var touched = graph.Chain(p.Id).Any(q => q.Order == order.Id);
                return after.IsLive(p.Id, day.PlusDays(-1)) == graph.IsLive(p.Id, day.PlusDays(-1)) && after.IsLive(p.Id, day) == (graph.IsLive(p.Id, day) && !touched);
            });
        }));

    [Fact]
    public void Nobody_holds_a_power_that_they_gave_away_themself() => Check(graph =>
        Posts.All(post => graph.Held(post, Start.PlusDays(30)).All(p => graph.Chain(p.Id).All(q => graph.Orders[q.Order].FromPost != post))));

    [Fact]
    public void A_permission_is_linked_by_the_executive_alone()
    {
        var graph = Empty();
        var order = new OrderFact(Guid.NewGuid(), Posts[2], Posts[2], Posts[3], null, Start, null, false);
        var power = new PowerFact(Guid.NewGuid(), order.Id, null, "disclosure.publish", null, null);

        DelegationRule.Faults(graph, order, PostRank.ChiefAdministrator, [power]).ShouldHaveSingleItem().Field.ShouldBe("Powers");
        DelegationRule.Faults(graph, order with { FromPost = Posts[0], GivenBy = Posts[0] }, PostRank.Executive, [power]).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_delegates_to_themself_and_only_powers_by_law_need_no_source()
    {
        var order = new OrderFact(Guid.NewGuid(), Posts[0], Posts[0], Posts[0], null, Start, null, false);
        var power = new PowerFact(Guid.NewGuid(), order.Id, null, null, null, null);

        DelegationRule.Faults(Empty(), order, PostRank.Executive, [power]).ShouldContain(f => f.Field == "To");
        DelegationRule.Faults(Empty(), order with { FromPost = Posts[4], GivenBy = Posts[4], ToPost = Posts[5] }, PostRank.UnitHead, [power]).ShouldContain(f => f.Field == "From");
    }

    private static DelegationGraph Empty() => new(new Dictionary<Guid, OrderFact>(), new Dictionary<Guid, PowerFact>(), (post, _) => post);

    private static void Check(Func<DelegationGraph, bool> holds) =>
        Prop.ForAll(Attempts().ToArbitrary(), attempts => holds(Grown(attempts))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Gen<Attempt[]> Attempts() =>
        (from a in Gen.Choose(0, 5)
         from b in Gen.Choose(0, 5)
         from since in Gen.Choose(0, 30)
         from length in Gen.Choose(0, 60)
         from source in Gen.Choose(-6, 9)
         from limit in Gen.Choose(0, 3)
         from flags in Gen.Choose(0, 15)
         select new Attempt(a, b, since, length, source, limit, (flags & 1) == 0, (flags & 2) == 0, (flags & 4) == 0)).ArrayOf(24);

    /// <summary>Tries one order after the other; only those that the rule lets through stay.</summary>
    private static DelegationGraph Grown(Attempt[] attempts)
    {
        var graph = Empty();
        foreach (var attempt in attempts)
        {
            var powers = graph.Powers.Values.ToList();
            var source = attempt.Source >= 0 && attempt.Source < powers.Count ? powers[attempt.Source] : null;
            var from = source is not null && attempt.Follows ? Array.IndexOf(Posts, graph.Orders[source.Order].ToPost!.Value) : attempt.From;
            var since = Start.PlusDays(attempt.Since);
            var order = new OrderFact(Guid.NewGuid(), Posts[from], Posts[from], Posts[attempt.To], null, since, attempt.Length == 0 ? null : since.PlusDays(attempt.Length), attempt.MayPassOn);
            Satang? limit = attempt.Limit == 0 ? null : Satang.FromBaht(attempt.Limit * 1000);
            var power = new PowerFact(Guid.NewGuid(), order.Id, source?.Id, attempt.Linked ? "disclosure.publish" : null, attempt.Limit > 1 ? Posts[0] : null, limit);
            if (!DelegationRule.Faults(graph, order, Ranks[from], [power]).Any())
            {
                graph = graph with { Orders = With(graph.Orders, order.Id, order), Powers = With(graph.Powers, power.Id, power) };
                graph = new(graph.Orders, graph.Powers, graph.InCharge);
            }
        }

        return graph;
    }

    private static Dictionary<Guid, T> With<T>(IReadOnlyDictionary<Guid, T> rows, Guid id, T row) => new(rows) { [id] = row };

    private sealed record Attempt(int From, int To, int Since, int Length, int Source, int Limit, bool MayPassOn, bool Follows, bool Linked);
}
