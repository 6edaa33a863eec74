using Prongsai.Platform.Privacy;

namespace Prongsai.Work.Data;

/// <summary>What this module holds about people, and how long.</summary>
internal static class WorkPrivacy
{
    private const string Kept = "ใครมอบหมายงานใดให้ใครเป็นหลักฐานการปฏิบัติราชการ (มาตรา 24 (4)) ลบเมื่อครบระยะเวลาเก็บรักษา";

    public static readonly ProcessingActivity Tasks = new("work", "task", new("มอบหมายและเตือนงานแก่เจ้าหน้าที่", "giving officers tasks and reminding them"))
    {
        Whose = new("เจ้าหน้าที่ผู้มอบและผู้รับงาน", "officers who give and receive tasks"),
        Categories = new("ชื่อ งาน วันครบกำหนด สิ่งที่แจ้งและอ่านแล้วหรือยัง เวลาที่อยากรับอีเมล", "name, task, due day, what was told and whether it was read, when mail is wanted"),
        Source = new("จากเจ้าหน้าที่และจากกำหนดเวลาของงาน", "from officers and from the due days of the work"),
        Basis = LegalBasis.PublicTask,
        LawTh = "งานภายในของหน่วยงาน",
        Recipients = new("ไม่ส่งให้ผู้ใดนอกสำนักงาน", "nobody outside the office"),
        Kept = new("ข้อความแจ้งที่อ่านแล้ว 90 วัน งานที่จบแล้ว 2 ปี", "notices read: 90 days; tasks ended: two years"),
        GuardedTh = "เห็นเฉพาะผู้มอบ ผู้รับ และหัวหน้า",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables =
    [
        new("work", "work.given_task", "งานที่มอบหรือรับ", new("title", "งาน") { Mention = true }, new("receiver_name", "ผู้รับ"), new("giver_name", "ผู้มอบ"), new("given_at", "เมื่อ"))
        {
            AccountColumn = "account",
            OtherAccountColumns = ["giver"],
            Fate = PersonalFate.Stays,
            WhyTh = Kept,
        },
        new("work", "work.given_task_step", "ความคืบหน้าของงาน", new("by_name", "ผู้บันทึก"), new("note", "บันทึก") { Mention = true }, new("at", "เมื่อ"))
        {
            AccountColumn = "by_account",
            Fate = PersonalFate.Stays,
            WhyTh = Kept,
        },
        new("work", "work.notice", "ข้อความแจ้งในระบบ", new("text", "ข้อความ"), new("at", "เมื่อ"), new("read_at", "อ่านเมื่อ"))
        {
            AccountColumn = "account",
            Fate = PersonalFate.RowGoes,
        },
        new("work", "work.notice_choice", "วิธีรับแจ้ง", new("mail", "อีเมล"), new("send_at", "เวลาส่ง"))
        {
            AccountColumn = "account",
            Fate = PersonalFate.RowGoes,
        },
    ];

    public static readonly RetentionRule ReadNotices = new("work", "notice", "ข้อความแจ้งที่อ่านแล้ว", "work.notice", "read_at")
    {
        SinceTh = "นับจากวันที่อ่าน",
        Days = 90,
        LeastDays = 7,
        Title = "text",
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3))",
        UnsureTh = "จำนวนวันสำนักงานกำหนดเอง ไม่มีกฎหมายกำหนด",
    };

    public static readonly RetentionRule EndedTasks = new("work", "task", "งานที่มอบหมายและจบแล้ว", "work.given_task", "changed_at")
    {
        Where = "state in ('Done', 'Withdrawn')",
        SinceTh = "นับจากวันที่จบ",
        Days = 730,
        LeastDays = 365,
        Title = "title",
        With = [("work.given_task_step", "given_task_id")],
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3))",
        UnsureTh = "จำนวนปีสำนักงานกำหนดเอง ถ้าถือเป็นหนังสือราชการต้องเก็บตามระเบียบงานสารบรรณ ข้อ 57",
    };
}
