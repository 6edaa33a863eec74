using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Tests.Text;

/// <summary>What is pointed out before texts become public, and what is left in peace. All numbers and people are made up.</summary>
public sealed class PublishingRuleCases
{
    private static readonly AgencyName Own = AgencyName.TryParse("อบต.ตัวอย่าง")!;

    internal static readonly OfficeFacts Office = new(Own, printed => AgencyName.TryParse(printed) is { } other && AgencyName.SameAgency(Own, other) != NameSameness.Different, ["055123456"], ["office@gmail.com"], "ตัวอย่างบุรี", new FiscalYear(2569));

    [Theory]
    [InlineData("บัตร 1101400000014", "IdentityNumber")]
    [InlineData("เลข ๑-๑๐๑๔-๐๐๐๐๐-๐๑-๔ ครับ", "IdentityNumber")]
    [InlineData("1 1014 00000 01 4", "IdentityNumber")]
    [InlineData("1101400000013", "")] // does not add up
    [InlineData("บริษัท สมมติ จำกัด เลขประจำตัวผู้เสียภาษี 0105500000003", "")] // a firm's
    [InlineData("โครงการ 66017123456 เลขที่ 12/2569", "")]
    [InlineData("โทร 081-234-5678", "Telephone")]
    [InlineData("โทร. 0 5512 3456", "")] // the office's own
    [InlineData("นายสมมติ somchai.d@gmail.com", "Mail")]
    [InlineData("office@gmail.com", "")] // the office's own
    [InlineData("saraban@tuayang.go.th", "")]
    [InlineData("โอนเข้าบัญชีธนาคารสมมติ เลขที่ 123-4-56789-0", "BankAccount")]
    [InlineData("รหัสครุภัณฑ์ 123-4-56789-0", "")]
    [InlineData("นายสมมติ ตัวอย่าง บ้านเลขที่ 99/9 หมู่ 3 ตำบลตัวอย่าง", "HomeAddress")]
    [InlineData("นางสาวสมมุติ อยู่เลขที่ ๑๒ หมู่ที่ ๔", "HomeAddress")]
    [InlineData("ที่ทำการ อบต.ตัวอย่าง เลขที่ 12 หมู่ 4 ตำบลตัวอย่าง", "")]
    [InlineData("เกิดวันที่ 5 มกราคม 2510", "BirthDate")]
    [InlineData("วัน/เดือน/ปีเกิด 05/01/2510", "BirthDate")]
    [InlineData("ประกาศ ณ วันที่ 5 มกราคม 2569", "")]
    [InlineData("งบ 1,250,000 บาท ปี 2569 หมู่ 3 นายกองค์การบริหารส่วนตำบล", "")]
    public void What_belongs_to_a_person_is_found(string text, string expected) => Kinds(text).ShouldBe(expected);

