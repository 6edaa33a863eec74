using Prongsai.Platform.Privacy;

namespace Prongsai.Correspondence.Data;

/// <summary>What this module holds about people, and how long.</summary>
internal static class LettersPrivacy
{
    private const string Kept = "หนังสือราชการที่ลงทะเบียนแล้วต้องเก็บเป็นหลักฐาน (มาตรา 24 (4) และระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57)";

    public static readonly ProcessingActivity Activity = new("correspondence", "letter", new("ออก รับ และเวียนหนังสือราชการ และให้ตรวจสอบฉบับที่ลงทะเบียน", "issuing, receiving and circulating official letters, and letting anyone check them"))
    {
        Whose = new("ผู้จัดทำ ผู้ลงนาม ผู้รับ และผู้ที่หนังสือกล่าวถึง", "makers, signers, recipients and those named in letters"),
        Categories = new("ชื่อ ตำแหน่ง ความเห็น เวลาลงนามและรับทราบ และเนื้อความของหนังสือ", "name, post, opinion, times of signing and acknowledging, and what letters say"),
        Source = new("จากเจ้าหน้าที่และผู้ส่งหนังสือ", "from officers and senders of letters"),
        Basis = LegalBasis.PublicTask,
        LawTh = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526",
        Recipients = new("ผู้รับหนังสือ และผู้มีรหัสตรวจสอบเห็นชื่อผู้ลงนาม", "recipients; whoever has the code of a paper reads who signed it"),
        Kept = new("ไม่น้อยกว่าสิบปีตามระเบียบงานสารบรรณ เว้นแต่เรื่องที่ระเบียบกำหนดเป็นอย่างอื่น", "ten years or more, as the rules of correspondence say"),
        GuardedTh = "อ่านได้ตามผู้อ่านของแต่ละฉบับ บันทึกการกระทำปิดไว้เว้นแต่ผู้ตรวจสอบภายในและนิติกร",
        UnsureTh = "อายุการเก็บของหนังสือแต่ละประเภท ตรวจกับระเบียบงานสารบรรณฉบับแก้ไขเพิ่มเติม",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables =
    [
        new("correspondence", "correspondence.letter", "หนังสือที่จัดทำหรือกล่าวถึง", new("subject", "เรื่อง"), new("addressed_to", "ถึง"), new("drafter_name", "ผู้จัดทำ"), new("signer_name", "ผู้ลงนาม"))
        {
            PersonColumn = "drafter_person",
            AccountColumn = "drafter_account",
            Fate = PersonalFate.Stays,
            WhyTh = Kept,
        },
        new("correspondence", "correspondence.endorsement", "ความเห็นและการลงนาม", new("person_name", "ผู้รับเรื่อง"), new("by_name", "ผู้ลงนาม"), new("opinion", "ความเห็น"))
        {
            PersonColumn = "by_person",
            AccountColumn = "by_account",
            Fate = PersonalFate.Stays,
            WhyTh = Kept,
        },
        new("correspondence", "correspondence.incoming_letter", "หนังสือรับ", new("from_whom", "จาก"), new("subject", "เรื่อง"), new("registered_by", "ผู้ลงรับ")) { Fate = PersonalFate.Stays, WhyTh = Kept },
        new("correspondence", "correspondence.circular", "หนังสือเวียนที่ส่ง", new("title", "เรื่อง"), new("sender_name", "ผู้ส่ง"))
        {
            PersonColumn = "sender_person",
            AccountColumn = "sender_account",
            Fate = PersonalFate.Stays,
            WhyTh = Kept,
        },
        new("correspondence", "correspondence.recipient", "หนังสือเวียนที่ได้รับ", new("name", "ชื่อ"), new("post", "ตำแหน่ง")) { PersonColumn = "person_id", Fate = PersonalFate.Stays, WhyTh = Kept },
    ];
}
