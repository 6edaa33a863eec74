using System.Collections.Immutable;
using Prongsai.Assessment.Domain;
using Prongsai.Frameworks;
using Prongsai.Papers;

namespace Prongsai.Assessment.Tests;

/// <summary>What of a paper counts as the result: indicators when it has them, else its tools; what it prints is compared, never used.</summary>
public sealed class PaperFiguresTests
{
    private static readonly RulePack Pack = RulePackLibrary.Shipped.Find(AssessmentDatabase.Year)!;

    [Fact]
    public void Indicators_decide_and_a_misprinted_total_is_named()
    {
        var figures = PaperFigures.Of(WrittenPapers.Staged(WrittenPapers.Memo(90, "95.55")))!;

        var sheet = Scoring.Compute(Pack, figures);

        figures.Indicators.Count.ShouldBe(10);
        (figures.Total, figures.Printed["total"]).ShouldBe(((decimal?)null, 95.55m));
        sheet.Total.ShouldBe(90m);
        sheet.Findings.ShouldContain(f => f.Subject == "total" && f.Printed == "95.55" && f.Expected == "90.00");
    }

    [Fact]
    public void A_right_total_is_not_objected_to() =>
        Scoring.Compute(Pack, PaperFigures.Of(WrittenPapers.Staged(WrittenPapers.Memo(90, "90.00")))!).Findings.ShouldNotContain(f => f.Subject == "total");

    [Fact]
    public void Without_indicators_the_tools_of_the_paper_are_the_result()
    {
        var figures = PaperFigures.Of(WrittenPapers.Staged(WrittenPapers.MemoOfTools()))!;

        figures.Indicators.ShouldBeEmpty();
        figures.Tools.ShouldBe(new Dictionary<string, decimal> { ["iit"] = 93.10m, ["eit"] = 88.40m, ["oit"] = 91.98m }, ignoreOrder: true);
        Scoring.Compute(Pack, figures).Tools["oit"].ShouldBe(91.98m);
    }

    [Fact]
    public void A_paper_without_a_score_has_no_figures() =>
        PaperFigures.Of(WrittenPapers.Staged(WrittenPapers.Items("ทำแล้ว"))).ShouldBeNull();

    [Fact]
    public void Of_an_indicator_printed_twice_the_first_counts_and_one_without_score_is_left_out()
    {
        var source = new RowSource(1, 1);
        StagedRow[] rows = [Row(1, 80), Row(1, 70), Row(2, null)];
        var paper = WrittenPapers.Staged(WrittenPapers.Items("ทำแล้ว")) with { Tables = [new(TableKind.IndicatorScores, [.. rows])] };

        PaperFigures.Of(paper)!.Indicators.ShouldBe(ImmutableDictionary<int, decimal>.Empty.Add(1, 80));

        IndicatorScoreRow Row(int indicator, decimal? score) => new(1, source) { Indicator = indicator, Label = "สมมติ", Score = score };
    }
}
