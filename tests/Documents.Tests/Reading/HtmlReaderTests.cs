using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

public sealed class HtmlReaderTests
{
    private static OfficialDocument Read(string body) =>
        Papers.Read("<!DOCTYPE html>\n<html><head><title>หัวเรื่องหน้า</title><style>p{}</style></head>\n<body>\n" + body + "\n</body></html>", "ก.html");

    [Fact]
    public void Rowspans_and_colspans_fill_the_grid()
    {
        var table = Read("<table><caption>ตารางสมมติ</caption><thead><tr><th rowspan=2>ลำดับ<th colspan=2>วิธี<tr><th>ก<th>ข</thead>"
            + "<tr><td>1<td rowspan=0>ยาว<td>3<tr><td>2<td>4</table>").OnlyTable();

        table.Rows().ShouldBe(["ลำดับ | วิธี | ^", "^ | ก | ข", "1 | ยาว | 3", "2 | ^ | 4"]);
        table.Rows.Select(r => r.IsHeader).ShouldBe([true, true, false, false]);
        table.Rows[0].Cells[0].RowSpan.ShouldBe(2);
        table.Rows[2].Cells[1].RowSpan.ShouldBe(2);
        table.Caption.ShouldBe("ตารางสมมติ");
    }

    [Fact]
    public void Page_has_title_headings_lists_and_source_lines()
    {
        var paper = Read("<h1>รายงาน</h1>\n<p>ย่อหน้า<br>สอง</p>\n<ol start=3><li>สาม<ul><li>ย่อย</ul><li>สี่</ol>");

        paper.Properties.Title.ShouldBe("หัวเรื่องหน้า");
        paper.Text().ShouldBe("รายงาน / ย่อหน้า⏎สอง / 3. สาม / ย่อย / 4. สี่");
        paper.Blocks.Select(b => b.Source!.Value.Line).ShouldBe([4, 5, 6]);
    }

    [Fact]
    public void Scripts_frames_and_unsafe_links_leave_nothing_but_their_visible_text()
    {
        var paper = Read("<script>alert('ลวง')</script><iframe src='http://x.example'></iframe><p onclick='x()'><a href='javascript:x'>อ่านต่อ</a> "
            + "<a href='https://example.go.th'>เว็บ</a></p>");

        paper.Text().ShouldBe("อ่านต่อ เว็บ");
        ((Paragraph)paper.Blocks[0]).Content.OfType<Link>().ShouldHaveSingleItem().Address.ShouldBe("https://example.go.th");
    }

    [Fact]
    public void Ticks_of_forms_are_check_boxes() =>
        Read("<p><input type=checkbox checked>เสร็จ <input type=radio>ไม่เสร็จ <input value='กรอกแล้ว'></p>").Text().ShouldBe("☑เสร็จ ☐ไม่เสร็จ กรอกแล้ว");

    [Fact]
    public void A_piece_of_html_with_markdown_in_it_is_read_as_text()
    {
        Papers.Read("<div>หัว</div>\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n").OnlyTable().Rows().ShouldBe(["ก | ข", "1 | 2"]);
        Papers.Read("<table><tr><td>ก<td>ข</table>").OnlyTable().Rows().ShouldBe(["ก | ข"]);
    }
}
