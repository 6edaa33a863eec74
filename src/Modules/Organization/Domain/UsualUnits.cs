using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

/// <summary>The units a new office begins with; keys are those rule packs name as owners.</summary>
internal static class UsualUnits
{
    public static IReadOnlyList<UsualUnit> Of(AgencyKind kind) =>
    [
        new("office", kind is AgencyKind.SubdistrictAdministrativeOrganization or AgencyKind.ProvincialAdministrativeOrganization ? "สำนักปลัด" : "สำนักปลัดเทศบาล", "Office of the Chief Administrator", UnitKind.Bureau),
        new("finance", "กองคลัง", "Finance Division", UnitKind.Division),
        new("works", "กองช่าง", "Public Works Division", UnitKind.Division),
        new("education", "กองการศึกษา", "Education Division", UnitKind.Division),
        new("welfare", "กองสวัสดิการสังคม", "Social Welfare Division", UnitKind.Division),
        new("hr", "งานการเจ้าหน้าที่", "Personnel Section", UnitKind.Work, "office"),
        new("legal", "งานนิติการ", "Legal Section", UnitKind.Work, "office"),
        new("audit", "หน่วยตรวจสอบภายใน", "Internal Audit Unit", UnitKind.Team),
    ];
}

/// <param name="Parent">Key of the unit above; null at the top.</param>
internal sealed record UsualUnit(string Key, string Name, string NameEn, UnitKind Kind, string? Parent = null);
