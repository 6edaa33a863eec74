using System.Collections.Immutable;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Tests;

/// <summary>Every component that a table answers, in every year's pack: full rows pass, one missing cell fails and is named.</summary>
public sealed class TableRules
{
    private static readonly FiscalYear Year = new(2566);

    public static IEnumerable<object[]> Items => RulePackLibrary.Shipped.Packs.SelectMany(p => p.Items.Where(i => TablePage.Of(i).Length > 0).Select(i => new object[] { p.Year.BuddhistYear, i.Key }));

    [Theory]
    [MemberData(nameof(Items))]
    public void Full_rows_pass_and_one_missing_cell_fails_by_name(int year, string key)
    {
        var (fiscal, item) = (new FiscalYear(year), RulePackLibrary.Shipped.Find(new FiscalYear(year))!.ItemByKey(key)!);
        var form = RulePackLibrary.Shipped.FormOf(item)!;
        var full = Full(item, fiscal);
        foreach (var component in item.Components.Where(c => TablePage.Answering(item, c) is not null))
        {
            var (feed, table) = (form.Feeds[component.Key], TablePage.Answering(item, component)!);
            Of(item, fiscal, full, component.Key).Outcome.ShouldBe(Outcome.Pass, $"{year} {key}/{component.Key}: {Of(item, fiscal, full, component.Key).Why}");
            foreach (var column in feed.All.Concat(feed.Any.Length == 1 ? feed.Any : []))
            {
                var finding = Of(item, fiscal, Without(full, table.Key, column), component.Key);

                finding.Outcome.ShouldBe(Outcome.Fail, $"{year} {key}/{component.Key} without {column}");
                finding.Why.ShouldContain(table.Column(column)!.Title);
            }

            Of(item, fiscal, full with { Rows = full.Rows.Remove(table.Key) }, component.Key).Outcome.ShouldNotBe(Outcome.Pass, $"{year} {key}/{component.Key} with an empty table");
        }
    }

    [Fact]
    public void A_month_that_is_missing_is_named()
    {
        var item = RulePackLibrary.Shipped.Find(Year)!.Items.First(i => i.EvidenceSource == "procurement.monthly");
        var full = Full(item, Year);

        var less = full with { Rows = full.Rows.SetItem("purchases", full.RowsOf("purchases").RemoveAll(r => r["month"] == "2022-12")) };

        Of(item, Year, less, "every_month").Why.ShouldContain("ธันวาคม 2565");
        Of(item, Year, full, "every_month").Outcome.ShouldBe(Outcome.Pass);
        Of(item, Year, full, "period").Why.ShouldContain("1 ต.ค. 2565 – 31 มี.ค. 2566");
        var half = full with { Rows = full.Rows.SetItem("purchases", full.RowsOf("purchases").RemoveAll(r => r["month"] == "2023-03")) };
        (Of(item, Year, full, "period").Outcome, Of(item, Year, half, "period").Outcome).ShouldBe((Outcome.Pass, Outcome.Fail));
    }

    [Fact]
    public void A_month_without_purchases_says_so_and_has_nothing_else_to_fill()
    {
        var item = RulePackLibrary.Shipped.Find(Year)!.Items.First(i => i.EvidenceSource == "procurement.monthly");
        var full = Full(item, Year);
        var nil = new ContentRow(Guid.NewGuid(), ImmutableDictionary<string, string>.Empty.Add("month", "2022-12").Add("work", "ไม่มี"));

        var stated = full with { Rows = full.Rows.SetItem("purchases", [.. full.RowsOf("purchases").Where(r => r["month"] != "2022-12"), nil]) };

        ComponentChecks.Run(item, Year, stated).Where(f => TablePage.Answering(item, f.Component) is not null).ShouldAllBe(f => f.Outcome == Outcome.Pass);
    }

    [Fact]
    public void What_was_done_must_be_a_measure_of_the_risk_assessment()
    {
        var item = RulePackLibrary.Shipped.Find(Year)!.ItemByKey("fraud_risk_action")!;
        var path = RulePackLibrary.Shipped.FormOf(item)!.Feeds["matches"].Matches!;
        var full = Full(item, Year);
        var said = full.RowsOf("actions")[0]["measure"]!;

        Of(item, Year, full with { Elsewhere = full.Elsewhere.SetItem(path, [" " + said + " "]) }, "matches").Outcome.ShouldBe(Outcome.Pass);
        var strange = Of(item, Year, full with { Elsewhere = full.Elsewhere.SetItem(path, ["อีกมาตรการหนึ่ง"]) }, "matches");
        (strange.Outcome, strange.Why.Contains(said, StringComparison.Ordinal)).ShouldBe((Outcome.Fail, true));
        Of(item, Year, full with { Elsewhere = full.Elsewhere.Clear() }, "matches").Outcome.ShouldBe(Outcome.NeedsPerson);
    }

