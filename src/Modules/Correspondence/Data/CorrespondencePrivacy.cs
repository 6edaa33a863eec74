using Prongsai.Platform.Privacy;

namespace Prongsai.Correspondence.Data;

/// <summary>What this module holds about people, and how long.</summary>
internal static class CorrespondencePrivacy
{
    private const string Rule57 = "หนังสือราชการเก็บไม่น้อยกว่า 10 ปี (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57)";

    public static readonly ProcessingActivity Letters = new("correspondence", "letter", new("ร่าง เสนอ ลงนาม ส่ง และรับหนังสือราชการ", "drafting, endorsing, signing, sending and receiving official letters"))
    {
        Whose = new("ผู้ร่าง ผู้เสนอ ผู้ลงนาม ผู้รับ และผู้ที่หนังสือกล่าวถึง", "those who draft, endorse, sign and receive letters, and people named in them"),
        Categories = new("ชื่อ ตำแหน่ง ความเห็น ข้อความ แฟ้ม และการรับทราบ", "names, posts, opinions, text, files and acknowledgements"),
        Source = new("จากเจ้าหน้าที่ และหนังสือที่ได้รับ", "from officers and from letters received"),
        Basis = LegalBasis.LegalDuty,
        LawTh = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม",
        Recipients = new("ผู้รับตามหนังสือ ประชาชนตรวจได้ว่าหนังสือตรงกับทะเบียนโดยใช้รหัสบนหนังสือ", "those the letter is sent to; with the code on a letter anybody can check that it is registered"),
        Kept = new("ไม่น้อยกว่า 10 ปี ตามระเบียบงานสารบรรณ", "not less than ten years, as the rules on official letters say"),
        GuardedTh = "เห็นตามชั้นผู้เห็นของหนังสือ ลงนามแล้วแก้ไม่ได้ ตรวจด้วยค่าแฮช บันทึกการกระทำปิดไว้เว้นแต่ผู้ตรวจสอบภายในและนิติกร",
        UnsureTh = "หนังสือบางชนิดเก็บ 1 ปี 5 ปี หรือตลอดไป ตามข้อ 57 ยังแยกชนิดไม่ได้ จึงไม่มีกฎลบหนังสือที่ลงนามแล้ว",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables =
    [
        new("correspondence", "correspondence.letter", "หนังสือที่ร่าง ลงนาม หรือมีชื่อนี้",
            new("subject", "เรื่อง") { Mention = true }, new("addressed_to", "ถึง") { Mention = true }, new("content", "ข้อความ") { Mention = true }, new("given_paper", "ต้นฉบับ") { Mention = true },
            new("search_text", "คำค้น") { Mention = true }, new("drafter_name", "ผู้ร่าง"), new("drafter_post", "ตำแหน่งผู้ร่าง"), new("signer_name", "ผู้ลงนาม"), new("signer_lines", "ท้ายหนังสือ"),
            new("signed_paper", "ฉบับลงนาม") { Mention = true }, new("sent_note", "การส่ง") { Mention = true }, new("cancel_reason", "เหตุที่ยกเลิก") { Mention = true })
        {
            PersonColumn = "drafter_person",
            AccountColumn = "drafter_account",
            Fate = PersonalFate.Stays,
            WhyTh = Rule57,
        },
        new("correspondence", "correspondence.endorsement", "ความเห็นและการเสนอหนังสือ",
            new("post_name", "ตำแหน่ง"), new("person_name", "ผู้เสนอ"), new("handed_from", "มอบโดย"), new("opinion", "ความเห็น") { Mention = true }, new("by_name", "ผู้ทำ"), new("by_post", "ตำแหน่งผู้ทำ"))
        {
            PersonColumn = "person_id",
            AccountColumn = "by_account",
            Fate = PersonalFate.Stays,
            WhyTh = Rule57,
        },
        new("correspondence", "correspondence.incoming_letter", "หนังสือรับ",
            new("from_whom", "จาก"), new("subject", "เรื่อง") { Mention = true }, new("done_note", "การดำเนินการ") { Mention = true }, new("registered_by", "ผู้ลงรับ"), new("search_text", "คำค้น") { Mention = true },
            new("cancel_reason", "เหตุที่ยกเลิก") { Mention = true })
        {
            Fate = PersonalFate.Stays,
            WhyTh = Rule57,
        },
        new("correspondence", "correspondence.circular", "หนังสือเวียน", new("title", "เรื่อง") { Mention = true }, new("text", "ข้อความ") { Mention = true }, new("sender_name", "ผู้ส่ง"), new("sender_post", "ตำแหน่ง"))
        {
            PersonColumn = "sender_person",
            AccountColumn = "sender_account",
            Fate = PersonalFate.Stays,
            WhyTh = Rule57,
        },
        new("correspondence", "correspondence.recipient", "การรับทราบหนังสือเวียน", new("name", "ชื่อ"), new("post", "ตำแหน่ง"), new("acknowledged_at", "รับทราบเมื่อ"))
        {
            PersonColumn = "person_id",
            Fate = PersonalFate.Stays,
            WhyTh = Rule57,
        },
    ];

    public static readonly RetentionRule OldDrafts = new("correspondence", "draft", "ร่างหนังสือที่ไม่ได้ใช้", "correspondence.letter", "changed_at")
    {
        Where = "signed_at is null and number is null and state = 'Draft'",
        SinceTh = "นับจากวันที่แก้ครั้งสุดท้าย",
        Days = 365,
        LeastDays = 90,
        Title = "subject",
        With = [("correspondence.endorsement", "letter_id")],
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3)) ร่างยังไม่เป็นหนังสือราชการ",
        UnsureTh = "ร่างที่มีความเห็นของผู้บังคับบัญชาแล้วต้องเก็บเท่าหนังสือหรือไม่ ตรวจกับระเบียบงานสารบรรณ",
    };
}
