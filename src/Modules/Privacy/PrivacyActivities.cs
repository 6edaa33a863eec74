using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy;

/// <summary>What this module itself holds about people.</summary>
internal static class PrivacyActivities
{
    public static readonly ProcessingActivity Requests = new("privacy", "request", new("รับและตอบคำขอใช้สิทธิเกี่ยวกับข้อมูลส่วนบุคคล", "receiving and answering requests about personal data"))
    {
        Whose = new("ผู้ยื่นคำขอ และเจ้าของข้อมูลที่คำขอกล่าวถึง", "people who ask, and the people their requests are about"),
        Categories = new("ชื่อ ทางติดต่อกลับ เรื่องที่ขอ และวิธีที่แสดงตัว (ไม่เก็บเลขหรือสำเนาบัตร)", "name, how to reach them, what they ask, and how they showed who they are (no card number or copy)"),
        Source = new("จากผู้ยื่นคำขอ", "from the person who asks"),
        Basis = LegalBasis.LegalDuty,
        LawTh = "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 30-36 และ 39 (7)",
        Recipients = new("ไม่ส่งให้ผู้ใดนอกสำนักงาน เว้นแต่คณะกรรมการคุ้มครองข้อมูลส่วนบุคคลเรียก", "nobody outside the office, unless the Personal Data Protection Committee asks"),
        Kept = new("2 ปีนับจากวันที่ตอบ", "for two years after the answer"),
        GuardedTh = "เปิดได้เฉพาะผู้มีสิทธิ์ การเปิดถูกบันทึก",
        UnsureTh = "ระยะเวลาเก็บคำขอ กฎหมายไม่ได้กำหนดจำนวนปี สำนักงานกำหนดเอง",
    };

    public static readonly ProcessingActivity Openings = new("privacy", "opening", new("ตรวจสอบได้ว่าใครเปิดดูข้อมูลส่วนบุคคล", "showing who opened personal data"))
    {
        Whose = new("เจ้าหน้าที่ผู้เปิดดู และเจ้าของข้อมูลที่ถูกเปิดดู", "officers who opened it, and the people it is about"),
        Categories = new("ชื่อผู้เปิด เวลา สิ่งที่เปิด และเป็นข้อมูลของใคร", "name of the officer, time, what was opened, and whose data it is"),
        Source = new("จากการใช้ระบบ", "from the use of the system"),
        Basis = LegalBasis.LegalDuty,
        LawTh = "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 37 (1)",
        Recipients = new("ไม่ส่งให้ผู้ใดนอกสำนักงาน", "nobody outside the office"),
        Kept = new("1 ปี", "for one year"),
        GuardedTh = "แก้และลบรายการไม่ได้แม้จากฐานข้อมูลของระบบ เจ้าของข้อมูลในสำนักงานเห็นรายการของตน",
    };

    public static readonly PersonalTable RequestTable = new("privacy", "privacy.person_request", "คำขอใช้สิทธิ",
        new("asker_name", "ผู้ขอ"), new("contact", "ทางติดต่อ"), new("on_behalf_of", "ขอแทน"), new("identity_shown", "วิธีแสดงตัว"), new("details", "เรื่องที่ขอ"),
        new("subject_name", "ชื่อที่ค้น"), new("subject_contact", "ทางติดต่อที่ค้น"), new("answer", "คำตอบ"), new("erasure_asked_name", "ผู้เสนอลบ"), new("erasure_approved_name", "ผู้อนุมัติลบ"))
    {
        PersonColumn = "subject_person",
        AccountColumn = "subject_account",
        Fate = PersonalFate.Stays,
        WhyTh = "คำขอและการปฏิเสธเป็นรายการที่กฎหมายให้บันทึก (มาตรา 39 (7)) ลบเมื่อครบระยะเวลาเก็บรักษา",
    };

    public static readonly PersonalTable ContactTable = new("privacy", "privacy.notice_contact", "ผู้รับเรื่องข้อมูลส่วนบุคคล", new("officer_name", "ชื่อ"), new("officer_contact", "ทางติดต่อ"), new("ask_at", "ที่ยื่นคำขอ") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = "กฎหมายให้แจ้งสถานที่และวิธีติดต่อเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล (มาตรา 23 (5) และ 41) เปลี่ยนคนแล้วแก้ที่หน้าประกาศ",
    };

    public static readonly PersonalTable HoldTable = new("privacy", "privacy.retention_hold", "การระงับการลบ", new PersonalColumn("reason", "เหตุผล") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = "เหตุที่ระงับการลบเป็นหลักฐานว่าทำไมข้อมูลยังอยู่ (มาตรา 39)",
    };

    public static readonly PersonalTable VersionTable = new("privacy", "privacy.notice_version", "ประกาศความเป็นส่วนตัวฉบับก่อน", new PersonalColumn("text", "ข้อความประกาศ") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = "ประกาศที่เผยแพร่แล้วเป็นหลักฐานว่าแจ้งประชาชนอย่างไร (มาตรา 23)",
    };

    public static readonly RetentionRule AnsweredRequests = new("privacy", "request", "คำขอใช้สิทธิที่ตอบแล้ว", "privacy.person_request", "answered_at")
    {
        SinceTh = "นับจากวันที่ตอบ",
        Days = 730,
        LeastDays = 365,
        Title = "'คำขอที่ ' || number || '/' || year",
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3))",
        UnsureTh = "กฎหมายไม่ได้กำหนดจำนวนปีของทะเบียนคำขอ สำนักงานกำหนดเอง",
    };

    public static readonly RetentionRule OldOpenings = new("privacy", "opening", "บันทึกการเปิดดูข้อมูลส่วนบุคคล", Data.RetentionRows.OpeningTable, "at")
    {
        SinceTh = "นับจากวันที่เปิดดู",
        Days = 365,
        LeastDays = 90,
        Title = "what",
        BasisTh = "ข้อมูลจราจรคอมพิวเตอร์เก็บไม่น้อยกว่า 90 วัน (พ.ร.บ. ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 มาตรา 26)",
        UnsureTh = "บันทึกการเปิดดูนับเป็นข้อมูลจราจรหรือไม่ ใช้เวลาที่ยาวกว่าไว้ก่อน",
    };
}
