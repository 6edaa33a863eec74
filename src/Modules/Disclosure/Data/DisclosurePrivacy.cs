using Prongsai.Platform.Privacy;

namespace Prongsai.Disclosure.Data;

/// <summary>What this module holds about people, and how long.</summary>
internal static class DisclosurePrivacy
{
    private const string Published = "เป็นข้อมูลที่กฎหมายให้เปิดเผยต่อสาธารณะ ถ้าไม่ถูกต้องหรือเกินจำเป็น เจ้าของข้อแก้ข้อความนั้นเองแล้วเผยแพร่ใหม่";

    public static readonly ProcessingActivity Items = new("disclosure", "item", new("เปิดเผยข้อมูลตามตัวชี้วัด OIT ให้ประชาชนตรวจสอบ", "publishing what the transparency assessment asks for"))
    {
        Whose = new("ผู้บริหาร สมาชิกสภา เจ้าหน้าที่ และผู้ที่เอกสารกล่าวถึง", "executives, council members, officers and people named in the papers"),
        Categories = new("ชื่อ ตำแหน่ง ทางติดต่อของงาน ข้อความและแฟ้มหลักฐาน", "names, posts, contact details of the office, texts and files"),
        Source = new("จากเจ้าหน้าที่และเอกสารของหน่วยงาน", "from officers and the office's papers"),
        Basis = LegalBasis.LegalDuty,
        LawTh = "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 7 และ 9",
        Recipients = new("ประชาชนทุกคนเห็นส่วนที่เผยแพร่", "everybody can read what is published"),
        Kept = new("ตราบที่ต้องเปิดเผย หลักฐานที่เอาออกแล้วลบเมื่อครบ 1 ปี", "as long as it must be public; files taken out go after a year"),
        GuardedTh = "สี่ระดับผู้เห็น หลักฐานจำกัดผู้เห็นเปิดได้เฉพาะหน่วยที่รับผิดชอบ และบันทึกทุกครั้งที่เปิด",
    };

    private static readonly PersonalTable Answers = new("disclosure", "disclosure.component_answer", "ข้อความที่เปิดเผยซึ่งมีชื่อนี้",
        new("text_th", "ข้อความ") { Mention = true }, new("text_en", "ข้อความภาษาอังกฤษ") { Mention = true }, new("confirmed_by", "ผู้ยืนยัน") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Published,
    };

    private static readonly PersonalTable Rows = new("disclosure", "disclosure.item_row", "แถวของตารางที่เปิดเผยซึ่งมีชื่อนี้",
        new PersonalColumn("cells", "ช่องข้อมูล") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Published,
    };

    private static readonly PersonalTable Progress = new("disclosure", "disclosure.year_item", "ความก้าวหน้าที่มีชื่อนี้",
        new("progress", "ความก้าวหน้า") { Mention = true }, new("imported_progress", "ความก้าวหน้าจากเอกสาร") { Mention = true }, new("review", "ข้อความรอตรวจ") { Mention = true })
    {
        Fate = PersonalFate.ValuesGo,
    };

    private static readonly PersonalTable Evidence = new("disclosure", "disclosure.evidence", "หลักฐานที่มีชื่อนี้",
        new("title_th", "ชื่อ") { Mention = true }, new("title_en", "ชื่อภาษาอังกฤษ") { Mention = true }, new("address", "ที่อยู่เว็บ") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Published,
    };

    private static readonly PersonalTable Removed = new("disclosure", "disclosure.removed_evidence", "หลักฐานที่เอาออกแล้วซึ่งมีชื่อนี้",
        new("title_th", "ชื่อ") { Mention = true }, new("title_en", "ชื่อภาษาอังกฤษ") { Mention = true }, new("address", "ที่อยู่เว็บ") { Mention = true })
    {
        Fate = PersonalFate.RowGoes,
    };

