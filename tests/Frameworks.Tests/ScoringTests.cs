using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

public sealed class ScoringTests
{
    private static readonly Gen<decimal> Scores = Gen.Choose(0, 10000).Select(n => n / 100m);

    /// <summary>Published rows; the residual is the printed total less the formula (methodology, section 10).</summary>
    public static TheoryData<int, string, decimal, decimal> Published => new()
    {
        { 2566, "100.00 98.16 99.82 99.45 100.00 82.98 86.70 83.51 75.00 80.00", 86.17m, 0.0052m },
        { 2564, "93.55 87.72 91.01 87.93 89.52 90.55 88.68 88.58 72.89 65.56", 81.45m, -0.0048m },
        { 2564, "92.57 86.13 90.08 85.98 88.04 83.67 82.11 79.29 69.94 52.78", 75.62m, 0.0010m },
        { 2564, "92.84 86.27 89.21 84.70 87.51 90.03 87.99 85.97 75.39 65.39", 80.99m, 0.0032m },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_results_come_out_within_a_hundredth(int year, string indicators, decimal printed, decimal residual)
    {
        var sheet = Scoring.Compute(TestPacks.Year(year), new ScoreInput { Indicators = Row(indicators), Total = printed });
        sheet.Total!.Value.ShouldBe(printed, 0.01m);
        (printed - sheet.Total.Value).ShouldBe(residual, 0.0001m);
        sheet.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_paper_of_2566_is_caught_in_its_two_wrong_digits_and_its_mixed_level()
    {
        var sheet = Scoring.Compute(TestPacks.Year(2566), new ScoreInput
        {
            Indicators = Row("100.00 98.16 99.82 99.45 100.00 82.98 86.70 83.51 75.00 80.00"),
            Printed = ImmutableDictionary<string, decimal>.Empty.Add("iit", 89.49m).Add("eit1", 83.76m).Add("eit2", 75.03m).Add("oit", 77.50m).Add("total", 86.17m),
            PrintedLevel = "ระดับ A หรือ ผ่าน",
        });
        sheet.Level!.Code.ShouldBe("pass");
        sheet.BlockedBy.ShouldBe(["eit", "oit"]);
        sheet.Findings.Where(f => f.Code == "score.mismatch").Select(f => (f.Subject, f.Printed, f.Expected))
            .ShouldBe([("iit", "89.49", "99.49"), ("eit2", "75.03", "85.03")]);
        sheet.Findings.ShouldContain(f => f.Code == "level.scheme");
    }

    [Fact]
    public void A_tool_below_85_keeps_the_level_at_pass()
    {
        var pack = TestPacks.Year(2568);
        var published = Scoring.Compute(pack, new ScoreInput { Tools = TestPacks.Tools(98.10m, 84.70m, 99.50m) });
        Score.Round2(published.Total!.Value).ShouldBe(94.64m);
        published.Level!.Name.ShouldBe("ผ่าน");
        published.BlockedBy.ShouldBe(["eit"]);
        Scoring.Compute(pack, new ScoreInput { Tools = TestPacks.Tools(98.10m, 85m, 99.50m) }).Level!.Name.ShouldBe("ผ่านดี");
    }

    [Theory]
    [InlineData(2564, 95, "aa")]
    [InlineData(2564, 94.99, "a")]
    [InlineData(2564, 85, "a")]
    [InlineData(2564, 84.99, "b")]
    [InlineData(2564, 75, "b")]
    [InlineData(2564, 65, "c")]
    [InlineData(2564, 64.99, "d")]
    [InlineData(2564, 55, "d")]
    [InlineData(2564, 54.99, "e")]
    [InlineData(2564, 50, "e")]
    [InlineData(2564, 49.99, "f")]
    [InlineData(2564, 0, "f")]
    [InlineData(2568, 84.99, "improve")]
    [InlineData(2568, 70, "improve")]
    [InlineData(2568, 69.99, "urgent")]
    [InlineData(2568, 0, "urgent")]
    public void A_total_alone_has_a_level_where_no_tool_can_change_it(int year, double total, string level) =>
        Scoring.Compute(TestPacks.Year(year), new ScoreInput { Total = (decimal)total }).Level!.Code.ShouldBe(level);

    [Fact]
    public void A_total_alone_has_no_level_where_the_tools_decide()
    {
        var pack = TestPacks.Year(2568);
        Scoring.Compute(pack, new ScoreInput { Total = 90 }).Level.ShouldBeNull();
        Scoring.Compute(pack, new ScoreInput { Total = 90, Tools = ImmutableDictionary<string, decimal>.Empty.Add("eit", 80) }).Level!.Code.ShouldBe("pass");
    }

    [Theory]
    [InlineData(95, 95, 95, "excellent")]
    [InlineData(100, 94.99, 100, "good")]
    [InlineData(100, 85, 100, "good")]
    [InlineData(100, 84.99, 100, "pass")]
    [InlineData(84.995, 84.995, 84.995, "good")]
    [InlineData(84.994, 84.994, 84.994, "improve")]
    public void Word_levels_ask_for_the_total_and_for_each_tool(double iit, double eit, double oit, string level) =>
        Scoring.Compute(TestPacks.Year(2568), new ScoreInput { Tools = TestPacks.Tools((decimal)iit, (decimal)eit, (decimal)oit) }).Level!.Code.ShouldBe(level);

    [Fact]
    public void Filling_an_item_never_lowers_anything() =>
        Prop.ForAll((from scores in Scores.ArrayOf(43) from item in Gen.Choose(0, 42) select (scores, item)).ToArbitrary(), run =>
        {
            var pack = TestPacks.Year(2566);
            var before = Result(pack, run.scores);
            run.scores[run.item] = 100;
            var after = Result(pack, run.scores);
            after.Total!.Value.ShouldBeGreaterThanOrEqualTo(before.Total!.Value);
            pack.LevelScheme.Levels.IndexOf(after.Level!).ShouldBeLessThanOrEqualTo(pack.LevelScheme.Levels.IndexOf(before.Level!));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_result_is_the_mean_of_means_and_stays_within_its_parts() =>
        Prop.ForAll(Scores.ArrayOf(10).ToArbitrary(), row =>
        {
            var sheet = Scoring.Compute(TestPacks.Year(2568), new ScoreInput { Indicators = TestPacks.Indicators(row) });
            var expected = (0.3m * row[..5].Average()) + (0.3m * row[5..8].Average()) + (0.4m * row[8..].Average());
            sheet.Total!.Value.ShouldBe(expected, 0.0000001m);
            sheet.Total.Value.ShouldBeInRange(row.Min() - 0.0000001m, row.Max() + 0.0000001m);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_printed_figure_is_compared_even_where_the_same_figure_is_given()
    {
        var input = new ScoreInput
        {
            Tools = TestPacks.Tools(90, 90, 90),
            Eit1 = 90,
            Eit2 = 90,
            Total = 90,
            Printed = ImmutableDictionary<string, decimal>.Empty.Add("iit", 80).Add("eit2", 70).Add("total", 60),
        };
        Scoring.Compute(TestPacks.Year(2568), input).Findings.Select(f => (f.Subject, f.Printed, f.Expected))
            .ShouldBe([("iit", "80.00", "90.00"), ("eit2", "70.00", "90.00"), ("total", "60.00", "90.00")]);
    }

    [Fact]
    public void A_sub_indicator_that_contradicts_its_items_is_a_finding()
    {
        var pack = TestPacks.Year(2566);
        var input = new ScoreInput
        {
            Items = TestPacks.Items(pack, i => i.Number == "O1" ? 0 : 100),
            SubIndicators = ImmutableDictionary<string, decimal>.Empty.Add("9.1", 100).Add("9.2", 100),
        };
        var finding = Scoring.Compute(pack, input).Findings.ShouldHaveSingleItem();
        (finding.Subject, finding.Printed, finding.Expected).ShouldBe(("sub-indicator 9.1", "100.00", "90.00"));
    }

    [Theory]
    [InlineData("ไม่ผ่าน", 90, true)]
    [InlineData("ไม่ผ่าน", 75, false)]
    [InlineData("ผ่าน", 75, true)]
    [InlineData("ผ่านดี", 90, false)]
    [InlineData("ผ่านดีเยี่ยม", 90, true)]
    [InlineData("ต้องปรับปรุง", 60, true)]
    [InlineData("ต้องปรับปรุงโดยด่วน", 60, false)]
    public void A_printed_level_is_held_against_the_scores(string words, int score, bool wrong) =>
        Scoring.Compute(TestPacks.Year(2568), new ScoreInput { Tools = TestPacks.Tools(score, score, score), PrintedLevel = words })
            .Findings.Any(f => f.Subject == "level").ShouldBe(wrong);

    [Fact]
    public void Items_that_are_not_known_are_not_counted_as_zero()
    {
        var pack = TestPacks.Year(2566);
        var some = new ScoreInput { Items = ImmutableDictionary<string, decimal>.Empty.Add("O39", 0).Add("O1", 50).Add("O2", 100) };
        ItemWorth.Open(Scoring.Compute(pack, some)).Select(g => (g.Item.Number, Score.Round2(g.Points))).ShouldBe([("O39", 2.00m), ("O1", 0.20m)]);
        ItemWorth.Open(Scoring.Compute(pack, ScoreInput.Nothing)).Length.ShouldBe(43);
        var full = new ScoreInput { Indicators = ImmutableDictionary<int, decimal>.Empty.Add(9, 100) };
        ItemWorth.Open(Scoring.Compute(pack, full)).Select(g => g.Item.Number).ShouldBe(["O39", "O40", "O41", "O42", "O43", "O31", "O32", "O33", "O34", "O35", "O36", "O37", "O38"]);
    }

    [Fact]
    public void Answers_are_turned_round_where_the_question_is_reversed()
    {
        var pack = TestPacks.Year(2564);
        var question = pack.Questions.Single(q => q.Code == "i11");
        Scoring.QuestionScore(pack, question, [[3, 0], [2, 1]]).ShouldBe((100m + 67m) / 2);
    }

    [Fact]
    public void Answers_that_do_not_fit_the_question_are_refused()
    {
        var pack = TestPacks.Year(2564);
        var question = pack.Questions.Single(q => q.Code == "i11");
        Should.Throw<ArgumentException>(() => Scoring.QuestionScore(pack, question, []));
        Should.Throw<ArgumentException>(() => Scoring.QuestionScore(pack, question, [[3]]));
        Should.Throw<ArgumentException>(() => Scoring.QuestionScore(pack, question, [[3, 4]]));
        Should.Throw<ArgumentException>(() => Scoring.QuestionScore(pack, question, [[3, -1]]));
        Should.Throw<ArgumentException>(() => Scoring.QuestionScore(pack, question with { Scale = "none" }, [[3, 0]]));
    }

    [Fact]
    public void Figures_that_are_no_scores_of_the_year_are_named()
    {
        var input = new ScoreInput
        {
            Indicators = ImmutableDictionary<int, decimal>.Empty.Add(11, 50),
            Items = ImmutableDictionary<string, decimal>.Empty.Add("O44", 100),
            Total = 101,
        };
        var error = Scoring.Check(TestPacks.Year(2566), input).Error.ShouldBeOfType<Error.Invalid>();
        error.Faults.Select(f => f.Field).ShouldBe(["indicators.11", "items.O44", "total"]);
    }

    private static ScoreSheet Result(RulePack pack, decimal[] items) => Scoring.Compute(pack, new ScoreInput
    {
        Indicators = TestPacks.Indicators(90, 90, 90, 90, 90, 88, 88, 88),
        Items = TestPacks.Items(pack, i => items[i.Ordinal - 1]),
    });

    private static ImmutableDictionary<int, decimal> Row(string scores) =>
        TestPacks.Indicators([.. scores.Split(' ').Select(s => decimal.Parse(s, System.Globalization.CultureInfo.InvariantCulture))]);
}
