using System.Text.RegularExpressions;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Correspondence.Domain.Forms;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Tests;

public sealed partial class FormTests
{
    private static readonly OfficeProfile Office = new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", "สาธิต", "สมมติ", "99 หมู่ 9", "0 0000 0000", null, null);

    private static readonly PaperFacts Facts = new(Office, "สำนักปลัด", "ตย 71001/7", "16 กุมภาพันธ์ 2569",
    [
        new("เจ้าพนักงานธุรการ", "นางสาวสมมติ ธุรการ") { IsSigned = true },
        new("ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", "นายสมมุติ ช่าง") { OwnPost = "ผู้อำนวยการกองช่าง", InPlaceOf = "รักษาราชการแทน", Opinion = "เห็นควรอนุมัติ", IsSigned = true },
        new("นายกองค์การบริหารส่วนตำบลตัวอย่าง", "นายสมมติ บริหาร"),
    ]);

    [Fact]
    public void A_memo_carries_every_opinion_and_names_the_acting_signer_by_itself()
    {
        var text = Text(LetterForms.Write(LetterKind.Memo, new() { Subject = "ขออนุมัติ", To = "นายก", Paragraphs = ["เนื้อความ"], Closing = "จึงเรียนมา" }, Facts));
        text.ShouldContain("ความเห็นของปลัดองค์การบริหารส่วนตำบลตัวอย่าง");
        text.ShouldContain("เห็นควรอนุมัติ");
        text.ShouldContain("ผู้อำนวยการกองช่าง รักษาราชการแทน");
    }

    [Fact]
    public void A_letter_to_the_outside_bears_the_last_signature_only()
    {
        var text = Text(LetterForms.Write(LetterKind.External, new() { Subject = "ขอเชิญ", To = "ผู้ใหญ่บ้าน", Paragraphs = ["เนื้อความ"] }, Facts));
        text.ShouldContain("ขอแสดงความนับถือ");
        text.ShouldContain("นายสมมติ บริหาร");
        text.ShouldNotContain("นายสมมุติ ช่าง");
    }

    [Fact]
    public void An_order_names_its_members_with_their_places_and_duties()
    {
        var content = new LetterContent { Subject = "แต่งตั้งคณะทำงาน", Members = [new("นายสมมติ หนึ่ง", "ปลัด", "ประธาน"), new("นางสมมุติ สอง", "หัวหน้า", "เลขานุการ")], Duties = ["ทดสอบ"] };
        var text = Text(LetterForms.Write(LetterKind.AppointmentOrder, content, Facts));
        text.ShouldContain("คำสั่งองค์การบริหารส่วนตำบลตัวอย่าง");
        text.ShouldContain("เลขานุการ");
        text.ShouldContain("สั่ง ณ วันที่ ๑๖ กุมภาพันธ์ ๒๕๖๙");
    }

    [Fact]
    public void An_announcement_prints_no_number_and_its_english_after_the_thai()
    {
        var text = Text(LetterForms.Write(LetterKind.Announcement, new() { Subject = "เจตนารมณ์", Clauses = ["ไม่รับของขวัญ"], EnglishSubject = "No Gift", EnglishParagraphs = ["No gifts in 2026."] }, Facts));
        text.ShouldNotContain("๗๑๐๐๑");
        text.ShouldContain("ข้อ ๑ ไม่รับของขวัญ");
        text.ShouldContain("No gifts in 2026.");
    }

    [Fact]
    public void Minutes_say_who_came_what_was_resolved_and_who_looked_them_over()
    {
        var meeting = new Meeting
        {
            Body = "คณะทำงาน", Number = "3/2569", On = new LocalDate(2026, 2, 16), From = "09.30", Until = "11.00", Place = "ห้องประชุม",
            Present = [new("นายสมมติ หนึ่ง", "ปลัด", "ประธาน")], Absent = [new("นางสมมุติ สอง", "หัวหน้า", "กรรมการ")],
            Agenda = [new("เรื่องเพื่อพิจารณา", "เสนอแผน", "เห็นชอบ")],
        };
        var text = Text(LetterForms.Write(LetterKind.Minutes, new() { Meeting = meeting }, Facts));
        foreach (var said in new[] { "ครั้งที่ ๓/๒๕๖๙", "ผู้มาประชุม", "ผู้ไม่มาประชุม", "มติที่ประชุม", "เห็นชอบ", "ผู้จดรายงานการประชุม", "ผู้ตรวจรายงานการประชุม" })
        {
            text.ShouldContain(said);
        }
    }

    [Fact]
    public void A_paper_made_elsewhere_gets_the_number_the_day_and_the_signatures_of_the_chain()
    {
        var paper = new OfficialDocument(new("รายงาน", PaperForm.Memo) { ThaiDigits = true },
            [new MemoHead("สำนักปลัด", "ตย/-", "", "รายงานผล", "นายก"), Draft.Body("เนื้อหา"), new SignatureBlock("คนเดิม", "ตำแหน่งเดิม")]);
        var text = Text(GivenPaper.Write(paper, Facts));
        text.ShouldContain("ตย ๗๑๐๐๑/๗");
        text.ShouldContain("ความเห็นของปลัด");
        text.ShouldNotContain("คนเดิม");
    }

    [Theory]
    [InlineData(0, "ตย 71001", "ตย 71001/7")]
    [InlineData(0, null, "7/2569")]
    [InlineData(1, "ตย 71001", "ตย 71001/ว 7")]
    [InlineData(2, "ตย 71001", "7/2569")]
    public void Numbers_are_printed_as_their_book_has_them(int book, string? prefix, string printed) => NumberForm.Print((Book)book, prefix, 7, 2569).ShouldBe(printed);

    private static string Text(OfficialDocument paper) => Regex.Replace(Tags().Replace(HtmlWriter.Fragment(paper), ""), @"\s+", " ");

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
