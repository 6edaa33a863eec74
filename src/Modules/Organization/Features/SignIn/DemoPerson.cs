namespace Prongsai.Organization.Features.SignIn;

/// <summary>A made-up person of the demo.</summary>
/// <param name="Unit">Key of the unit the person works in; null for the whole office.</param>
internal sealed record DemoPerson(string Account, string Name, string Position, string? Unit, string[] Permissions)
{
    private static readonly string[] Reading = ["office.work", "assessment.read", "papers.print"];

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("coordinator", "นางสาวสมมติ ประสานงาน", "นักวิเคราะห์นโยบายและแผน (ผู้ประสานงาน ITA)", null,
            [.. Reading, "office.manage", "assessment.manage", "disclosure.edit", "disclosure.assign", "disclosure.publish"]),
        new("finance", "นายสมมุติ การคลัง", "ผู้อำนวยการกองคลัง", "finance", [.. Reading, "disclosure.edit"]),
        new("executive", "นายสมมติ บริหาร", "นายกองค์การบริหารส่วนตำบลตัวอย่าง", null, [.. Reading, "disclosure.edit", "disclosure.publish"]),
    ];
}
