using Prongsai.Platform.Privacy;

namespace Prongsai.Assessment.Data;

/// <summary>What this module holds about people, and how long.</summary>
internal static class AssessmentPrivacy
{
    public static readonly ProcessingActivity Papers = new("assessment", "paper", new("อ่านผลประเมินและแผนจากเอกสารของสำนักงาน", "reading results and plans from the office's own papers"))
    {
        Whose = new("ผู้ลงนามและผู้ที่เอกสารกล่าวถึง", "people who signed the papers or are named in them"),
        Categories = new("ชื่อ ตำแหน่ง และข้อความในเอกสารที่นำเข้า", "names, posts and the text of imported papers"),
        Source = new("จากเอกสารที่เจ้าหน้าที่นำเข้า", "from papers that officers import"),
        Basis = LegalBasis.PublicTask,
        LawTh = "พ.ร.ป. ว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561 มาตรา 36 และ 128 (การประเมิน ITA)",
        Recipients = new("ไม่ส่งให้ผู้ใดนอกสำนักงาน ตัวเลขผลประเมินเปิดเผยต่อสาธารณะ", "nobody outside the office; the figures are public"),
        Kept = new("ตราบที่ใช้ผลของปีนั้น เอกสารที่ย้อนกลับแล้วลบเมื่อครบ 90 วัน", "as long as the year's result is used; papers taken back go after 90 days"),
        GuardedTh = "เปิดได้เฉพาะเจ้าหน้าที่ที่มีสิทธิ์นำเข้า แฟ้มเก็บนอกเว็บและตรวจความถูกต้องทุกครั้งที่เปิด",
        UnsureTh = "เลขมาตราที่ให้อำนาจการประเมิน ตรวจกับคู่มือ ITA ของปี และพระราชบัญญัติประกอบรัฐธรรมนูญ",
    };

    private static readonly PersonalTable Memo = new("assessment", "assessment.year_memo", "ผู้ลงนามในบันทึกรายงานผลประเมิน", new PersonalColumn("signers", "ผู้ลงนาม") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = "หนังสือราชการต้องเก็บตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57",
    };

    private static readonly PersonalTable Imports = new("assessment", "assessment.paper_import", "เอกสารที่นำเข้าซึ่งมีชื่อนี้",
        new("file_name", "ชื่อแฟ้ม") { Mention = true }, new("source_text", "ข้อความ") { Mention = true }, new("staged", "ที่อ่านได้") { Mention = true }, new("findings", "ข้อสังเกต") { Mention = true })
    {
        Fate = PersonalFate.ValuesGo,
    };

    public static readonly RetentionRule TakenBack = new("assessment", "taken_back", "เอกสารที่นำเข้าแล้วย้อนกลับ พร้อมแฟ้ม", "assessment.paper_import", "settled_at")
    {
        Where = "state = 'TakenBack'",
        SinceTh = "นับจากวันที่ย้อนกลับ",
        Days = 90,
        LeastDays = 7,
        Title = "file_name",
        FileColumn = "file_id",
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3)) สำเนาในระบบไม่ใช่ต้นเรื่องตามระเบียบงานสารบรรณ",
        UnsureTh = "จำนวนวันสำนักงานกำหนดเอง ไม่มีกฎหมายกำหนด",
    };

    public static readonly RetentionRule NeverTaken = new("assessment", "not_taken", "เอกสารที่นำเข้าแล้วไม่มีใครตรวจรับ พร้อมแฟ้ม", "assessment.paper_import", "received_at")
    {
        Where = "state = 'Waiting'",
        SinceTh = "นับจากวันที่นำเข้า",
        Days = 365,
        LeastDays = 30,
        Title = "file_name",
        FileColumn = "file_id",
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3))",
        UnsureTh = "จำนวนวันสำนักงานกำหนดเอง ไม่มีกฎหมายกำหนด",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables = [Memo, Imports];
}
