using Prongsai.Seeds;

namespace Prongsai.Papers.Tests;

/// <summary>The counts and readings that the four real papers must give.</summary>
public sealed class SeedPaperTests
{
    [SeedFact("000")]
    public void Report_without_indicator_column_gives_five_numbered_measures()
    {
        var paper = SeedPapers.Stage("000");
        var measures = paper.Rows<MeasureRow>();
        measures.Select(row => row.Number).ShouldBe([1, 2, 3, 4, 5]);
        measures.ShouldAllBe(row => row.Steps.Length >= 2 && row.Owners.Length >= 2 && row.Period == "ไตรมาสที่ 2" && row.Result != null);
        paper.Document.Kind.ShouldBe(PaperKind.MeasureReport);
        paper.Document.FiscalYear.ShouldBe(2566);
        paper.Document.NameVariants.Length.ShouldBeGreaterThan(1);
    }

    [SeedFact("002")]
    public void Report_by_indicator_gives_one_measure_for_each_of_ten_indicators()
    {
        var paper = SeedPapers.Stage("002");
        paper.Rows<MeasureRow>().Select(row => row.Indicator).ShouldBe(Enumerable.Range(1, 10).Select(number => (int?)number));
        paper.Rows<MeasureRow>().ShouldAllBe(row => row.Owners.Length == 1 && row.Period != null && row.Outcome != null);
        paper.Document.FiscalYear.ShouldBe(2568);
        paper.Document.NameVariants.Length.ShouldBeGreaterThan(1);
    }

    [SeedFact("003")]
    public void Memo_gives_head_signers_and_printed_scores()
    {
        var paper = SeedPapers.Stage("003");
        var memo = paper.Document.Memo.ShouldNotBeNull();
        memo.Office.ShouldNotBeNull().ShouldStartWith("สำนักปลัด");
        memo.Date.ShouldBe("๒๙ กันยายน ๒๕๖๖");
        memo.Signers.Length.ShouldBe(4);
        memo.Signers.Count(signer => signer.OpinionTitle is not null).ShouldBe(3);
        paper.Scores.ShouldBe(new PrintedScores { Iit = 89.49m, Eit1 = 83.76m, Eit2 = 75.03m, Oit = 77.50m, Total = 86.17m, Level = paper.Scores.Level });
        paper.Scores.Level.ShouldBe("A หรือ ผ่าน");
        paper.Document.Kind.ShouldBe(PaperKind.ResultMemo);
        paper.Document.FiscalYear.ShouldBe(2566);
    }

    [SeedFact("003")]
    public void Memo_gives_ten_indicator_scores_under_the_names_of_the_year()
    {
        var scores = SeedPapers.Stage("003").Rows<IndicatorScoreRow>();
        scores.Select(row => row.Indicator).ShouldBe(Enumerable.Range(1, 10));
        scores.Select(row => row.Score!.Value).Sum().ShouldBe(905.62m);
        scores[1].Label.ShouldBe("การใช้งบประมาณ");
        scores[1].Guesses.ShouldHaveSingleItem().Read.ShouldBe("2 การใช้งบประมาณ");
        scores[1].Confidence.ShouldBeLessThan(scores[0].Confidence);
    }

    [SeedFact("003")]
    public void Memo_gives_three_measures_and_eight_uplift_rows()
    {
        var paper = SeedPapers.Stage("003");
        paper.Rows<MeasureRow>().Select(row => row.Number).ShouldBe([1, 2, 3]);
        paper.Rows<UpliftRow>().Select(row => row.Indicator).ShouldBe(Enumerable.Range(1, 8).Select(number => (int?)number));
        paper.Rows<UpliftRow>().ShouldAllBe(row => row.Status == WorkStatus.Completed && row.Guidance.Length > 0 && row.Period != null);
    }

    [SeedFact("003")]
    public void Memo_gives_items_O1_to_O43_with_repaired_numbers_and_one_status_each()
    {
        var items = SeedPapers.Stage("003").Rows<OitItemRow>();
        items.Select(row => row.Item).ShouldBe(Enumerable.Range(1, 43).Select(number => $"O{number}"));
        items.ShouldAllBe(row => row.Status == WorkStatus.Completed);
        items.ShouldAllBe(row => !string.IsNullOrEmpty(row.Title));
        items[41].Guesses.ShouldContain(guess => guess.Field == "item" && guess.Printed == "04.2" && guess.Read == "O42");
    }

    [SeedFact("004")]
    public void Plan_gives_five_risks_and_fifteen_projects_in_four_dimensions()
    {
        var paper = SeedPapers.Stage("004");
        paper.Rows<RiskRow>().Select(row => row.Number).ShouldBe([1, 2, 3, 4, 5]);
        paper.Rows<RiskRow>().ShouldAllBe(row => row.Level == "ต่ำ" && row.Events.Length > 0 && row.Controls.Length > 0);
        var projects = paper.Rows<PlanProjectRow>();
        projects.Select(row => row.Number).ShouldBe(Enumerable.Range(1, 15).Select(number => (int?)number));
        projects.GroupBy(row => row.Dimension).Select(group => group.Count()).ShouldBe([2, 8, 2, 3]);
        projects.ShouldAllBe(row => row.Budgets.Count == 5 && row.Budgets.Values.All(budget => budget.State == BudgetState.Unknown));
        paper.Document.Kind.ShouldBe(PaperKind.ActionPlan);
    }

    [SeedFact("004")]
    public void Plan_gives_fifteen_sheets_with_nine_headings_and_two_targets_over_five_years()
    {
        var paper = SeedPapers.Stage("004");
        var sheets = paper.Rows<ProjectSheetRow>();
        sheets.Select(row => row.Number).ShouldBe(Enumerable.Range(1, 15).Select(number => (int?)number));
        sheets.ShouldAllBe(row => row.Headings.Length == 9 && row.Method.Length > 0 && row.Objectives.Length > 0 && row.Outputs.Length > 0);
        sheets.ShouldAllBe(row => row.Budget == "ไม่ใช้งบประมาณ");
        var targets = paper.Rows<TargetRow>();
        targets.Length.ShouldBe(2);
        targets.ShouldAllBe(row => row.Values.Keys.SequenceEqual(Enumerable.Range(2566, 5)));
        targets[1].Values[2570].ShouldBe("99 คะแนน");
    }

    [SeedFact("004")]
    public void Plan_gives_its_texts_under_their_headings()
    {
        var texts = SeedPapers.Stage("004").Rows<PlanTextRow>().ToDictionary(row => row.Part);
        texts.Keys.ShouldBe([PlanTextPart.Contact, PlanTextPart.Preface, PlanTextPart.Rationale, PlanTextPart.Objectives, PlanTextPart.Goals, PlanTextPart.Benefits]);
        texts[PlanTextPart.Contact].Lines.Length.ShouldBe(3);
        texts[PlanTextPart.Preface].Lines[^1].ShouldBe("สิงหาคม ๒๕๖๕");
        texts[PlanTextPart.Rationale].Lines.Length.ShouldBe(6);
        texts[PlanTextPart.Rationale].Lines[3].ShouldContain("๗,๘๕๐ แห่ง");
        texts[PlanTextPart.Objectives].Lines.Length.ShouldBe(5);
        texts[PlanTextPart.Objectives].Lines[0].ShouldStartWith("เพื่อแสดงเจตจำนงสุจริต");
        texts[PlanTextPart.Goals].Lines.Length.ShouldBe(2);
        texts[PlanTextPart.Benefits].Lines.Length.ShouldBe(5);
    }
}
