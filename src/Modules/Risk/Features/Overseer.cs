using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Risk.Features;

/// <summary>Who oversees a local government, and so receives its certificate. Rule of 2561, point 9: of a subdistrict the district officer, of others the governor; not confirmed.</summary>
internal static class Overseer
{
    public static string Of(OfficeProfile office) => office.Name.Kind is AgencyKind.SubdistrictAdministrativeOrganization or AgencyKind.SubdistrictMunicipality
        ? "นายอำเภอ" + office.District : "ผู้ว่าราชการจังหวัด" + office.Province;
}
