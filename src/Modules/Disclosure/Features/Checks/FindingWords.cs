using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Disclosure.Features.Item;

namespace Prongsai.Disclosure.Features.Checks;

/// <summary>Findings in officers' words, with where to cure them.</summary>
internal static class FindingWords
{
    private const int SpotsNamed = 6;

    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.IdentityNumber => "เลขประจำตัวประชาชน",
        FindingKind.Telephone => "เบอร์โทรศัพท์ที่ไม่ใช่ของสำนักงาน",
        FindingKind.Mail => "อีเมลส่วนตัว",
        FindingKind.BankAccount => "เลขบัญชีธนาคาร",
        FindingKind.HomeAddress => "ที่อยู่บ้านของบุคคล",
        FindingKind.BirthDate => "วันเดือนปีเกิด",
        FindingKind.SignaturePicture => "อาจเป็นภาพลายมือชื่อ",
        FindingKind.OtherAgency => "ชื่อหน่วยงานอื่น",
        FindingKind.ForeignWord => "คำของหน่วยงานประเภทอื่น",
        FindingKind.Placeholder => "ช่องหรือคำของแบบฟอร์มที่ยังไม่ได้เติม",
        _ => "ปีเก่า",
    };

    public static string Why(TextFinding finding) => finding.Kind switch
    {
        FindingKind.IdentityNumber => "เผยแพร่ไม่ได้จนกว่าจะปิดบัง หรือผู้มีสิทธิเผยแพร่บอกเหตุผล",
        FindingKind.SignaturePicture => "มีรูปอยู่ในหน้าที่มีที่ลงชื่อ ถ้าเป็นลายมือชื่อจริงควรปิดบัง เพราะนำไปตัดต่อได้",
        FindingKind.OtherAgency => "อาจค้างมาจากเอกสารของที่อื่น",
        FindingKind.ForeignWord => "หน่วยงานนี้ไม่มีตำแหน่งหรือคำนี้ อาจค้างมาจากแบบของที่อื่น",
        FindingKind.Placeholder => "ต้องแทนด้วยข้อมูลจริง ถ้าเป็นแบบฟอร์มเปล่าให้ประชาชนใช้ กดตั้งใจให้เผยแพร่",
        FindingKind.LastYear => "ข้อนี้เป็นของปีนี้ แต่ไม่พบปีนี้ในเอกสารเลย อาจแนบฉบับปีก่อน",
        _ => "เป็นข้อมูลส่วนบุคคล เผยแพร่เท่าที่จำเป็นหรือเจ้าตัวยินยอม",
    };

    public static string Spots(TextFinding finding) => finding.SpotsTh.Length == 0 ? finding.Place.LabelTh
        : $"{finding.Place.LabelTh} ({string.Join(", ", finding.SpotsTh.Take(SpotsNamed))}{(finding.SpotsTh.Length > SpotsNamed ? $" และอีก {finding.SpotsTh.Length - SpotsNamed} แห่ง" : "")})";

    /// <summary>One press to the cure.</summary>
    public static (string Word, string Path) Cure(TextFinding finding, ItemPage page) => finding.Place.Home switch
    {
        TextHome.Answer => ("แก้ข้อความ", $"{page.Path}#th-{finding.Place.Key}"),
        TextHome.Table => ("เปิดตาราง", $"{page.Path}/tables/{finding.Place.Key}"),
        TextHome.Title => ("แก้ชื่อ", $"{page.Path}/evidence/{finding.Place.Key}"),
        _ when finding.IsPersonal && page.MayCover => ("ปิดบัง", $"{page.Path}/evidence/{finding.Place.Key}/cover"),
        _ => ("เปลี่ยนแฟ้ม", $"{page.Path}/evidence/{finding.Place.Key}"),
    };

    public static string OfFile(CheckedFile file) => file.Text switch
    {
        null => "กำลังอ่านข้อความ",
        { TypedAt: not null } => "ใช้ข้อความที่วางไว้ข้างแฟ้ม",
        { Sentence: { } sentence } => sentence,
        _ => "อ่านข้อความแล้ว",
    };
}