    [Theory]
    [InlineData("2022-11-05", true, "5 พ.ย. 2565 – 5 พ.ย. 2565")]
    [InlineData("2022-09-30", false, "30 ก.ย. 2565 – 30 ก.ย. 2565")]
    [InlineData("2023-10-01", false, "1 ต.ค. 2566 – 1 ต.ค. 2566")]
    public void News_tells_by_its_days_which_year_it_is_of_and_news_of_other_years_does_no_harm(string day, bool passes, string covers)
    {
        var item = RulePackLibrary.Shipped.Find(Year)!.ItemByKey("news")!;
        ContentRow[] rows = [Dated("date", day), Dated("date", "2021-05-01"), Dated("title", "ข่าวที่ยังไม่มีวัน")];

        var found = Of(item, Year, ItemContent.Nothing with { Rows = ItemContent.Nothing.Rows.Add("news", [.. rows]) }, "period");

        (found.Outcome == Outcome.Pass).ShouldBe(passes, found.Why);
        found.Why.ShouldContain(covers);
    }

    [Fact]
    public void Projects_tell_by_their_first_and_last_days_what_the_plan_covers_and_what_is_typed_goes_first()
    {
        var item = RulePackLibrary.Shipped.Find(Year)!.Items.First(i => i.EvidenceSource == "plans.annual");
        ContentRow[] rows = [Dated("start", "2022-10-01", "end", "2022-12-31"), Dated("start", "2023-04-01", "end", "2023-09-30"), Dated("start", "2023-09-30", "end", "2023-01-01")];
        var content = ItemContent.Nothing with { Rows = ItemContent.Nothing.Rows.Add("projects", [.. rows]) };

        Of(item, Year, content, "period").Why.ShouldContain("1 ต.ค. 2565 – 30 ก.ย. 2566");
        Of(item, Year, content with { Covers = (new(2020, 10, 1), new(2021, 9, 30)) }, "period").Outcome.ShouldBe(Outcome.Fail);
    }

    [Fact]
    public void A_total_that_is_not_its_parts_is_named_with_both()
    {
        var item = RulePackLibrary.Shipped.Find(Year)!.Items.First(i => i.EvidenceSource == "services.statistics");
        var full = Full(item, Year);
        var wrong = full.RowsOf("counts")[0] with { Cells = full.RowsOf("counts")[0].Cells.SetItem("walk_in", "7").SetItem("online", "5").SetItem("total", "13") };

        var finding = Of(item, Year, full with { Rows = full.Rows.SetItem("counts", [wrong]) }, "counts");

        (finding.Outcome, finding.Why.Contains("13", StringComparison.Ordinal) && finding.Why.Contains("12", StringComparison.Ordinal)).ShouldBe((Outcome.Fail, true));
    }

    /// <summary>Content with a row for every choice and month that some component asks for.</summary>
    internal static ItemContent Full(PackItem item, FiscalYear year)
    {
        var form = RulePackLibrary.Shipped.FormOf(item)!;
        var required = ComponentChecks.Required(item.Period, year);
        var rows = form.Tables.ToImmutableDictionary(t => t.Key, t => Rows(t, form, required).ToImmutableArray());
        var elsewhere = form.Feeds.Values.Where(f => f.Matches is not null).GroupBy(f => f.Matches!).ToImmutableDictionary(g => g.Key, g => rows[g.First().Table].Select(r => r[g.First().By!]!).ToImmutableArray());
        return ItemContent.Nothing with { Rows = rows, Elsewhere = elsewhere };
    }

    private static IEnumerable<ContentRow> Rows(ContentTable table, ContentForm form, DatePeriod required)
    {
        var chooses = table.Columns.FirstOrDefault(c => form.Feeds.Values.Any(f => f.Table == table.Key && f.Where?.Column == c.Key));
        var months = table.Columns.FirstOrDefault(c => c.Kind == ContentKind.Month);
        var rows = chooses is not null ? chooses.Choices.Select(choice => Cells(table, required).SetItem(chooses.Key, choice))
            : months is not null ? Enumerable.Range(0, 24).Select(n => required.Start.PlusMonths(n)).TakeWhile(m => m <= required.End).Select(m => Cells(table, required).SetItem(months.Key, $"{m.Year:0000}-{m.Month:00}"))
            : [Cells(table, required)];
        return rows.Select(cells => new ContentRow(Guid.NewGuid(), cells));
    }

    private static ImmutableDictionary<string, string> Cells(ContentTable table, DatePeriod required) => table.Columns.ToImmutableDictionary(c => c.Key, c => c.SumOf.Length > 0 ? $"{c.SumOf.Length * 3}" : c.Kind switch
    {
        ContentKind.Number or ContentKind.Money => "3",
        ContentKind.Date => NodaTime.Text.LocalDatePattern.Iso.Format(c.Key == "end" ? required.End : required.Start),
        ContentKind.Month => "2022-11",
        ContentKind.Choice => c.Choices[0],
        ContentKind.Link => "https://www.example.go.th/a",
        ContentKind.Email => "office@example.go.th",
        ContentKind.Picture => $"{Guid.Empty}",
        _ => $"ตัวอย่าง {c.Key}",
    });

    private static ContentRow Dated(params string[] cells) => new(Guid.NewGuid(), cells.Chunk(2).ToImmutableDictionary(c => c[0], c => c[1]));

    private static ItemContent Without(ItemContent content, string table, string column) =>
        content with { Rows = content.Rows.SetItem(table, [content.RowsOf(table)[0] with { Cells = content.RowsOf(table)[0].Cells.Remove(column) }, .. content.RowsOf(table).Skip(1)]) };

    private static ComponentFinding Of(PackItem item, FiscalYear year, ItemContent content, string component) =>
        ComponentChecks.Run(item, year, content).Single(f => f.Component.Key == component);
}
