using Prongsai.Platform.Privacy;

namespace Prongsai.Organization.Data;

/// <summary>What this module holds about people, and how long.</summary>
internal static class OrganizationPrivacy
{
    private const string Register = "ใครดำรงตำแหน่งใดเมื่อใดเป็นหลักฐานของหน่วยงาน (มาตรา 24 (4) และระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57)";
    private const string InService = "ยังปฏิบัติงานอยู่ จำเป็นต่อการติดต่องาน ลบได้เมื่อพ้นจากหน้าที่";
    private const string Left = "not exists (select from organization.holding h where h.agency_id = row.agency_id and h.person_id = row.id and (h.until is null or h.until >= current_date))";

    public static readonly ProcessingActivity People = new("organization", "person", new("ทำบัญชีบุคลากร ตำแหน่ง ผู้รักษาราชการแทน และคณะทำงาน", "keeping the list of people, posts, acting officers and committees"))
    {
        Whose = new("ผู้บริหาร สมาชิกสภา ข้าราชการ ลูกจ้าง และกรรมการ", "executives, council members, officials, employees and committee members"),
        Categories = new("ชื่อ ตำแหน่ง สังกัด วาระ รูปถ่าย อีเมลและโทรศัพท์ของงาน ไม่เก็บเลขประจำตัวประชาชน", "name, post, unit, term, photograph, work email and telephone; no identity number"),
        Source = new("จากเจ้าหน้าที่และบัญชีบุคลากรของหน่วยงาน", "from officers and the office's staff list"),
        Basis = LegalBasis.PublicTask,
        LawTh = "พ.ร.บ. ระเบียบบริหารงานบุคคลส่วนท้องถิ่น พ.ศ. 2542 และ พ.ร.บ. ระเบียบบริหารราชการแผ่นดิน พ.ศ. 2534 (การรักษาราชการแทน)",
        Recipients = new("ประชาชนเห็นชื่อและตำแหน่งของผู้มีอำนาจลงนาม กับรูปถ่ายและทางติดต่อของผู้บริหารที่เผยแพร่", "everybody can read name and post of those who may sign, and photograph and contact of executives once published"),
        Kept = new("ชื่อและตำแหน่งเก็บเป็นหลักฐาน ทางติดต่อลบได้เมื่อพ้นจากหน้าที่", "name and post stay as evidence; contact details may be erased after service ends"),
        GuardedTh = "แก้ได้เฉพาะงานการเจ้าหน้าที่ การเปิดแฟ้มบุคคลถูกบันทึก",
        UnsureTh = "กฎหมายที่ให้ อปท. แต่ละประเภทใช้เรื่องรักษาราชการแทน ตรวจกับกฎหมายจัดตั้งของประเภทนั้น",
    };

    public static readonly ProcessingActivity Contact = new("organization", "contact", new("แจ้งทางติดต่อของหน่วยงาน", "saying how the office is reached"))
    {
        Whose = new("หน่วยงาน และเจ้าหน้าที่ที่ใช้ทางติดต่อนั้น", "the office, and officers who use that contact"),
        Categories = new("ที่อยู่ โทรศัพท์ อีเมลของหน่วยงาน", "address, telephone and email of the office"),
        Source = new("จากเจ้าหน้าที่", "from officers"),
        Basis = LegalBasis.LegalDuty,
        LawTh = "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 7 (3)",
        Recipients = new("ประชาชนทุกคน", "everybody"),
        Kept = new("จนกว่าจะเปลี่ยน", "until changed"),
        GuardedTh = "แก้ได้เฉพาะผู้ดูแลข้อมูลหน่วยงาน",
    };

    public static readonly PersonalTable Profile = new("organization", "organization.agency_profile", "ทางติดต่อของหน่วยงาน", new("telephone", "โทรศัพท์") { Mention = true }, new("email", "อีเมล") { Mention = true }, new("address", "ที่อยู่") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = "เป็นทางติดต่อของหน่วยงานที่กฎหมายให้เปิดเผย ไม่ใช่ของบุคคล",
    };

    public static readonly PersonalTable Names = new("organization", "organization.person", "บัญชีบุคลากร: ชื่อ", new("title", "คำนำหน้า"), new("given_name", "ชื่อ"), new("family_name", "นามสกุล"))
    {
        PersonColumn = "id",
        Fate = PersonalFate.Stays,
        WhyTh = Register,
    };

    public static readonly PersonalTable Reached = new("organization", "organization.person", "บัญชีบุคลากร: ทางติดต่อและรูปถ่าย", new("email", "อีเมล"), new("telephone", "โทรศัพท์"), new("photo_id", "รูปถ่าย"))
    {
        PersonColumn = "id",
        Fate = PersonalFate.ValuesGo,
        ErasableWhen = Left,
        WhyTh = InService,
    };

    public static readonly PersonalTable Held = new("organization", "organization.holding", "ตำแหน่งที่ดำรง", new("since", "ตั้งแต่"), new("until", "ถึง"), new("reason", "เหตุ"), new("end_reason", "เหตุที่พ้น"))
    {
        PersonColumn = "person_id",
        Fate = PersonalFate.Stays,
        WhyTh = Register,
    };

    public static readonly PersonalTable Acted = new("organization", "organization.acting", "การรักษาราชการแทน", new("since", "ตั้งแต่"), new("until", "ถึง"), new("order_number", "คำสั่ง"), new("reason", "เหตุ"))
    {
        PersonColumn = "person_id",
        Fate = PersonalFate.Stays,
        WhyTh = Register,
    };

    public static readonly PersonalTable Members = new("organization", "organization.body_member", "กรรมการและคณะทำงาน", new("name", "ชื่อ"), new("post", "ตำแหน่ง"), new("since", "ตั้งแต่"), new("until", "ถึง"))
    {
        PersonColumn = "person_id",
        Fate = PersonalFate.Stays,
        WhyTh = Register,
    };

    public static readonly PersonalTable Delegated = new("organization", "organization.delegation_order", "คำสั่งมอบอำนาจ", new("number", "เลขที่"), new("since", "ตั้งแต่"), new("until", "ถึง"), new("revoke_reason", "เหตุที่ยกเลิก") { Mention = true })
    {
        PersonColumn = "to_person_id",
        Fate = PersonalFate.Stays,
        WhyTh = Register,
    };

    public static readonly PersonalTable Reports = new("organization", "organization.delegation_report", "รายงานการใช้อำนาจที่รับมอบ", new("lines", "รายการ") { Mention = true }, new("submitted_by", "ผู้ส่ง"))
    {
        Fate = PersonalFate.Stays,
        WhyTh = Register,
    };

    public static readonly PersonalTable UnderReview = new("organization", "organization.staff_import", "บัญชีบุคลากรที่รอตรวจ", new PersonalColumn("rows", "แถวที่รอตรวจ") { Mention = true }, new PersonalColumn("journal", "สิ่งที่ย้อนกลับได้") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = "แถวที่รอตรวจหายไปเมื่อบันทึก หรือเมื่อนำเข้าบัญชีใหม่หลัง 7 วัน",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables = [Profile, Names, Reached, Held, Acted, Members, Delegated, Reports, UnderReview];
}
