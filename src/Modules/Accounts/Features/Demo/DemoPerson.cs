using Prongsai.Platform;

namespace Prongsai.Accounts.Features.Demo;

/// <summary>A made-up person of the demo, one for every role, so that each can be looked at.</summary>
/// <param name="Unit">Key of the unit the role is given for; null for the whole office.</param>
internal sealed record DemoPerson(string Account, string Name, string Position, string? Unit, Role Role)
{
    /// <summary>The agency of the demo.</summary>
    public const string Slug = "demo";

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("coordinator", "นางสาวสมมติ ประสานงาน", "นักวิเคราะห์นโยบายและแผน (ผู้ประสานงาน ITA)", null, Role.Coordinator),
        new("finance", "นายสมมุติ การคลัง", "ผู้อำนวยการกองคลัง", "finance", Role.Finance),
        new("executive", "นายสมมติ บริหาร", "นายกองค์การบริหารส่วนตำบลตัวอย่าง", null, Role.Executive),
        new("administrator", "นายสมมุติ ดูแลระบบ", "นักวิชาการคอมพิวเตอร์", null, Role.Administrator),
        new("administrator2", "นางสมมติ สำนักงาน", "หัวหน้าสำนักปลัด", null, Role.Administrator),
        new("head", "นายสมมติ ปลัด", "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", null, Role.Head),
        new("item_owner", "นายสมมติ พัสดุ", "นักวิชาการพัสดุ", "finance", Role.ItemOwner),
        new("acting", "นายสมมุติ งานช่าง", "หัวหน้าฝ่ายก่อสร้าง", "works", Role.ItemOwner),
        new("hr", "นางสาวสมมติ บุคคล", "นักทรัพยากรบุคคล", null, Role.HumanResources),
        new("legal", "นายสมมุติ นิติ", "นิติกร", null, Role.Legal),
        new("internal_audit", "นางสมมุติ ตรวจสอบ", "นักวิชาการตรวจสอบภายใน", null, Role.InternalAudit),
        new("case_handler", "นายสมมติ ช่วยธุรการ", "ผู้ช่วยเจ้าพนักงานธุรการ", null, Role.CaseHandler),
        new("committee_member", "นายสมมติ กรรมการ", "กรรมการผู้แทนประชาคม", null, Role.CommitteeMember),
        new("council", "นางสมมติ สภา", "สมาชิกสภาองค์การบริหารส่วนตำบลตัวอย่าง", null, Role.Council),
        new("assessor", "นายสมมุติ ประเมิน", "ผู้ประเมินภายนอก", null, Role.Assessor),
        new("oversight", "นางสาวสมมุติ กำกับ", "ท้องถิ่นอำเภอสาธิต", null, Role.Oversight),
    ];
}
