using System.Collections.Immutable;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Tests;

/// <summary>The pre-score of a whole year from the rules of its components. The paper of an office for FY2566 prints indicator 9 as 75.00, indicator 10 as 80.00 and OIT as 77.50 (methodology 10); it does not say which items were short, so the gaps here are ones that give these figures.</summary>
public sealed class PreScoreOfAYear
{
    private static readonly FiscalYear Year = new(2566);
    private static readonly RulePack Pack = RulePackLibrary.Shipped.Find(Year)!;

    /// <summary>Item, table and what is done to its rows; one missing part each.</summary>
    private static readonly (string Number, string Table, Func<ImmutableArray<ContentRow>, ImmutableArray<ContentRow>> Gap)[] Gaps =
    [
        ("O21", "purchases", rows => rows.RemoveAll(r => r["month"] == "2023-03")),
        ("O24", "projects", rows => [rows[0] with { Cells = rows[0].Cells.Remove("spent") }]),
        ("O25", "criteria", rows => rows.RemoveAll(r => r["part"] == "ประเมินผล")),
        ("O27", "steps", rows => [rows[0] with { Cells = rows[0].Cells.Remove("time") }]),
        ("O30", "activities", rows => [rows[0] with { Cells = rows[0].Cells.Remove("participants") }]),
        ("O40", "activities", rows => [rows[0] with { Cells = rows[0].Cells.Remove("date") }]),
        ("O42", "measures", rows => rows.RemoveAll(r => r["kind"] == "ต้องแก้ไข")),
    ];

    [Fact]
    public void Everything_shown_and_public_is_a_hundred() => Oit(_ => null).ShouldBe(100);

    [Fact]
    public void Seven_missing_parts_cost_seven_items_and_leave_77_50()
    {
        var scores = Scores(GapOf);

        scores.Where(s => s.Value == 0).Select(s => s.Key).ShouldBe(Gaps.Select(g => g.Number), ignoreOrder: true);
        var sheet = Scoring.Compute(Pack, ScoreInput.Nothing with { Items = scores });
        (sheet.Indicators[9], sheet.Indicators[10], sheet.Tools["oit"]).ShouldBe((75.00m, 80.00m, 77.50m));
    }

    private static decimal Oit(Func<PackItem, (string Table, Func<ImmutableArray<ContentRow>, ImmutableArray<ContentRow>> Gap)?> gap) =>
        Scoring.Compute(Pack, ScoreInput.Nothing with { Items = Scores(gap) }).Tools["oit"];

    private static (string Table, Func<ImmutableArray<ContentRow>, ImmutableArray<ContentRow>> Gap)? GapOf(PackItem item) =>
        Gaps.FirstOrDefault(g => g.Number == item.Number) is { Number: not null } gap ? (gap.Table, gap.Gap) : null;

    private static ImmutableDictionary<string, decimal> Scores(Func<PackItem, (string Table, Func<ImmutableArray<ContentRow>, ImmutableArray<ContentRow>> Gap)?> gap) =>
        Pack.Items.ToImmutableDictionary(i => i.Number, i => ItemState.Of(i, Year, Content(i, gap(i))).PreScore);

    /// <summary>Tables where the item has them, text where it is written, and the period covered.</summary>
    private static ItemContent Content(PackItem item, (string Table, Func<ImmutableArray<ContentRow>, ImmutableArray<ContentRow>> Gap)? gap)
    {
        var full = RulePackLibrary.Shipped.FormOf(item) is null ? ItemContent.Nothing : TableRules.Full(item, Year);
        var required = ComponentChecks.Required(item.Period, Year);
        full = full with
        {
            Components = item.Components.Where(c => !(RulePackLibrary.Shipped.FormOf(item)?.Feeds.ContainsKey(c.Key) ?? false)).ToImmutableDictionary(c => c.Key, _ => new ComponentContent("0 ข้อความสมมติ", null, false, "นางสาวสมมติ ตรวจทาน")),
            Evidence = [new(null, "เอกสารสมมติ", null, "https://example.go.th/a", null)],
            Covers = (required.Start, required.End),
            IsPublished = true,
        };
        return gap is { } missing ? full with { Rows = full.Rows.SetItem(missing.Table, missing.Gap(full.RowsOf(missing.Table))) } : full;
    }
}
