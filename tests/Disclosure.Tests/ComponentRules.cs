using System.Collections.Immutable;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Tests;

/// <summary>The rules of components, over the pack of FY2569.</summary>
public sealed class ComponentRules
{
    private static readonly FiscalYear Year = new(2569);
    private static readonly RulePack Pack = RulePackLibrary.Shipped.Find(Year)!;

    [Fact]
    public void An_untouched_item_is_not_started_and_every_failure_says_why()
    {
        foreach (var item in Pack.Items)
        {
            var state = ItemState.Of(item, Year, ItemContent.Nothing);

            state.Readiness.ShouldBe(Readiness.NotStarted);
            state.PreScore.ShouldBe(0);
            state.Findings.ShouldAllBe(f => f.Outcome != Outcome.Pass && f.Why.Length > 0);
        }
    }

    [Fact]
    public void A_full_item_scores_only_once_it_is_public()
    {
        foreach (var item in Pack.Items)
        {
            var full = Full(item);

            ItemState.Of(item, Year, full).Readiness.ShouldBe(Readiness.Complete, item.Key);
            ItemState.Of(item, Year, full).PreScore.ShouldBe(0);
            ItemState.Of(item, Year, full with { IsPublished = true }).PreScore.ShouldBe(100, item.Key);
        }
    }

    [Fact]
    public void Taking_any_one_component_away_takes_the_score_away()
    {
        foreach (var item in Pack.Items)
        {
            foreach (var component in item.Components.Where(c => c.Rule.Kind is ComponentRuleKind.Content or ComponentRuleKind.NilAllowed or ComponentRuleKind.Person))
            {
                var less = Full(item) with { IsPublished = true };
                less = less with { Components = less.Components.Remove(component.Key), Evidence = [] };

                ItemState.Of(item, Year, less).PreScore.ShouldBe(0, $"{item.Key}/{component.Key}");
            }
        }
    }

    [Theory]
    [InlineData("5", "3", "2", true)]
    [InlineData("๕ เรื่อง", "๓ เรื่อง", "๒ เรื่อง", true)]
    [InlineData("5", "3", "1", false)]
    [InlineData("1,205 เรื่อง", "1,200", "5", true)]
    [InlineData("ไม่ทราบ", "3", "2", false)]
    public void Total_equals_its_parts(string total, string done, string open, bool passes)
    {
        var item = Pack.ItemByKey("corruption_complaint_statistics")!;
        var content = Full(item);
        content = content with { Components = content.Components.SetItem("total", Text(total)).SetItem("done", Text(done)).SetItem("in_progress", Text(open)) };

        (Of(item, content, ComponentRuleKind.Sum).Outcome == Outcome.Pass).ShouldBe(passes);
    }

    [Fact]
    public void Nothing_at_all_adds_up_too()
    {
        var item = Pack.ItemByKey("corruption_complaint_statistics")!;
        var nil = new ComponentContent(null, null, true, null);
        var content = Full(item);
        content = content with { Components = content.Components.SetItem("total", nil).SetItem("done", nil).SetItem("in_progress", nil) };

        Of(item, content, ComponentRuleKind.Sum).Outcome.ShouldBe(Outcome.Pass);
    }

    [Fact]
    public void Monthly_procurement_needs_October_to_March()
    {
        var item = Pack.ItemByKey("procurement_monthly")!;

        ComponentChecks.Required(item.Period, Year).ShouldBe(new DatePeriod(new(2025, 10, 1), new(2026, 3, 31)));
        Covering(item, new(2025, 10, 1), new(2026, 2, 28)).ShouldBe(Outcome.Fail);
        Covering(item, new(2025, 10, 1), new(2026, 3, 31)).ShouldBe(Outcome.Pass);
    }

    [Fact]
    public void A_report_of_last_year_does_not_pass_with_this_year()
    {
        var item = Pack.ItemByKey("annual_report")!;

        Covering(item, Year.Start, Year.End).ShouldBe(Outcome.Fail);
        Covering(item, Year.Previous.Start, Year.Previous.End).ShouldBe(Outcome.Pass);
    }

    [Fact]
    public void A_component_for_a_person_waits_until_somebody_confirms()
    {
        var item = Pack.ItemByKey("no_gift_drive")!;
        var signed = item.Components.First(c => c.Rule.Kind == ComponentRuleKind.SignedByHead);
        var unseen = Full(item);
        unseen = unseen with { Components = unseen.Components.SetItem(signed.Key, Text("ประกาศลงนามแล้ว")) };

        Of(item, unseen, ComponentRuleKind.SignedByHead).Outcome.ShouldBe(Outcome.NeedsPerson);
        Of(item, Full(item), ComponentRuleKind.SignedByHead).Why.ShouldContain("นางสาวสมมติ ตรวจทาน");
    }

    [Theory]
    [InlineData(Prominence.Public, null, true)]
    [InlineData(Prominence.Internal, null, false)]
    [InlineData(Prominence.Restricted, null, false)]
    [InlineData(Prominence.EmbargoUntil, null, false)]
    [InlineData(Prominence.EmbargoUntil, 1, false)]
    [InlineData(Prominence.EmbargoUntil, 0, true)]
    [InlineData(Prominence.EmbargoUntil, -1, true)]
    internal void Visibility_is_decided_by_prominence_and_day(Prominence prominence, int? daysAhead, bool visible)
    {
        var today = new LocalDate(2026, 2, 16);

        ProminenceRule.IsPublic(prominence, daysAhead is { } days ? today.PlusDays(days) : null, today).ShouldBe(visible);
    }

    internal static ItemContent Full(PackItem item)
    {
        var required = ComponentChecks.Required(item.Period, Year);
        return new(
            item.Components.ToImmutableDictionary(c => c.Key, c => new ComponentContent("0 ข้อความสมมติ", null, false, "นางสาวสมมติ ตรวจทาน")),
            [new(null, "เอกสารสมมติ", null, "https://example.go.th/a", null)],
            (required.Start, required.End),
            false);
    }

    private static ComponentContent Text(string text) => new(text, null, false, null);

    private static ComponentFinding Of(PackItem item, ItemContent content, ComponentRuleKind kind) =>
        ComponentChecks.Run(item, Year, content).First(f => f.Component.Rule.Kind == kind);

    private static Outcome Covering(PackItem item, LocalDate from, LocalDate to) =>
        Of(item, Full(item) with { Covers = (from, to) }, ComponentRuleKind.Period).Outcome;
}
