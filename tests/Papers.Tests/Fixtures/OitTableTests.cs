namespace Prongsai.Papers.Tests;

public sealed class OitTableTests
{
    [Fact]
    public void Scanned_table_over_three_pages_gives_O1_to_O28_however_the_numbers_are_printed()
    {
        var paper = FixturePapers.Stage("oit_2568_scanned.md");
        paper.Document.Kind.ShouldBe(PaperKind.OitTable);
        paper.Document.FiscalYear.ShouldBe(2568);
        paper.Rows<OitItemRow>().Select(row => row.Item).ShouldBe(Enumerable.Range(1, 28).Select(number => $"O{number}"));
    }

    [Fact]
    public void Each_repaired_number_is_shown_as_a_guess()
    {
        var rows = FixturePapers.Stage("oit_2568_scanned.md").Rows<OitItemRow>();
        foreach (var (index, printed) in new[] { (1, "02"), (2, "O 3"), (4, "๐๕"), (9, "O1O"), (18, "O1.9"), (23, "02.4") })
            rows[index].Guesses.ShouldContain(guess => guess.Field == "item" && guess.Printed == printed && guess.Read == rows[index].Item);
        rows[0].Guesses.ShouldNotContain(guess => guess.Field == "item");
    }

    [Fact]
    public void Page_without_head_goes_on_with_the_columns_of_the_page_before()
    {
        var rows = FixturePapers.Stage("oit_2568_scanned.md").Rows<OitItemRow>();
        rows[27].Title.ShouldBe("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม");
        rows[27].Owners.ShouldBe(["สำนักปลัด"]);
        rows[27].Components.ShouldBe(["แสดงข้อมูลส่วนที่หนึ่งของข้อ 28", "แสดงข้อมูลส่วนที่สอง"]);
        rows[27].Result.ShouldBe("- บันทึกผลของลำดับ 28");
        rows[11].Owners.ShouldBe(["กองคลัง"]);
        rows.Count(row => row.Status == WorkStatus.NotStarted).ShouldBe(2);
    }

    [Fact]
    public void Ticks_in_columns_of_their_own_give_the_status()
    {
        var paper = FixturePapers.Stage("oit_2569_status_columns.html");
        var rows = paper.Rows<OitItemRow>();
        rows.Select(row => row.Item).ShouldBe(Enumerable.Range(1, 26).Select(number => $"O{number}"));
        rows.Count(row => row.Status == WorkStatus.Completed).ShouldBe(15);
        rows.Count(row => row.Status == WorkStatus.InProgress).ShouldBe(7);
        rows.Count(row => row.Status == WorkStatus.NotStarted).ShouldBe(4);
        rows[0].Result.ShouldBe("https://example.go.th/o1");
        paper.Document.AgencyName.ShouldBe("เทศบาลเมืองสมมติ");
        paper.Document.FiscalYear.ShouldBe(2569);
    }
}
