namespace Prongsai.Platform;

/// <summary>A role of the field: a bundle of permissions. Each module says beside its permissions which roles hold them.</summary>
/// <param name="Key">Stable key, stored with each grant.</param>
/// <param name="NameTh">As shown to the person who gives it.</param>
/// <param name="DutyTh">What the role is for, in a sentence.</param>
public sealed record Role(string Key, string NameTh, string DutyTh)
{
    public static readonly Role Administrator = new("administrator", "ผู้ดูแลระบบ", "ดูแลบัญชี สิทธิ และข้อมูลหน่วยงาน เปิดเรื่องทุจริตและคำตอบแบบสำรวจไม่ได้");
    public static readonly Role Coordinator = new("coordinator", "ผู้ประสานงาน ITA", "ดูแลการประเมินทั้งปี มอบหมายและติดตามทุกข้อ");
    public static readonly Role ItemOwner = new("item_owner", "ผู้รับผิดชอบข้อมูล", "กรอกและดูแลข้อมูลของส่วนราชการที่ได้รับมอบหมาย");
    public static readonly Role Head = new("head", "หัวหน้าส่วนราชการ", "ตรวจและให้ความเห็นงานของส่วนราชการ");
    public static readonly Role Executive = new("executive", "ผู้บริหาร", "ลงนาม อนุมัติ และเผยแพร่");
    public static readonly Role Council = new("council", "สมาชิกสภา", "อ่านแผน รายงาน และผลประเมิน");
    public static readonly Role InternalAudit = new("internal_audit", "ผู้ตรวจสอบภายใน", "อ่านทุกทะเบียนและบันทึกการกระทำ แก้ไขไม่ได้");
    public static readonly Role Legal = new("legal", "นิติกร", "ตรวจคำสั่ง ประกาศ และงานวินัย");
    public static readonly Role Finance = new("finance", "การเงินและพัสดุ", "ดูแลข้อมูลการเงิน จัดซื้อจัดจ้าง และทรัพย์สิน");
    public static readonly Role HumanResources = new("hr", "การเจ้าหน้าที่", "ดูแลบัญชีบุคลากร คำสั่งแต่งตั้ง และวาระ");
    public static readonly Role CaseHandler = new("case_handler", "ผู้รับผิดชอบเรื่องร้องเรียน", "เปิดและดำเนินเรื่องร้องเรียน");
    public static readonly Role CommitteeMember = new("committee_member", "กรรมการหรือคณะทำงาน", "อ่านเรื่องของคณะที่ตนเป็นกรรมการ");
    public static readonly Role Assessor = new("assessor", "ผู้ประเมิน", "อ่านข้อมูลเปิดเผยและหลักฐาน แก้ไขไม่ได้");
    public static readonly Role Oversight = new("oversight", "ผู้กำกับดูแล", "อำเภอหรือจังหวัด อ่านผลและความคืบหน้า แก้ไขไม่ได้");

    /// <summary>In the order shown to people.</summary>
    public static readonly IReadOnlyList<Role> All =
    [
        Administrator, Coordinator, ItemOwner, Head, Executive, Council, InternalAudit, Legal, Finance, HumanResources, CaseHandler, CommitteeMember, Assessor, Oversight,
    ];

    /// <summary>Roles of people of the office; the others come from outside to read.</summary>
    public static readonly IReadOnlyList<Role> Staff = [.. All.Except([Assessor, Oversight])];

    public static Role? Find(string key) => All.FirstOrDefault(r => r.Key == key);

    public override string ToString() => Key;
}
