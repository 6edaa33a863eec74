namespace Prongsai.Platform.Privacy;

/// <summary>What the platform itself holds about people, and how long.</summary>
internal static class PlatformPrivacy
{
    public static readonly ProcessingActivity Acts = new("platform", "act", new("เป็นหลักฐานว่าใครทำอะไร เมื่อใด ในฐานะใด", "proof of who did what, when and in which capacity"))
    {
        Whose = new("เจ้าหน้าที่ผู้ใช้ระบบ และผู้ที่รายการกล่าวถึง", "officers who use the system, and people named in what they recorded"),
        Categories = new("ชื่อ ตำแหน่ง เวลา สิ่งที่ทำ ค่าเดิมและค่าใหม่", "name, post, time, what was done, old and new values"),
        Source = new("จากการใช้ระบบ", "from the use of the system"),
        Basis = LegalBasis.PublicTask,
        LawTh = "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 24 (4) และ 37 (1)",
        Recipients = new("หน่วยตรวจสอบตามกฎหมายเมื่อเรียก", "auditing bodies, when the law lets them ask"),
        Kept = new("ตลอดอายุของระบบ ค่าส่วนบุคคลลบได้เมื่อหมดความจำเป็น", "for the life of the system; personal values are erased when no longer needed"),
        GuardedTh = "ต่อกันเป็นสายที่แก้ย้อนหลังแล้วตรวจพบ ค่าส่วนบุคคลผนึกแยกจากสาย จึงลบได้โดยสายไม่ขาด",
    };

    public static readonly ProcessingActivity Files = new("platform", "file", new("เก็บแฟ้มที่เจ้าหน้าที่แนบ และงานที่ระบบทำเบื้องหลัง", "keeping files that officers attach, and work done in the background"))
    {
        Whose = new("ผู้ที่แฟ้มกล่าวถึง และเจ้าหน้าที่ผู้สั่งงาน", "people named in files, and officers who ordered the work"),
        Categories = new("ชื่อแฟ้ม เนื้อแฟ้ม ชื่อผู้สั่งงาน", "file names, their content, name of who ordered the work"),
        Source = new("จากเจ้าหน้าที่", "from officers"),
        Basis = LegalBasis.PublicTask,
        LawTh = "ตามงานที่แฟ้มนั้นเป็นของ",
        Recipients = new("ตามงานที่แฟ้มนั้นเป็นของ", "as for the work the file belongs to"),
        Kept = new("ตราบที่มีรายการอ้างถึง แล้วลบเนื้อแฟ้มหลังจากนั้นหนึ่งวัน", "as long as something refers to it; the bytes go a day after"),
        GuardedTh = "แฟ้มเก็บนอกเว็บตามค่าแฮช ตรวจความถูกต้องทุกครั้งที่เปิด เปิดได้ผ่านรายการที่อ้างถึงเท่านั้น",
    };

    public static readonly ProcessingActivity Mail = new("platform", "mail", new("ส่งอีเมลแจ้งงานแก่เจ้าหน้าที่", "mail that tells officers about their work"))
    {
        Whose = new("เจ้าหน้าที่ผู้รับ", "officers who receive it"),
        Categories = new("ที่อยู่อีเมล หัวเรื่อง และข้อความ", "mail address, subject and text"),
        Source = new("จากบัญชีของเจ้าหน้าที่", "from the officer's account"),
        Basis = LegalBasis.PublicTask,
        LawTh = "งานภายในของหน่วยงาน",
        Recipients = new("เครื่องแม่ข่ายอีเมลที่หน่วยงานกำหนด", "the mail server the office has set"),
        Kept = new("90 วันหลังส่ง", "for 90 days after sending"),
        GuardedTh = "ข้อความไม่เข้าบันทึกการกระทำ",
    };

    public static readonly PersonalTable MailTable = new("platform", "platform.stored_mail", "อีเมลที่ส่งถึง", new("recipient", "ถึง"), new("subject", "หัวเรื่อง"), new("text", "ข้อความ"), new("failure", "เหตุที่ส่งไม่ได้") { Mention = true })
    {
        Fate = PersonalFate.RowGoes,
    };

    public static readonly PersonalTable FileTable = new("platform", "platform.stored_file", "แฟ้มที่ชื่อแฟ้มมีชื่อนี้", new PersonalColumn("name", "ชื่อแฟ้ม") { Mention = true })
    {
        Fate = PersonalFate.ValuesGo,
    };

    public static readonly PersonalTable JobTable = new("platform", "platform.queued_job", "งานเบื้องหลังที่สั่ง", new PersonalColumn("actor", "ผู้สั่ง") { Mention = true })
    {
        Fate = PersonalFate.ValuesGo,
        ErasableWhen = "row.state in ('Done', 'Failed')",
        WhyTh = "งานยังไม่เสร็จ ต้องรู้ว่าใครสั่ง ลบได้เมื่องานจบ",
    };

    public static readonly RetentionRule SentMail = new("platform", "mail", "อีเมลที่ส่งแล้วหรือเลิกส่ง", "platform.stored_mail", "ended_at")
    {
        SinceTh = "นับจากวันที่ส่งหรือเลิกส่ง",
        Days = 90,
        Title = "subject",
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3))",
        UnsureTh = "จำนวนวันสำนักงานกำหนดเอง ไม่มีกฎหมายกำหนด",
    };

    public static readonly RetentionRule DoneJobs = new("platform", "job", "รายการงานเบื้องหลังที่จบแล้ว", "platform.queued_job", "queued_at")
    {
        Where = "state in ('Done', 'Failed')",
        SinceTh = "นับจากวันที่สั่ง",
        Days = 180,
        LeastDays = 30,
        Title = "kind",
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3))",
        UnsureTh = "จำนวนวันสำนักงานกำหนดเอง ไม่มีกฎหมายกำหนด",
    };
}
