using Prongsai.Kernel;

namespace Prongsai.Organization.Domain;

/// <summary>The units a new office begins with; keys are those rule packs name as owners.</summary>
internal static class UsualUnits
{
    public static IReadOnlyList<(string Key, string Name, string NameEn)> Of(AgencyKind kind) =>
    [
        ("office", kind is AgencyKind.SubdistrictAdministrativeOrganization or AgencyKind.ProvincialAdministrativeOrganization ? "สำนักปลัด" : "สำนักปลัดเทศบาล", "Office of the Chief Administrator"),
        ("finance", "กองคลัง", "Finance Division"),
        ("works", "กองช่าง", "Public Works Division"),
        ("education", "กองการศึกษา", "Education Division"),
        ("welfare", "กองสวัสดิการสังคม", "Social Welfare Division"),
        ("hr", "งานการเจ้าหน้าที่", "Personnel Section"),
        ("legal", "งานนิติการ", "Legal Section"),
        ("audit", "หน่วยตรวจสอบภายใน", "Internal Audit Unit"),
    ];
}
