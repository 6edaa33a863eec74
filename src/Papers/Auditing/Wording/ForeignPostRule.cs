using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>Posts are those of the agency's own kind: an อบต. has no นายกเทศมนตรี. A named post of another agency is a guest, not a leftover. Source: features 1.2 no. 11.</summary>
internal sealed class ForeignPostRule() : ConsistencyRule(
    "template.leftover", "ตำแหน่งเป็นของหน่วยงานประเภทนี้", FindingSeverity.Error, "ตำแหน่งตามกฎหมายจัดตั้ง: เทศบาลมีนายกเทศมนตรี อบต. มีนายก อบต.")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        if (paper.Agency is not { Kind: not AgencyKind.ProvincialAdministrativeOrganization } agency)
        {
            yield break;
        }

        var isSubdistrictOffice = agency.Kind == AgencyKind.SubdistrictAdministrativeOrganization;
        foreach (var line in paper.Lines)
        {
            var posts = FormLeftovers.ForeignPosts(line.Text, agency.Kind).Select(match => match.Value.Trim()).Distinct().ToList();
            if (posts.Count > 0)
            {
                yield return Found(Places.Of(line), string.Join(", ", posts), isSubdistrictOffice ? "นายก อบต. ปลัด อบต." : "นายกเทศมนตรี ปลัดเทศบาล",
                    $"{agency.Full} ไม่มีตำแหน่ง {string.Join(", ", posts)} ข้อความน่าจะคัดมาจากแบบของหน่วยงานประเภทอื่น");
            }
        }
    }
}
