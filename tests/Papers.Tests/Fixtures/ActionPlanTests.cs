namespace Prongsai.Papers.Tests;

public sealed class ActionPlanTests
{
    private static readonly PlannedBudget Unknown = new(BudgetState.Unknown, 0);
    private static readonly PlannedBudget None = new(BudgetState.None, 0);

    [Fact]
    public void Matrix_with_years_in_a_second_head_row_keeps_amount_none_zero_and_unknown_apart()
    {
        var rows = FixturePapers.Stage("plan_municipal.md").Rows<PlanProjectRow>();
        rows[0].Budgets.Values.ShouldBe([Baht(20_000), Baht(20_000), new(BudgetState.Amount, 25_000_50), Unknown, None]);
        rows[1].Budgets.Values.ShouldAllBe(budget => budget == None);
        rows[2].Budgets.Values.ShouldAllBe(budget => budget == Baht(0));
        rows[3].Budgets.Values.ShouldBe([Baht(5_000), Baht(5_000), Unknown, Unknown, Unknown]);
        rows[3].Guesses.ShouldHaveSingleItem().Printed.ShouldBe("ตามข้อบัญญัติ");
        rows[4].Budgets.Values.ShouldAllBe(budget => budget == Unknown);
        rows[0].Budgets.Keys.ShouldBe(Enumerable.Range(2566, 5));
    }

    [Fact]
    public void Dimension_rows_across_the_table_number_the_projects_below_and_totals_are_no_project()
    {
        var paper = FixturePapers.Stage("plan_municipal.md");
        paper.Rows<PlanProjectRow>().Select(row => row.Dimension).ShouldBe([1, 1, 2, 3, 4]);
        paper.Rows<PlanProjectRow>()[0].Note.ShouldBe("ปีเว้นปี");
        paper.Leftovers.ShouldContain(left => left.Text.StartsWith("รวมทั้งสิ้น"));
        paper.Document.AgencyName.ShouldBe("เทศบาลตำบลสมมติ");
    }

    [Fact]
    public void Targets_under_two_digit_years_are_read()
    {
        var rows = FixturePapers.Stage("plan_municipal.md").Rows<TargetRow>();
        rows.Select(row => row.Indicator).ShouldBe(["คะแนน ITA ของเทศบาล (คะแนน)", "เรื่องร้องเรียนลดลง (ร้อยละ)"]);
        rows[0].Values.Select(value => (value.Key, value.Value)).ShouldBe([(2566, "85"), (2567, "87"), (2568, "89"), (2569, "91"), (2570, "93")]);
    }

    [Fact]
    public void Projects_packed_in_one_cell_are_split_with_their_own_budgets()
    {
        var rows = FixturePapers.Stage("plan_packed_cells.md").Rows<PlanProjectRow>();
        rows.Select(row => (row.Number, row.Dimension)).ShouldBe([(1, 1), (2, 1), (3, 1), (4, 2), (5, 2)]);
        rows.Take(3).Select(row => row.Budgets[2566]).ShouldBe([Baht(10_000), None, Unknown]);
        rows.Take(3).ShouldAllBe(row => row.Budgets[2567] == None);
    }

    [Fact]
    public void One_amount_for_several_projects_is_nobodys_own()
    {
        var rows = FixturePapers.Stage("plan_packed_cells.md").Rows<PlanProjectRow>();
        rows[3].Budgets[2566].ShouldBe(Unknown);
        rows[3].Guesses.ShouldHaveSingleItem().Printed.ShouldBe("30,000");
        rows[4].Budgets[2566].ShouldBe(Unknown);
    }

    [Fact]
    public void Plan_in_numbered_lists_gives_projects_by_dimension()
    {
        var rows = FixturePapers.Stage("plan_numbered_lists.txt").Rows<PlanProjectRow>();
        rows.Select(row => row.Dimension).ShouldBe([1, 1, 2, 2, 3, 4]);
        rows[0].Title.ShouldBe("โครงการเล่านิทานสุจริตในโรงเรียน");
        rows[0].Budgets[2569].ShouldBe(Baht(12_500));
        rows[1].Budgets[2569].ShouldBe(None);
        rows[2].Budgets.Values.ShouldBe([Baht(1_000), Baht(2_000)]);
        rows[3].Budgets.ShouldBeEmpty();
    }

    [Fact]
    public void Sheets_in_another_order_and_other_words_have_all_nine_headings()
    {
        var sheets = FixturePapers.Stage("plan_numbered_lists.txt").Rows<ProjectSheetRow>();
        sheets.Select(row => row.Number).ShouldBe([1, 2]);
        sheets.ShouldAllBe(row => row.Headings.Length == 9);
        sheets[0].ShouldSatisfyAllConditions(
            row => row.Title.ShouldBe("โครงการเล่านิทานสุจริตในโรงเรียน"),
            row => row.Objectives.ShouldBe(["ให้เด็กรู้จักของตนกับของส่วนรวม", "ให้ครูมีสื่อใช้"]),
            row => row.Method.ShouldBe(["คัดนิทาน", "เล่าทุกวันศุกร์"]),
            row => row.Owners.ShouldBe(["กองการศึกษา", "กองคลัง"]),
            row => row.Budget.ShouldBe("12,500 บาท"),
            row => row.Target.ShouldBe("นักเรียน 120 คน"),
            row => row.Period.ShouldBe("พ.ย. 2568 ถึง ก.พ. 2569"));
    }

    [Fact]
    public void Sheets_set_as_two_column_tables_are_read_too()
    {
        var sheets = FixturePapers.Stage("sheets_in_tables.html").Rows<ProjectSheetRow>();
        sheets.Select(row => row.Title).ShouldBe(["โครงการสมุดเยี่ยมงานก่อสร้าง", "โครงการเสียงตามสายเช้าวันจันทร์"]);
        sheets[0].Method.ShouldBe(["วางสมุด", "เก็บความเห็น"]);
        sheets[1].Budget.ShouldBe("ไม่ใช้งบประมาณ");
        sheets[1].Confidence.ShouldBeLessThan(sheets[0].Confidence);
    }

    [Fact]
    public void Risks_show_likelihood_impact_and_level_and_join_a_cut_row()
    {
        var rows = FixturePapers.Stage("risks_scanned.txt").Rows<RiskRow>();
        rows.Select(row => row.Level).ShouldBe(["๒ × ๓ = ๖ ปานกลาง", "๑ × ๔ = ๔ ต่ำ", "๓ × ๓ = ๙ สูง"]);
        rows[0].Controls.ShouldBe(["ใช้ใบเสร็จเล่มเดียว", "เทียบยอดทุกเย็น"]);
        rows[1].Events.ShouldBe(["ตรวจรับโดยไม่ดูของ หรือลงชื่อแทนกัน"]);
    }

    private static PlannedBudget Baht(long baht) => new(BudgetState.Amount, baht * 100);
}
