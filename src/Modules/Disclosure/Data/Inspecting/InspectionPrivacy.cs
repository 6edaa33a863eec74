using Prongsai.Platform.Privacy;

namespace Prongsai.Disclosure.Data.Inspecting;

/// <summary>What is held about inspectors, and how long.</summary>
internal static class InspectionPrivacy
{
    private const string Proof = "เป็นหลักฐานการตรวจสอบการเปิดเผยข้อมูลที่ต้องคงเดิม";

    public static readonly ProcessingActivity Activity = new("disclosure", "inspection", new("เชิญผู้ตรวจและตอบคำถามของผู้ตรวจ", "inviting inspectors and answering them"))
    {
        Whose = new("ผู้ประเมินและผู้กำกับดูแลที่หน่วยงานเชิญ", "assessors and overseers whom the office invites"),
        Categories = new("ชื่อ หน่วยงาน สิ่งที่เปิดดู คำถาม", "name, agency, what was opened, questions"),
        Source = new("จากเจ้าหน้าที่ที่เชิญ และการใช้งานของผู้ตรวจ", "from the officer who invites, and from use"),
        Basis = LegalBasis.PublicTask,
        LawTh = "พ.ร.ฎ. ว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 45",
        Recipients = new("เจ้าหน้าที่ที่เผยแพร่ข้อมูลและผู้รับผิดชอบข้อ", "officers who publish or answer for an item"),
        Kept = new("คำเชิญและคำถามตราบที่หลักฐานการเปิดเผยยังเก็บ การเปิดดู 2 ปี", "invitations and questions as long as the proof of disclosure; openings two years"),
        GuardedTh = "อ่านได้อย่างเดียวในช่วงที่เชิญ ข้อมูลจำกัดต้องมีคนที่สองเห็นชอบ และบันทึกทุกครั้งที่เปิด",
        UnsureTh = "มาตรา 45 ใช้กับ อปท. โดยตรงหรือโดยอนุโลมตามมาตรา 52 รอยืนยัน",
    };

    public static readonly RetentionRule OldLooks = new("disclosure", "inspection_look", "บันทึกการเปิดดูของผู้ตรวจ", "disclosure.inspection_look", "at")
    {
        SinceTh = "นับจากวันที่เปิดดู",
        Days = 730,
        Title = "what || ' ' || at::date",
        BasisTh = "หมดความจำเป็นเมื่อพ้นปีประเมินถัดไป (มาตรา 37 (3))",
        UnsureTh = "จำนวนปีที่คู่มือ ITA ให้เก็บหลักฐาน รอยืนยัน",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables =
    [
        new("disclosure", "disclosure.inspection", "คำเชิญผู้ตรวจ", new("name", "ชื่อ"), new("from_agency", "หน่วยงาน"), new("given_by_name", "ผู้เชิญ"), new("restricted_by_name", "ผู้เห็นชอบคนที่สอง"))
        {
            Fate = PersonalFate.Stays,
            WhyTh = Proof,
        },
        new("disclosure", "disclosure.inspector_question", "คำถามของผู้ตรวจที่มีชื่อนี้", new PersonalColumn("text", "คำถาม") { Mention = true })
        {
            Fate = PersonalFate.Stays,
            WhyTh = Proof,
        },
        new("disclosure", "disclosure.inspector_reply", "ข้อความถึงผู้ตรวจที่มีชื่อนี้", new PersonalColumn("text", "ข้อความ") { Mention = true })
        {
            Fate = PersonalFate.Stays,
            WhyTh = Proof,
        },
    ];
}
