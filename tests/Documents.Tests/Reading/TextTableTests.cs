using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

public sealed class TextTableTests
{
    [Fact]
    public void Pipe_table_knows_heads_lines_and_alignment()
    {
        var table = Papers.Read("ก่อน\n\n| ลำดับ | คะแนน |\n|---|---:|\n| 1 | 98.16 |").OnlyTable();

        table.Rows().ShouldBe(["ลำดับ | คะแนน", "1 | 98.16"]);
        table.Rows.Select(r => r.IsHeader).ShouldBe([true, false]);
        table.Rows.Select(r => r.Source!.Value.Line).ShouldBe([3, 5]);
        table.Rows[1].Cells[1].Align.ShouldBe(TextAlign.End);
        table.Source.ShouldBe(new SourceSpan(3, 5));
    }

    [Fact]
    public void Ragged_rows_are_filled_up_to_the_widest() =>
        Papers.Read("| ก | ข |\n|--|--|\n| 1 |\n| 1 | 2 | 3 |").OnlyTable().Rows().ShouldBe(["ก | ข | ", "1 |  | ", "1 | 2 | 3"]);

    [Fact]
    public void The_line_under_the_head_may_come_late_twice_or_never()
    {
        var late = Papers.Read("| ลำดับ | ผล |\n| | ย่อย |\n|---|---|\n| 1 | ก |\n| ลำดับ | ผล |\n|---|---|\n| 2 | ข |").OnlyTable();
        late.Rows.Select(r => r.IsHeader).ShouldBe([true, true, false, true, false]);

        var never = Papers.Read("| 1 | ก |\n| 2 | - |").OnlyTable();
        never.Rows.ShouldAllBe(r => !r.IsHeader);
        never.Rows().ShouldBe(["1 | ก", "2 | -"]);
    }

    [Fact]
    public void A_row_of_dashes_is_data_and_an_escaped_pipe_is_text() =>
        Papers.Read("| ปี | งบ |\n|---|---|\n| - | - |\n| ก \\| ข | <br>ค |").OnlyTable().Rows().ShouldBe(["ปี | งบ", "- | -", "ก | ข | ค"]);

    [Fact]
    public void Tables_without_outer_pipes_need_the_line_under_the_head()
    {
        Papers.Read("ก | ข\n---|---\n1 | 2").OnlyTable().Rows().ShouldBe(["ก | ข", "1 | 2"]);
        Papers.Read("เลือก ก | ข").Blocks.ShouldHaveSingleItem().ShouldBeOfType<Paragraph>();
    }

    [Fact]
    public void A_cell_that_runs_on_over_lines_stays_in_its_row()
    {
        var table = Papers.Read("| 1 | ข้อแรก\nข้อต่อมา | เสร็จ |\n| 2 | ก | ข |").OnlyTable();

        table.Rows().ShouldBe(["1 | ข้อแรก⏎ข้อต่อมา | เสร็จ", "2 | ก | ข"]);
        table.Rows[0].Source.ShouldBe(new SourceSpan(1, 2));
    }

    [Fact]
    public void Html_in_cells_gives_lists_paragraphs_and_ticks_even_when_it_never_closes()
    {
        const string Row = "| O1 | <p>สำนักปลัด</p><p>กองคลัง</p> | <ol style=\"list-style-type: none\"> <li>1. จัดทำ</li> <li>2. เผยแพร่</li> </ol> "
            + "| <input type=\"checkbox\"/> ยังไม่ได้ดำเนินการ <input checked=\"\" type=\"checkbox\"/> ดำเนินการ <ul style=\"list-style-type: none\"> - เผยแพร่แล้ว |";
        var cells = Papers.Read("| ข้อ | ผู้รับผิดชอบ | วิธี | ผล |\n|---|---|---|---|\n" + Row).OnlyTable().Rows[1].Cells;

        cells[1].Content.Select(b => b.Text()).ShouldBe(["สำนักปลัด", "กองคลัง"]);
        cells[2].Content.ShouldHaveSingleItem().ShouldBeOfType<ListBlock>().Items.Length.ShouldBe(2);
        cells[3].Content.Text().ShouldBe("☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ / - เผยแพร่แล้ว");
        cells[3].Content[0].Source.ShouldBe(new SourceSpan(3));
    }

    [Fact]
    public void Tab_tables_end_at_a_blank_line_and_keep_empty_cells()
    {
        var paper = Papers.Read("มิติ\tโครงการ\tปี ๒๕๖๖\n\t\tงบประมาณ\n๑\tกิจกรรม\t-\n\nค่าเป้าหมาย\tปี ๒๕๖๖\nคะแนน\t๙๐");

        var tables = paper.Blocks.OfType<Table>().ToList();
        tables.Count.ShouldBe(2);
        tables[0].Rows().ShouldBe(["มิติ | โครงการ | ปี ๒๕๖๖", " |  | งบประมาณ", "๑ | กิจกรรม | -"]);
        tables[1].Rows.Select(r => r.Source!.Value.Line).ShouldBe([5, 6]);
    }

    [Fact]
    public void A_tab_before_or_once_inside_a_single_line_makes_no_table()
    {
        var paper = Papers.Read("\tตามที่ได้มีประกาศแล้วนั้น\n\nที่ อต ๑\tวันที่ ๑ มกราคม ๒๕๖๘");

        paper.Blocks.ShouldAllBe(b => b is Paragraph);
        ((Paragraph)paper.Blocks[0]).Indented.ShouldBeTrue();
        paper.Blocks[1].Text().ShouldBe("ที่ อต ๑ วันที่ ๑ มกราคม ๒๕๖๘");
    }

    [Fact]
    public void Quoted_cells_of_a_spreadsheet_copy_may_hold_line_breaks()
    {
        var table = Papers.Read("ลำดับ\tรายการ\tผล\n1\t\"บรรทัดหนึ่ง\nบรรทัด \"\"สอง\"\"\"\tเสร็จ\n2\t\"คำพูด\" ต่อ\tข").OnlyTable();

        table.Rows().ShouldBe(["ลำดับ | รายการ | ผล", "1 | บรรทัดหนึ่ง⏎บรรทัด \"สอง\" | เสร็จ", "2 | \"คำพูด\" ต่อ | ข"]);
        table.Rows[1].Source.ShouldBe(new SourceSpan(2, 3));
    }
}
