using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

/// <summary>Facts of the shipped packs that the references state.</summary>
public sealed class PackDataTests
{
    [Theory]
    [InlineData(2564, "9 8 7 4 5 8 2")]
    [InlineData(2565, "9 8 7 4 5 8 2")]
    [InlineData(2566, "10 8 4 4 4 8 5")]
    [InlineData(2567, "6 7 4 4 4 8 2")]
    [InlineData(2568, "4 7 2 3 4 6 2")]
    [InlineData(2569, "4 6 2 3 4 5 2")]
    public void Items_are_split_over_the_sub_indicators(int year, string split)
    {
        var pack = TestPacks.Year(year);
        string.Join(' ', pack.SubIndicators.Select(s => pack.ItemsOf(s.Code).Length)).ShouldBe(split);
        pack.SubIndicators.Select(s => s.Code).ShouldBe(["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"]);
    }

    [Fact]
    public void The_internal_survey_of_2564_has_51_answers_and_its_polarity()
    {
        var questions = TestPacks.Year(2564).Questions.Where(q => q.Tool == "iit").ToList();
        questions.Count.ShouldBe(30);
        Enumerable.Range(1, 5).Select(i => questions.Where(q => q.Indicator == i).Sum(q => q.Parts.Length)).ShouldBe([15, 10, 8, 6, 12]);
        questions.SelectMany(q => q.Parts.Select((p, i) => (Name: $"{q.Code}.{i + 1}", p.Reverse))).Where(p => p.Reverse).Select(p => p.Name).ShouldBe(
        [
            "i4.1", "i4.2", "i4.3", "i5.1", "i5.2", "i5.3", "i6.1", "i6.2", "i6.3", "i9.1", "i10.1", "i11.2", "i16.1", "i17.1",
            "i18.1", "i18.2", "i18.3", "i19.1", "i22.1",
        ]);
        questions.Where(q => q.Scale == "yesno").Select(q => q.Code).ShouldBe(["i4", "i5", "i6", "i26"]);
    }

    [Fact]
    public void Reports_of_2566_speak_of_the_year_before_and_halves_of_the_first()
    {
        var pack = TestPacks.Year(2566);
        Numbers(pack, ItemPeriod.PreviousYear).ShouldBe(["O13", "O17", "O22", "O26", "O38"]);
        Numbers(pack, ItemPeriod.FirstHalf).ShouldBe(["O12", "O16", "O21", "O24", "O29", "O33", "O37"]);
        Numbers(pack, ItemPeriod.MultiYear).ShouldBe(["O4", "O36"]);
    }

    [Fact]
    public void Statistics_and_results_of_2568_carry_the_year_before() =>
        Numbers(TestPacks.Year(2568), ItemPeriod.PreviousYear).ShouldBe(["O7", "O11", "O13", "O15", "O19", "O22", "O24", "O26", "O28"]);

    [Theory]
    [InlineData("O5", 5)]
    [InlineData("O22", 5)]
    [InlineData("O25", 6)]
    [InlineData("O43", 3)]
    public void Items_of_2566_have_their_parts(string item, int parts) =>
        TestPacks.Year(2566).ItemByNumber(item)!.Components.Length.ShouldBe(parts);

    [Fact]
    public void The_report_on_measures_asks_for_the_survey_code_on_the_site() =>
        TestPacks.Year(2566).ItemByNumber("O43")!.Components.ShouldContain(c => c.Text.Contains("QR", StringComparison.Ordinal) && c.Rule.Kind == ComponentRuleKind.Link);

    [Fact]
    public void Indicator_8_was_renamed_in_2566()
    {
        TestPacks.Year(2565).Indicators[7].Label.ShouldBe("การปรับปรุงระบบการทำงาน");
        TestPacks.Year(2566).Indicators[7].Label.ShouldBe("การปรับปรุงการทำงาน");
    }

    [Fact]
    public void Limits_known_from_one_third_party_are_not_sold_as_confirmed()
    {
        var levels = TestPacks.Year(2568).LevelScheme.Levels.ToDictionary(l => l.Code, l => l.Provenance);
        levels["good"].Confidence.ShouldBe(Confidence.Confirmed);
        levels["good"].Source.Id.ShouldBe("nacc2568");
        levels["excellent"].Confidence.ShouldBe(Confidence.Unconfirmed);
        levels["improve"].Source.Id.ShouldBe("phayao");
    }

    [Theory]
    [InlineData(2566)]
    [InlineData(2567)]
    public void What_one_year_showed_is_only_derived_for_the_years_before(int year) =>
        TestPacks.Year(year).LevelScheme.Levels.ShouldAllBe(l => l.Provenance.Confidence != Confidence.Confirmed);