    [Theory]
    [InlineData("แผนของเทศบาลตำบลสมมติใหม่", "OtherAgency")]
    [InlineData("อบต.น้ำซับสมมติ ขอประกาศ", "OtherAgency")]
    [InlineData("เทศบาลตำบลตัวอย่าง", "OtherAgency")] // the right place, the wrong kind
    [InlineData("องค์การบริหารส่วนตำบลตัวอย่าง", "")]
    [InlineData("อบต. ตัวอย่าง อำเภอตัวอย่าง", "")]
    [InlineData("องค์การบริหารส่วนจังหวัดตัวอย่างบุรี", "")]
    [InlineData("เทศบาลตำบลทุกแห่ง", "")]
    [InlineData("ให้นายกเทศมนตรีลงนาม", "ForeignWord")]
    [InlineData("องค์กรบริหารส่วนตำบลตัวอย่าง", "ForeignWord")]
    [InlineData("จำนวน [ระบุจำนวน] คน", "Placeholder")]
    [InlineData("พ.ศ. ....", "Placeholder")]
    [InlineData("พ.ศ. 25XX", "Placeholder")]
    [InlineData("ชื่อ xxxx นามสกุล", "Placeholder")]
    [InlineData("(ชื่อหน่วยงาน) ขอแจ้ง", "Placeholder")]
    [InlineData("ตัวอย่างประกาศเจตนารมณ์", "Placeholder")]
    [InlineData("Lorem ipsum dolor", "Placeholder")]
    [InlineData("ผู้รับผิดชอบ ..............", "Placeholder")]
    [InlineData("ลงชื่อ ..................", "")]
    [InlineData("(..................)", "")]
    [InlineData("บทที่ 1 บทนำ .............. 12\nบทที่ 2", "")]
    [InlineData("ไม่ต้องระบุชื่อผู้ร้อง", "")]
    [InlineData("แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2568", "LastYear")]
    [InlineData("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "LastYear")]
    [InlineData("ผลของปี 2569 เทียบกับปี 2568", "")]
    [InlineData("ปีงบประมาณ 2569", "")]
    [InlineData("พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540", "")]
    public void What_was_left_by_others_is_found(string text, string expected) => Kinds(text).ShouldBe(expected);

    [Fact]
    public void A_picture_beside_a_place_to_sign_may_be_a_signature()
    {
        var signed = Piece("ลงชื่อ นายสมมติ ตัวอย่าง") with { HasPicture = true };
        PublishingRules.Check([signed], Office).ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.SignaturePicture);
        PublishingRules.Check([signed with { HasPicture = false }], Office).ShouldBeEmpty();
        PublishingRules.Check([Piece("ภาพกิจกรรม") with { HasPicture = true }], Office).ShouldBeEmpty();
    }

    [Fact]
    public void An_item_about_another_year_may_speak_of_it() =>
        PublishingRules.Check([Piece("รายงานประจำปี 2568")], Office with { Year = null }).ShouldBeEmpty();

    [Fact]
    public void Columns_made_for_telephone_numbers_are_left_in_peace_but_not_identity_numbers()
    {
        PublishingRules.Check([Piece("081-234-5678") with { IsContact = true }], Office).ShouldBeEmpty();
        PublishingRules.Check([Piece("1101400000014") with { IsContact = true }], Office).ShouldHaveSingleItem().Blocks.ShouldBeTrue();
    }

    [Fact]
    public void One_finding_names_all_the_pages_of_a_file_and_gives_three_examples()
    {
        var place = new TextPlace(TextHome.File, "f", "แฟ้ม บัญชีรายชื่อ");
        var pages = Enumerable.Range(1, 9).Select(n => new ShownText(place, $"หน้า {n}", $"โทร 081-234-567{n}"));

        var finding = PublishingRules.Check([.. pages], Office).ShouldHaveSingleItem();

        (finding.Count, finding.SpotsTh.Length, finding.Shown.Length).ShouldBe((9, 9, 3));
        finding.Shown.ShouldBe(["โทร •••-•••-••••", "โทร •••-•••-••••", "โทร •••-•••-••••"]);
    }

    [Fact]
    public void The_mark_is_the_same_for_the_same_text_only()
    {
        var mark = Only("โทร 081-234-5678").Mark;
        Only("โทรศัพท์ ๐๘๑ ๒๓๔ ๕๖๗๘ ค่ะ").Mark.ShouldBe(mark);
        Only("โทร 081-234-5679").Mark.ShouldNotBe(mark);
        Only("โทร 081-234-5678 และ 081-234-5679").Mark.ShouldNotBe(mark);
        mark.Length.ShouldBe(5, "a longer one could be tried out against all numbers");
    }

    [Fact]
    public void What_is_shown_of_another_finding_covers_the_number_beside_it()
    {
        var shown = PublishingRules.Check([Piece("เทศบาลตำบลสมมติใหม่ เลข 1101400000014 โทร 081-234-5678")], Office).SelectMany(f => f.Shown).ToList();
        shown.Count.ShouldBe(3);
        shown.ShouldAllBe(s => !s.Any(char.IsDigit));
    }

    private static TextFinding Only(string text) => PublishingRules.Check([Piece(text)], Office).ShouldHaveSingleItem();

    private static string Kinds(string text) => string.Join(",", PublishingRules.Check([Piece(text)], Office).Select(f => f.Kind));

    internal static ShownText Piece(string text) => new(new(TextHome.Answer, "a", "ข้อความ"), "", ThaiText.Normalize(text));
}