    private static readonly PersonalTable Links = new("disclosure", "disclosure.watched_link", "ลิงก์ภายนอกที่มีชื่อนี้",
        new("address", "ที่อยู่เว็บ") { Mention = true }, new("title", "ชื่อหน้าเว็บ") { Mention = true }, new("final_address", "ที่อยู่ที่ส่งต่อไป") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Published,
    };

    private static readonly PersonalTable Snapshots = new("disclosure", "disclosure.link_snapshot", "ข้อความของหน้าเว็บภายนอกที่มีชื่อนี้",
        new("title", "ชื่อหน้าเว็บ") { Mention = true }, new("text", "ข้อความ") { Mention = true })
    {
        Fate = PersonalFate.RowGoes,
    };

    public static readonly RetentionRule RemovedEvidence = new("disclosure", "removed_evidence", "หลักฐานที่เอาออกจากข้อแล้ว พร้อมแฟ้ม", "disclosure.removed_evidence", "removed_at")
    {
        SinceTh = "นับจากวันที่เอาออก",
        Days = 365,
        LeastDays = 30,
        Title = "title_th",
        FileColumn = "file_id",
        BasisTh = "หมดความจำเป็นตามวัตถุประสงค์ (มาตรา 37 (3)) ต้นเรื่องเก็บตามระเบียบงานสารบรรณ",
        UnsureTh = "หลักฐานการประเมินอาจถูกเรียกตรวจย้อนหลัง จำนวนปีที่คู่มือ ITA ให้เก็บ รอยืนยัน",
    };

    /// <summary>Photographs of people are stored under the same names and go by the same rule.</summary>
    public static readonly RetentionRule OldPictures = new("disclosure", "old_picture", "ภาพของแถวและรูปถ่ายที่เปลี่ยนหรือเอาออกแล้ว", "platform.stored_file", "stored_at")
    {
        SinceTh = "นับจากวันที่เก็บภาพ และไม่มีแถว ทะเบียน หรือวันตรึงใดใช้ภาพนั้นแล้ว",
        Days = 365,
        LeastDays = 30,
        Where = "content_type like 'image/%' and name in ('photo', 'picture')",
        Title = "'ภาพที่เก็บเมื่อ ' || stored_at::date",
        BasisTh = "หมดความจำเป็นเมื่อไม่ได้ใช้แสดงแล้ว (มาตรา 37 (3))",
    };

    private const string Proof = "เป็นหลักฐานของสิ่งที่เผยแพร่ในวันส่ง แก้หรือลบแล้วพิสูจน์ไม่ได้อีก ข้อที่ปิดภายหลังไม่ส่งออกให้คนนอก";

    private static readonly PersonalTable Frozen = new("disclosure", "disclosure.frozen_item_text", "ข้อมูลวันส่งที่มีชื่อนี้",
        new PersonalColumn("content", "เนื้อหาในวันตรึง") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Proof,
    };

    private static readonly PersonalTable Clarified = new("disclosure", "disclosure.clarification_answer", "คำชี้แจงที่มีชื่อนี้",
        new PersonalColumn("text", "คำชี้แจง") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Proof,
    };

    private static readonly PersonalTable Remarks = new("disclosure", "disclosure.assessor_finding", "ข้อสังเกตของผู้ตรวจที่มีชื่อนี้",
        new PersonalColumn("remark", "ข้อสังเกต") { Mention = true })
    {
        Fate = PersonalFate.ValuesGo,
    };

    private static readonly PersonalTable Explanations = new("disclosure", "disclosure.submission_note", "คำอธิบายสำหรับ ITAS ที่มีชื่อนี้",
        new PersonalColumn("text", "คำอธิบาย") { Mention = true })
    {
        Fate = PersonalFate.RowGoes,
    };

    public static readonly IReadOnlyList<PersonalTable> Tables = [Answers, Rows, Progress, Evidence, Removed, Frozen, Clarified, Remarks, Explanations, Links, Snapshots];
}
