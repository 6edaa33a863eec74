using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

/// <summary>The packs claim no more than their sources give.</summary>
public sealed class SurenessTests
{
    /// <summary>Parts of FY2566 that the scanned table does not show well enough, or that only later years or nobody states.</summary>
    public static TheoryData<string, string> Unreadable => new()
    {
        { "O1", "political" }, { "O1", "permanent" }, { "O4", "details" }, { "O4", "period" }, { "O8", "front_page" }, { "O9", "front_page" },
        { "O10", "front_page" }, { "O13", "spending" }, { "O15", "time" }, { "O21", "every_month" }, { "O22", "by_method" }, { "O30", "period" },
        { "O42", "follow_up" },
    };

    public static TheoryData<int> Years => [.. RulePackLibrary.Shipped.Years.Select(y => y.BuddhistYear)];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_part_that_could_not_be_read_is_unconfirmed(string item, string part) =>
        Part(2566, item, part).Provenance.Confidence.ShouldBe(Confidence.Unconfirmed);

    [Fact]
    public void What_the_table_of_2566_shows_clearly_stays_confirmed()
    {
        var sure = TestPacks.Year(2566).Items.SelectMany(i => i.Components).Count(c => c.Provenance.Confidence == Confidence.Confirmed);
        sure.ShouldBe(TestPacks.Year(2566).Items.Sum(i => i.Components.Length) - Unreadable.Count - 1);
        Part(2566, "O29", "adds_up").Provenance.Confidence.ShouldBe(Confidence.Derived);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Background_knowledge_is_never_sold_as_more(int year) =>
        Facts(TestPacks.Year(year)).Where(f => f.Fact.Source.Id == "background" && f.Fact.Confidence != Confidence.Unconfirmed).Select(f => f.Place).ShouldBeEmpty();

    [Theory]
    [InlineData(2564)]
    [InlineData(2565)]
    public void Parts_that_no_paper_of_the_year_shows_are_not_confirmed(int year) =>
        TestPacks.Year(year).Items.SelectMany(i => i.Components).ShouldAllBe(c => c.Provenance.Confidence != Confidence.Confirmed);

    [Theory]
    [MemberData(nameof(Years))]
    public void No_day_in_a_calendar_is_without_a_source(int year)
    {
        foreach (var step in TestPacks.Year(year).Calendar.Where(s => (s.Start ?? s.End ?? s.EffectiveEnd) is not null))
        {
            step.Provenance.Source.Id.ShouldNotBe("background", step.Key);
        }
    }

    [Fact]
    public void The_days_of_2564_are_those_of_the_second_extension_and_the_announcement()
    {
        var days = TestPacks.Year(2564).Calendar.Where(s => s.EffectiveEnd is not null)
            .Select(s => $"{s.Key} {s.Start?.ToString("uuuu-MM-dd", null)} {s.End?.ToString("uuuu-MM-dd", null)} {s.EffectiveEnd?.ToString("uuuu-MM-dd", null)} {s.Provenance.Source.Id}");
        days.ShouldBe(
        [
            "oit_scoring   2021-06-19 itas2162",
            "clarification 2021-06-20  2021-07-04 itas2162",
            "confirmation 2021-07-05  2021-07-19 itas2162",
            "announcement 2021-08-26 2021-08-26 2021-08-26 itas2302",
        ]);
    }

    [Fact]
    public void Of_2569_only_the_entry_of_items_has_days_and_they_are_not_confirmed()
    {
        var step = TestPacks.Year(2569).Calendar.Where(s => s.Start is not null || s.EffectiveEnd is not null).ShouldHaveSingleItem();
        (step.Key, step.EffectiveEnd, step.Provenance.Confidence).ShouldBe(("oit_entry", new NodaTime.LocalDate(2026, 4, 30), Confidence.Unconfirmed));
    }

    [Theory]
    [InlineData(2564, 43, "")]
    [InlineData(2565, 43, "")]
    [InlineData(2566, 43, "")]
    [InlineData(2567, 35, "O5 O6 O7 O8 O9 O10 O11 O12 O13 O14 O15 O16 O17 O18 O19 O20 O21 O22 O23 O24 O25 O26 O27 O28 O29 O31 O32 O33 O34 O35")]
    [InlineData(2568, 28, "")]
    [InlineData(2569, 26, "O26")]
    public void Items_of_no_known_list_are_unconfirmed(int year, int items, string unconfirmed)
    {
        TestPacks.Year(year).Items.Length.ShouldBe(items);
        string.Join(' ', TestPacks.Year(year).Items.Where(i => i.Provenance.Confidence == Confidence.Unconfirmed).Select(i => i.Number)).ShouldBe(unconfirmed);
    }

    [Theory]
    [InlineData(2564, "O1", "structure", "โครงสร้าง")]
    [InlineData(2564, "O10", "annual_plan", "แผนดำเนินงานประจำปี")]
    [InlineData(2566, "O11", "annual_plan", "แผนดำเนินงานและการใช้งบประมาณประจำปี")]
    [InlineData(2564, "O34", "honest_will", "เจตจำนงสุจริตของผู้บริหาร")]
    [InlineData(2565, "O34", "no_gift_declaration", "นโยบายไม่รับของขวัญ (No Gift Policy)")]
    [InlineData(2564, "O38", "culture", "การเสริมสร้างวัฒนธรรมองค์กร")]
    [InlineData(2565, "O38", "culture", "การเสริมสร้างวัฒนธรรมองค์กร ตามมาตรฐานทางจริยธรรม")]
    [InlineData(2564, "O42", "integrity_measures", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")]
    [InlineData(2566, "O42", "integrity_measures", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")]
    [InlineData(2567, "O30", "fraud_risk_assessment", "การประเมินความเสี่ยงการทุจริตในประเด็นที่เกี่ยวข้องกับสินบน")]
    [InlineData(2568, "O28", "integrity_report", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")]
    [InlineData(2569, "O11", "procurement_monthly", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน")]
    [InlineData(2569, "O25", "ita_to_development", "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร")]
    public void Items_bear_the_number_and_title_of_their_year(int year, string number, string key, string title)
    {
        var item = TestPacks.Year(year).ItemByNumber(number)!;
        (item.Key, item.Title).ShouldBe((key, title));
    }

    [Fact]
    public void The_title_of_O25_of_2569_comes_from_the_agency_that_prints_it() =>
        TestPacks.Year(2569).ItemByNumber("O25")!.Provenance.Source.Id.ShouldBe("rtrda2569");

    [Fact]
    public void No_item_of_2569_is_confirmed_while_its_list_is_second_hand() =>
        TestPacks.Year(2569).Items.ShouldAllBe(i => i.Provenance.Confidence != Confidence.Confirmed);

    [Fact]
    public void Agency_wording_of_2568_is_only_derived_for_local_offices() =>
        TestPacks.Year(2568).Items.Where(i => i.Provenance.Confidence == Confidence.Derived).Select(i => i.Number).ShouldBe(["O25", "O26"]);

    [Fact]
    public void Joining_two_items_is_no_surer_than_the_items()
    {
        var library = RulePackLibrary.Shipped;
        foreach (var pair in library.Crosswalk.Pairs)
        {
            var (before, after) = (library.Find(pair.From)!, library.Find(pair.To)!);
            foreach (var entry in pair.Entries)
            {
                var items = entry.From.Select(k => before.ItemByKey(k)!).Concat(entry.To.Select(k => after.ItemByKey(k)!));
                ((int)entry.Provenance.Confidence).ShouldBeGreaterThanOrEqualTo(items.Max(i => (int)i.Provenance.Confidence), $"{pair.From} {string.Join('+', entry.From)}");
                entry.Provenance.Confidence.ShouldNotBe(Confidence.Confirmed, $"{pair.From} {string.Join('+', entry.From)}: no source states the change itself");
            }
        }
    }

    [Theory]
    [InlineData(2565, "budget_plan", "annual_plan")]
    [InlineData(2565, "budget_half_year", "half_year_monitoring")]
    [InlineData(2565, "budget_report", "annual_report")]
    [InlineData(2565, "integrity_measures", "integrity_measures")]
    [InlineData(2566, "hr_progress", "hr_annual")]
    [InlineData(2566, "half_year_monitoring", "annual_plan_progress")]
    [InlineData(2567, "no_gift_report", "customary_benefit_report")]
    [InlineData(2568, "service_statistics", "e_service_and_statistics")]
    [InlineData(2568, "customary_benefit_report", "no_gift_drive")]
    public void An_item_that_another_took_in_lives_on_there(int year, string item, string into) =>
        RulePackLibrary.Shipped.Crosswalk.Follow(item, new FiscalYear(year), new FiscalYear(year + 1)).ShouldBe([into]);

    [Theory]
    [InlineData(2567, "six_labels")]
    [InlineData(2568, "six_labels")]
    [InlineData(2566, "indicator_8_name")]
    [InlineData(2567, "indicator_8_name")]
    [InlineData(2568, "indicator_8_name")]
    [InlineData(2569, "indicator_8_name")]
    [InlineData(2566, "damaged_components")]
    [InlineData(2566, "participation_year")]
    [InlineData(2568, "procurement_columns")]
    [InlineData(2569, "o25_o26")]
    [InlineData(2569, "total_items")]
    public void What_is_open_is_asked(int year, string question) =>
        TestPacks.Year(year).OpenQuestions.Select(q => q.Key).ShouldContain(question);

    [Theory]
    [MemberData(nameof(Years))]
    public void Indicator_8_is_known_by_both_its_names(int year)
    {
        var indicator = TestPacks.Year(year).Indicators[7];
        string[] names = [indicator.Label, .. indicator.Aliases];
        names.Order(StringComparer.Ordinal).ShouldBe(["การปรับปรุงการทำงาน", "การปรับปรุงระบบการทำงาน"]);
    }

    private static ItemComponent Part(int year, string item, string part) => TestPacks.Year(year).ItemByNumber(item)!.Components.Single(c => c.Key == part);

    private static IEnumerable<(string Place, Provenance Fact)> Facts(RulePack pack) =>
    [
        .. pack.Tools.Select(t => (t.Key, t.Provenance)),
        .. pack.Indicators.Select(i => ($"indicator {i.Number}", i.Provenance)),
        .. pack.SubIndicators.Select(s => (s.Code, s.Provenance)),
        .. pack.Items.Select(i => (i.Number, i.Provenance)),
        .. pack.Items.SelectMany(i => i.Components.Select(c => ($"{i.Number}.{c.Key}", c.Provenance))),
        .. pack.Questions.Select(q => (q.Code, q.Provenance)),
        .. pack.Scales.Values.Select(s => (s.Key, s.Provenance)),
        .. pack.Calendar.Select(c => (c.Key, c.Provenance)),
    ];
}
