using Prongsai.Platform.Privacy;

namespace Prongsai.Disclosure.Data;

/// <summary>What the board of questions holds about people, and how long.</summary>
internal static class QuestionPrivacy
{
    public static readonly ProcessingActivity Activity = new("disclosure", "question", new("รับและตอบคำถามของประชาชนบนหน้าเว็บ", "receiving and answering citizens' questions on the site"))
    {
        Whose = new("ผู้ถาม และผู้ที่คำถามกล่าวถึง", "people who ask, and people their questions mention"),
        Categories = new("คำถาม ชื่อถ้าบอก อีเมลถ้าขอรับคำตอบ (ลบเมื่อตอบ)", "the question, the name if given, the e-mail if an answer is to be sent (erased once answered)"),
        Source = new("จากผู้ถาม", "from the person who asks"),
        Basis = LegalBasis.PublicTask,
        LawTh = "พ.ร.ฎ. ว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38",
        Recipients = new("ประชาชนเห็นคำถามที่ตอบแล้ว ไม่เห็นชื่อและอีเมล", "everybody can read answered questions, without name and e-mail"),
        Kept = new("ที่แสดงอยู่ 3 ปี ที่ไม่แสดง 180 วันหลังปิด", "three years on the board; 180 days after closing when not shown"),
        GuardedTh = "เจ้าหน้าที่อ่านก่อนแสดง เลขประจำตัว โทรศัพท์ และอีเมลในคำถามถูกปิด การเปิดดูถูกบันทึก",
        UnsureTh = "มาตรา 38 ใช้กับ อปท. โดยตรงหรือโดยอนุโลมตามมาตรา 52 รอยืนยัน",
    };

    public static readonly PersonalTable Table = new("disclosure", "disclosure.question", "คำถามบนกระดานถาม-ตอบ",
        new("asker_name", "ชื่อผู้ถาม"), new("asker_email", "อีเมลผู้ถาม"), new("text", "คำถาม") { Mention = true }, new("answer", "คำตอบ") { Mention = true }, new("hidden_reason", "เหตุที่ไม่แสดง") { Mention = true })
    {
        Fate = PersonalFate.ValuesGo,
    };

    public static readonly RetentionRule OffBoard = new("disclosure", "question_hidden", "คำถามที่ปิดแล้วและไม่แสดงบนหน้าเว็บ", "disclosure.question", "closed_at")
    {
        SinceTh = "นับจากวันที่ปิด",
        Days = 180,
        Where = "state in ('Hidden', 'Private')",
        Title = "'คำถามวันที่ ' || asked_at::date",
        BasisTh = "หมดความจำเป็นเมื่อผู้ถามอ่านคำตอบแล้ว (มาตรา 37 (3))",
    };

    public static readonly RetentionRule OnBoard = new("disclosure", "question_shown", "คำถามที่ตอบแล้วและแสดงบนหน้าเว็บ", "disclosure.question", "answered_at")
    {
        SinceTh = "นับจากวันที่ตอบ",
        Days = 1095,
        LeastDays = 365,
        Where = "state = 'Shown'",
        Title = "'คำถามวันที่ ' || asked_at::date",
        BasisTh = "เป็นหลักฐานการสื่อสารสองทางของการประเมิน แล้วหมดความจำเป็น (มาตรา 37 (3))",
        UnsureTh = "จำนวนปีที่คู่มือ ITA ให้เก็บหลักฐาน รอยืนยัน",
    };
}
