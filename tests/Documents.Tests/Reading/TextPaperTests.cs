using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

public sealed class TextPaperTests
{
    [Fact]
    public void Lines_that_touch_are_one_paragraph_and_know_their_lines()
    {
        var paper = Papers.Read("\n\nเรื่อง รายงานผลสมมติ\nประจำปี ๒๕๖๘\n\nเรียน นายกตัวอย่าง");

        paper.Text().ShouldBe("เรื่อง รายงานผลสมมติ⏎ประจำปี ๒๕๖๘ / เรียน นายกตัวอย่าง");
        paper.Blocks.Select(b => b.Source).ShouldBe([new SourceSpan(3, 4), new SourceSpan(6, 6)]);
    }

    [Fact]
    public void Markdown_headings_keep_their_level_and_name_the_paper()
    {
        var paper = Papers.Read("# แผนของ อบต.ตัวอย่าง\n\n## ส่วนที่ ๑ ##\nเนื้อหา");

        paper.Blocks.OfType<Heading>().Select(h => (h.Level, h.Content.Text())).ShouldBe([(1, "แผนของ อบต.ตัวอย่าง"), (2, "ส่วนที่ ๑")]);
        paper.Properties.Title.ShouldBe("แผนของ อบต.ตัวอย่าง");
    }

    [Fact]
    public void Signs_between_pages_stay_as_quiet_text_and_drawn_lines_are_left_out() =>
        Papers.Read("ก่อน\n#####\nหลัง\n\n---\n\nท้าย").Text().ShouldBe("ก่อน / ##### / หลัง / ท้าย");

    [Fact]
    public void Bold_that_runs_over_lines_is_bold_on_each_and_unpaired_signs_are_text()
    {
        var paper = Papers.Read("**รายงาน  \nประจำปี**\n\nเกณฑ์ ** ไม่ปิด");

        var runs = ((Paragraph)paper.Blocks[0]).Content.OfType<TextRun>().ToList();
        runs.ShouldAllBe(r => r.Bold);
        runs.Select(r => r.Text).ShouldBe(["รายงาน", "ประจำปี"]);
        paper.Blocks[1].Text().ShouldBe("เกณฑ์ ** ไม่ปิด");
    }

    [Fact]
    public void Bullets_make_a_list_that_nests_by_indentation()
    {
        var list = Papers.Read("- (๑) ข้อแรก\n  - ข้อย่อย\n    ต่ออีกบรรทัด\n- (๒) ข้อสอง").Blocks.ShouldHaveSingleItem().ShouldBeOfType<ListBlock>();

        list.Numbering.ShouldBe(ListNumbering.Bullet);
        list.Items.Length.ShouldBe(2);
        list.Items[0].PrintedMarker.ShouldBe("-");
        list.Items[0].Content[1].ShouldBeOfType<ListBlock>().Items[0].Content.Text().ShouldBe("ข้อย่อย⏎ต่ออีกบรรทัด");
        list.Items[1].Content[0].Source.ShouldBe(new SourceSpan(4));
    }

    [Fact]
    public void Numbered_lines_that_follow_each_other_are_a_list_with_their_printed_numbers()
    {
        var list = Papers.Read("๑. จัดทำคำสั่ง\n๒. แจ้งเวียน\n๓. รายงาน").Blocks.ShouldHaveSingleItem().ShouldBeOfType<ListBlock>();

        list.Items.Select(i => i.PrintedMarker).ShouldBe(["๑.", "๒.", "๓."]);
    }

    [Fact]
    public void A_lone_number_is_the_heading_of_a_form_and_stays_in_the_text() =>
        Papers.Read("๑. ชื่อโครงการ : ตัวอย่าง\n\n๒. หลักการ\n\n๓.๑ เพื่อทดสอบ").Text()
            .ShouldBe("๑. ชื่อโครงการ : ตัวอย่าง / ๒. หลักการ / ๓.๑ เพื่อทดสอบ");

    [Fact]
    public void Links_stay_links_only_when_safe()
    {
        var content = ((Paragraph)Papers.Read("ดู [เว็บ](https://example.go.th/ita) หรือ <http://example.go.th> หรือ [ลวง](javascript:alert)").Blocks[0]).Content;

        content.OfType<Link>().Select(l => l.Address).ShouldBe(["https://example.go.th/ita", "http://example.go.th"]);
        content.Text().ShouldEndWith("[ลวง](javascript:alert)");
    }

    [Theory]
    [InlineData("☐ ยังไม่ดำเนินการ ☑ ดำเนินการ", "☐ ยังไม่ดำเนินการ ☑ ดำเนินการ")]
    [InlineData("[ ] ก [x] ข [/] ค", "☐ ก ☑ ข ☑ ค")]
    [InlineData("( ) ก (/) ข (✓) ค", "☐ ก ☑ ข ☑ ค")]
    [InlineData("□ ก ■ ข ✓ ค ✗ ง ☒ จ √ ฉ", "☐ ก ☑ ข ☑ ค ☐ ง ☑ จ ☑ ฉ")]
    [InlineData("<input type=\"checkbox\" checked> เสร็จ <input type='checkbox'/> ไม่เสร็จ", "☑ เสร็จ ☐ ไม่เสร็จ")]
    public void Check_boxes_in_every_form_become_check_boxes(string source, string expected)
    {
        var content = ((Paragraph)Papers.Read("สถานะ " + source).Blocks[0]).Content;

        content.Text().ShouldBe("สถานะ " + expected);
        content.OfType<CheckBox>().Count().ShouldBe(expected.Count(c => c is '☐' or '☑'));
    }

    [Fact]
    public void Places_to_sign_and_sums_in_brackets_are_no_check_boxes() =>
        Papers.Read("(                    )\nข้อ (๑) และ (ก) [1]").Text().ShouldBe("( )⏎ข้อ (๑) และ (ก) [1]");

    [Fact]
    public void Broken_sara_am_is_repaired_and_markup_signs_in_escapes_stay() =>
        Papers.Read(@"การท างานร่วมกัน 5 \* 2 = 10 &amp; จบ คะแนน < 85").Text().ShouldBe("การทำงานร่วมกัน 5 * 2 = 10 & จบ คะแนน < 85");

    [Fact]
    public void Raw_html_between_paragraphs_is_read_to_the_end_of_its_table()
    {
        var paper = Papers.Read("ก่อน\n\n<table>\n<tr><td>ก</td><td>ข</td></tr>\n\n<tr><td>ค</td><td>ง</td></tr>\n</table>\n\nหลัง");

        paper.OnlyTable().Rows().ShouldBe(["ก | ข", "ค | ง"]);
        paper.OnlyTable().Rows.Select(r => r.Source!.Value.Line).ShouldBe([4, 6]);
        paper.Blocks[^1].Text().ShouldBe("หลัง");
    }
}
