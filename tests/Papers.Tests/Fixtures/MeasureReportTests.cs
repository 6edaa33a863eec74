namespace Prongsai.Papers.Tests;

public sealed class MeasureReportTests
{
    [Fact]
    public void Three_state_report_gives_one_status_each_and_ambiguous_for_two_ticks_or_merged_words()
    {
        var paper = FixturePapers.Stage("measures_three_state.md");
        paper.Document.ShouldSatisfyAllConditions(
            head => head.Kind.ShouldBe(PaperKind.MeasureReport),
            head => head.FiscalYear.ShouldBe(2568),
            head => head.AgencyName.ShouldBe("องค์การบริหารส่วนตำบลตัวอย่าง"));
        paper.Rows<MeasureRow>().Select(row => row.Status).ShouldBe(
        [
            WorkStatus.Completed, WorkStatus.InProgress, WorkStatus.Ambiguous, WorkStatus.Ambiguous, WorkStatus.NotPossible, null,
        ]);
        paper.Rows<MeasureRow>()[4].Result.ShouldBe("งบประมาณไม่พอ");
        paper.Rows<MeasureRow>()[0].Result.ShouldBeNull();
    }

    [Fact]
    public void Row_that_runs_on_over_a_page_is_joined_and_keeps_both_lines()
    {
        var row = FixturePapers.Stage("measures_three_state.md").Rows<MeasureRow>()[2];
        row.Number.ShouldBe(3);
        row.Measure.ShouldBe("มาตรการตอบคำถามประชาชนใน สามวันทำการ");
        row.Steps.ShouldHaveSingleItem().ShouldBe("เปิดกระดานถามตอบ และติดตามทุกสัปดาห์");
        row.Outcome.ShouldBe("ตอบแล้ว 12 เรื่อง จากทั้งหมด 12 เรื่อง");
        row.Source.ShouldBe(new RowSource(9, 15));
    }

    [Fact]
    public void Page_number_and_closing_line_are_leftovers_of_their_kind()
    {
        var leftovers = FixturePapers.Stage("measures_three_state.md").Leftovers;
        leftovers.ShouldContain(left => left.Text == "- 2 -" && left.Kind == LeftoverKind.PageMark);
        leftovers.ShouldContain(left => left.Text.StartsWith("ลงชื่อ") && left.Source.Line == 20);
    }

    [Fact]
    public void Indicator_column_may_stand_last_and_a_name_without_number_is_guessed()
    {
        var rows = FixturePapers.Stage("measures_indicator_last.tsv").Rows<MeasureRow>();
        rows.Select(row => row.Indicator).ShouldBe([2, 3, 4, 8]);
        rows[0].Steps.ShouldBe(["จัดเวทีหมู่บ้าน", "แจกเอกสารสรุป"]);
        rows[0].Period.ShouldBe("ต.ค. ๖๖ – มี.ค. ๖๗");
        rows[3].Guesses.ShouldContain(guess => guess.Field == "indicator" && guess.Printed == "การปรับปรุงระบบการทำงาน");
        rows[3].Confidence.ShouldBeLessThan(rows[0].Confidence);
    }

    [Fact]
    public void Status_written_in_words_is_read_and_other_results_stay_text()
    {
        var rows = FixturePapers.Stage("measures_indicator_last.tsv").Rows<MeasureRow>();
        rows.Select(row => row.Status).ShouldBe([WorkStatus.Completed, WorkStatus.InProgress, null, WorkStatus.NotStarted]);
        rows[2].Result.ShouldBe("จัดทำแบบฟอร์มแล้วและใช้จริงสองหมู่บ้าน");
    }

    [Fact]
    public void Merged_indicator_cell_gives_its_indicator_to_every_row_beside_it()
    {
        var rows = FixturePapers.Stage("measures_merged_cells.html").Rows<MeasureRow>();
        rows.Select(row => row.Indicator).ShouldBe([1, 1, 5]);
        rows.Select(row => row.Status).ShouldBe([WorkStatus.Completed, WorkStatus.NotStarted, null]);
        rows[0].Steps.ShouldBe(["จับเวลา", "ติดผัง"]);
        rows[0].Result.ShouldBe("ติดผังครบ 5 จุด");
    }

    [Fact]
    public void Title_row_over_the_head_is_a_leftover()
    {
        FixturePapers.Stage("measures_merged_cells.html").Leftovers.ShouldContain(left => left.Text == "ตารางสรุปมาตรการ");
    }

    [Fact]
    public void Windows_874_text_is_read_like_any_other()
    {
        var rows = FixturePapers.Stage("measures_windows874.txt").Rows<MeasureRow>();
        rows.Select(row => row.Measure).ShouldBe(["มาตรการตรวจพัสดุปลายปี", "มาตรการงดรับกระเช้า"]);
        rows.Select(row => row.Owners.Single()).ShouldBe(["กองคลัง", "สำนักปลัด"]);
        rows[0].Status.ShouldBe(WorkStatus.Completed);
    }

    [Fact]
    public void Garbled_head_of_the_second_page_goes_on_with_the_same_table()
    {
        var paper = FixturePapers.Stage("uplift_scanned.md");
        paper.Tables.ShouldHaveSingleItem().Kind.ShouldBe(TableKind.IndicatorUplift);
        var rows = paper.Rows<UpliftRow>();
        rows.Select(row => row.Indicator).ShouldBe([1, 6, 7, 3]);
        rows.Select(row => row.Status).ShouldBe([WorkStatus.Completed, WorkStatus.NotStarted, WorkStatus.Ambiguous, null]);
        rows[0].Guidance.ShouldBe(["ติดป้ายขั้นตอน", "จับเวลาบริการ"]);
        paper.Leftovers.ShouldContain(left => left.Kind == LeftoverKind.RepeatedHead && left.Text.StartsWith("ผู้ชีวัก"));
    }

    [Fact]
    public void Unnumbered_measures_cut_by_pages_are_joined_where_owner_and_time_are_missing()
    {
        var rows = FixturePapers.Stage("measures_long_scanned.md").Rows<MeasureRow>();
        rows.Length.ShouldBe(4);
        rows[1].Steps.ShouldHaveSingleItem().ShouldBe("สุ่มโทรเดือนละสิบราย บันทึกคำตอบ และเสนอ ผู้บริหารทุกสิ้นเดือน");
        rows[3].Measure.ShouldBe("มาตรการประกาศรายชื่อผู้ผ่านการคัดเลือก ทางหน้าเว็บและหน้าอาคาร");
        rows.Select(row => row.Status).ShouldBe([WorkStatus.Completed, WorkStatus.Ambiguous, WorkStatus.NotPossible, WorkStatus.Completed]);
    }

    [Fact]
    public void Merged_owner_cell_says_the_same_of_every_row_beside_it()
    {
        var rows = FixturePapers.Stage("measures_merged_owner.html").Rows<MeasureRow>();
        rows.Select(row => row.Measure).ShouldBe(["เปิดประตูห้องประชุมสภา", "ถ่ายทอดเสียงการประชุม"]);
        rows.ShouldAllBe(row => row.Owners.SequenceEqual(new[] { "สำนักปลัด" }) && row.Period == "ทุกเดือน");
    }
}
