using Prongsai.Documents;

namespace Prongsai.Papers.Tests;

public sealed class GeneratedPaperTests
{
    [Fact]
    public void OIT_table_in_a_workbook_is_read()
    {
        var paper = FixturePapers.StageThrough(XlsxWriter.Write, GeneratedPapers.OitTable(), "oit.xlsx");
        var rows = paper.Rows<OitItemRow>();
        rows.Select(row => row.Item).ShouldBe(Enumerable.Range(1, 28).Select(number => $"O{number}"));
        rows[0].Status.ShouldBe(WorkStatus.InProgress);
        rows[1].Status.ShouldBe(WorkStatus.Completed);
        rows[1].Owners.ShouldBe(["กองคลัง"]);
    }

    [Fact]
    public void OIT_table_in_a_Word_file_is_read()
    {
        var paper = FixturePapers.StageThrough((document, stream) => DocxWriter.Write(document, stream), GeneratedPapers.OitTable(), "oit.docx");
        paper.Rows<OitItemRow>().Length.ShouldBe(28);
        paper.Document.FiscalYear.ShouldBe(2568);
        paper.Document.AgencyName.ShouldBe("เทศบาลตำบลสมมติ");
    }

    [Fact]
    public void Measure_report_in_a_Word_file_keeps_its_ticks_and_steps()
    {
        var paper = FixturePapers.StageThrough((document, stream) => DocxWriter.Write(document, stream), GeneratedPapers.MeasureReport(), "report.docx");
        var rows = paper.Rows<MeasureRow>();
        rows.Select(row => row.Status).ShouldBe([WorkStatus.Completed, WorkStatus.NotStarted]);
        rows[0].Steps.ShouldBe(["วางแผน", "ลงมือทำ"]);
        rows.Select(row => row.Number).ShouldBe([1, 2]);
        rows[1].Period.ShouldBe("ไตรมาสที่ ๒");
    }

    [Fact]
    public void Our_own_memo_read_back_from_Word_gives_the_same_head()
    {
        var paper = FixturePapers.StageThrough((document, stream) => DocxWriter.Write(document, stream), GeneratedPapers.Memo(), "memo.docx");
        AssertMemo(paper);
    }

    [Fact]
    public void Our_own_memo_as_a_tree_gives_its_head()
    {
        AssertMemo(FixturePapers.Stage(GeneratedPapers.Memo()));
    }

    [Fact]
    public void Report_as_HTML_is_read()
    {
        var paper = FixturePapers.StageThrough((document, stream) => HtmlWriter.Write(document, stream), GeneratedPapers.MeasureReport(), "report.html");
        paper.Rows<MeasureRow>().Select(row => row.Measure).ShouldBe(["มาตรการปลูกต้นไม้หน้าที่ทำการ", "มาตรการทำป้ายบอกทาง"]);
        paper.Rows<MeasureRow>().Select(row => row.Status).ShouldBe([WorkStatus.Completed, WorkStatus.NotStarted]);
    }

    private static void AssertMemo(StagedPaper paper)
    {
        var memo = paper.Document.Memo.ShouldNotBeNull();
        memo.Number.ShouldBe("ตย 72301/9");
        memo.Date.ShouldBe("1 ก.ย. 2569");
        memo.To.ShouldBe("นายกองค์การบริหารส่วนตำบลตัวอย่าง");
        memo.Signers.ShouldHaveSingleItem().ShouldBe(
            new PrintedSigner("นายลองดู ตัวอย่าง", "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", "ความเห็นของปลัด"));
        paper.Scores.Total.ShouldBe(87.65m);
        paper.Scores.Level.ShouldBe("ผ่าน");
        paper.Rows<IndicatorScoreRow>().Select(row => row.Score).ShouldBe([91.00m, 88.10m]);
    }
}
