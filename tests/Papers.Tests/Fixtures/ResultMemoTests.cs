namespace Prongsai.Papers.Tests;

public sealed class ResultMemoTests
{
    [Fact]
    public void Clean_memo_gives_its_head_and_the_chain_of_opinions()
    {
        var memo = FixturePapers.Stage("memo_clean.md").Document.Memo.ShouldNotBeNull();
        memo.Office.ShouldBe("สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง");
        memo.Number.ShouldBe("ตย 72301/115");
        memo.Date.ShouldBe("8 สิงหาคม 2568");
        memo.To.ShouldBe("นายกองค์การบริหารส่วนตำบลตัวอย่าง");
        memo.Signers.Select(signer => signer.Name).ShouldBe(["นางสาวสมมติ ทดสอบ", "นายลองดู ตัวอย่าง", "นางสมมุติ นามแฝง"]);
        memo.Signers[0].OpinionTitle.ShouldBeNull();
        memo.Signers[2].Post.ShouldBe("ผู้อำนวยการกองคลัง รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบลตัวอย่าง");
    }

    [Fact]
    public void Scores_come_from_prose_and_from_a_table_of_tools()
    {
        FixturePapers.Stage("memo_clean.md").Scores.ShouldBe(
            new PrintedScores { Iit = 93.10m, Eit = 88.40m, Oit = 91.98m, Total = 91.24m, Level = "ผ่านดี" });
    }

    [Fact]
    public void Total_row_of_the_score_table_is_no_indicator()
    {
        var paper = FixturePapers.Stage("memo_clean.md");
        paper.Rows<IndicatorScoreRow>().Select(row => row.Indicator).ShouldBe(Enumerable.Range(1, 10));
        paper.Rows<IndicatorScoreRow>()[9].Score.ShouldBe(93.76m);
        paper.Leftovers.ShouldContain(left => left.Text == "คะแนนรวม 91.24");
    }

    [Fact]
    public void Scanned_memo_in_prose_gives_both_parts_of_EIT_and_passes_over_the_pass_mark()
    {
        var paper = FixturePapers.Stage("memo_scanned.txt");
        paper.Scores.ShouldBe(
            new PrintedScores { Iit = 88.10m, Eit1 = 81.50m, Eit2 = 85.70m, Oit = 70.00m, Total = 79.51m, Level = "ต้องปรับปรุง" });
        paper.Document.Memo.ShouldNotBeNull().Subject.ShouldBe("ผลการประเมิน ITA ของหน่วยงาน ประจำปีงบประมาณ ๒๕๖๗");
        paper.Document.Memo.ShouldNotBeNull().Date.ShouldBe("๑๕ กันยายน ๒๕๖๗");
        paper.Document.AgencyName.ShouldBe("เทศบาลตำบลสมมติ");
    }

    [Fact]
    public void Indicators_named_one_by_one_in_prose_become_score_rows()
    {
        var rows = FixturePapers.Stage("memo_scanned.txt").Rows<IndicatorScoreRow>();
        rows.Select(row => (row.Indicator, row.Score)).ShouldBe([(1, 90.10m), (2, 86.00m), (3, 87.25m), (9, 72.50m), (10, 67.50m)]);
        rows[0].Label.ShouldBe("การปฏิบัติหน้าที่");
    }

    [Fact]
    public void Comparison_over_years_gives_the_scores_of_the_papers_year_and_keeps_the_others_as_text()
    {
        var paper = FixturePapers.Stage("memo_comparison.md");
        paper.Rows<IndicatorScoreRow>().Select(row => (row.Indicator, row.Score)).ShouldBe([(1, 92.50m), (2, 84.00m), (3, 89.10m), (6, 86.90m)]);
        paper.Rows<TargetRow>().ShouldBeEmpty();
        paper.Leftovers.ShouldContain(left => left.Text == "การใช้งบประมาณ 2566: 85.25");
    }

    [Fact]
    public void Tools_over_figures_in_a_table_of_two_rows_are_read_by_column()
    {
        FixturePapers.Stage("memo_comparison.md").Scores.ShouldBe(
            new PrintedScores { Iit = 88.53m, Eit = 86.90m, Oit = 70.00m, Total = 80.63m, Level = "ต้องปรับปรุง" });
    }
}