    [Fact]
    public void Every_level_of_2569_is_unconfirmed() =>
        TestPacks.Year(2569).LevelScheme.Levels.ShouldAllBe(l => l.Provenance.Confidence == Confidence.Unconfirmed);

    [Fact]
    public void An_item_weighs_what_its_sub_indicator_leaves_it()
    {
        var pack = TestPacks.Year(2566);
        foreach (var (item, points) in new[] { ("O1", 0.40m), ("O11", 0.50m), ("O19", 1.00m), ("O31", 1.25m), ("O39", 2.00m) })
        {
            Score.Round2(ItemWorth.Of(pack, pack.ItemByNumber(item)!)).ShouldBe(points, item);
        }

        foreach (var year in RulePackLibrary.Shipped.Packs)
        {
            Score.Round2(year.Items.Sum(i => ItemWorth.Of(year, i))).ShouldBe(40m);
        }
    }

    [Fact]
    public void Following_an_item_back_in_time_leads_nowhere()
    {
        var walk = RulePackLibrary.Shipped.Crosswalk;
        walk.Follow("structure", new FiscalYear(2566), new FiscalYear(2568)).ShouldBe(["structure_and_powers"]);
        walk.Follow("structure", new FiscalYear(2566), new FiscalYear(2566)).ShouldBe(["structure"]);
        walk.Follow("structure_and_powers", new FiscalYear(2568), new FiscalYear(2566)).ShouldBeEmpty();
    }

    [Fact]
    public void A_year_without_a_pack_borrows_the_newest_before_it()
    {
        RulePackLibrary.Shipped.ForYear(new FiscalYear(2568)).Provisional.ShouldBeFalse();
        var later = RulePackLibrary.Shipped.ForYear(new FiscalYear(2571));
        (later.Provisional, later.Pack.Year).ShouldBe((true, new FiscalYear(2569)));
        RulePackLibrary.Shipped.ForYear(new FiscalYear(2560)).Pack.Year.ShouldBe(new FiscalYear(2564));
        RulePackLibrary.Shipped.ForYear(new FiscalYear(2571)).Pack.ShouldBeSameAs(later.Pack);
    }

    [Fact]
    public void A_borrowed_pack_speaks_of_the_year_it_is_used_in_and_of_no_day_gone_by()
    {
        var pack = RulePackLibrary.Shipped.ForYear(new FiscalYear(2570)).Pack;

        var entry = pack.OitEntry!;
        (entry.Start, entry.EffectiveEnd, entry.Provenance.Confidence).ShouldBe((new NodaTime.LocalDate(2027, 3, 1), new NodaTime.LocalDate(2027, 4, 30), Confidence.Unconfirmed));
        entry.Provenance.Source.Title.ShouldBe("เทียบจากชุดเกณฑ์ปี 2569");
        pack.Calendar.ShouldAllBe(s => s.Extensions.Length == 0);
        var (news, report) = (pack.ItemByKey("news")!.Components[^1], pack.ItemByNumber("O7")!.Components[^1]);
        (news.Text, news.TextEn, news.Provenance.Confidence).ShouldBe(("เป็นข่าวของปี 2570", "News of 2027", Confidence.Unconfirmed));
        (report.Text, report.TextEn).ShouldBe(("เป็นรายงานผลของปีงบประมาณ 2569", "Reports on fiscal year 2026"));
        var own = RulePackLibrary.Shipped.ForYear(new FiscalYear(2569)).Pack;
        pack.Items.SelectMany(i => i.Components).Zip(own.Items.SelectMany(i => i.Components)).Where(p => p.First.Text == p.Second.Text).ShouldAllBe(p => p.First == p.Second);
        pack.Items.SelectMany(i => i.Components).ShouldAllBe(c => !c.Text.Contains("2568", StringComparison.Ordinal) && !c.TextEn.Contains("2025", StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_ends_with_its_latest_extension()
    {
        var step = TestPacks.Year(2564).Calendar.Single(s => s.Key == "oit_scoring");
        var (first, second) = (step.Extensions[0], step.Extensions[0] with { End = new(2021, 6, 1) });
        (step with { Extensions = [first, second] }).EffectiveEnd.ShouldBe(new NodaTime.LocalDate(2021, 6, 19));
    }

    private static List<string> Numbers(RulePack pack, ItemPeriod period) => [.. pack.Items.Where(i => i.Period == period).Select(i => i.Number)];
}
