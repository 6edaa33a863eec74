using System.Text;
using Prongsai.Documents.Writing;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

public class OfficialHeadTests
{
    [Fact]
    public void A_letter_prints_number_sender_date_and_its_labelled_lines_in_thai_digits()
    {
        var html = HtmlWriter.Fragment(Samples.Letter());
        html.ShouldContain("ที่ ตย ๗๑๐๐๑/๔๕");
        html.ShouldContain("๑๖ กุมภาพันธ์ ๒๕๖๙");
        string[] labels = ["เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย"];
        labels.Select(label => html.IndexOf($"<span>{label}</span>", StringComparison.Ordinal)).ShouldBeInOrder();
        html.ShouldContain("๒. แบบตอบรับ");
        html.ShouldContain("ลงนามในระบบแล้ว");
        html.ShouldNotContain("write-here");
    }

    [Fact]
    public void An_order_has_its_number_and_an_announcement_none()
    {
        HtmlWriter.Fragment(Samples.Order()).ShouldContain("ที่ ๑๒/๒๕๖๙");
        var announcement = new OfficialDocument(new("ประกาศ", PaperForm.Announcement), [new OrderHead("ประกาศองค์การบริหารส่วนตำบลตัวอย่าง", null, "นโยบายไม่รับของขวัญ")]);
        HtmlWriter.Fragment(announcement).ShouldNotContain("ที่ ");
    }

    [Fact]
    public void The_code_by_which_a_paper_is_checked_keeps_its_digits() =>
        HtmlWriter.Fragment(Samples.Letter()).ShouldContain("7K3M-9QXA-2BCD");

    [Fact]
    public void Every_block_is_in_every_form()
    {
        var lines = PlainText.Of(Samples.Letter().Blocks);
        lines.ShouldContain("เรียน ผู้ใหญ่บ้านหมู่ที่ 4 ตำบลตัวอย่าง");
        lines.ShouldContain(Samples.CheckAddress);
        using var sheet = new MemoryStream();
        XlsxWriter.Write(Samples.Order(), sheet);
        sheet.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_paper_comes_back_from_json_as_it_was()
    {
        foreach (var paper in new[] { Samples.Memo(), Samples.LongTable(), Samples.EveryBlock(), Samples.Letter(), Samples.Order() })
        {
            var back = DocumentJson.Read(DocumentJson.Write(paper));
            DocumentJson.Write(back).ShouldBe(DocumentJson.Write(paper));
            Html(back).ShouldBe(Html(paper));
        }
    }

    private static string Html(OfficialDocument paper)
    {
        using var file = new MemoryStream();
        HtmlWriter.Write(paper, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
