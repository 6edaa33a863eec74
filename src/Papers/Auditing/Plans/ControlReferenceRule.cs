using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

/// <summary>A control that names a project or measure names one of the plan. It may stand in another plan of the office, so a person judges. Source: features 1.2 no. 16.</summary>
internal sealed partial class ControlReferenceRule() : ConsistencyRule(
    "reference.broken", "โครงการที่ใช้คุมความเสี่ยงมีอยู่ในแผน", FindingSeverity.Warning, "ตารางความเสี่ยงอ้างโครงการของแผนเดียวกัน")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var titles = paper.Rows<PlanProjectRow>().Select(row => row.Title)
            .Concat(paper.Rows<ProjectSheetRow>().Select(row => row.Title))
            .Select(ProjectTitle.Of)
            .ToList();
        if (titles.Count == 0)
        {
            yield break;
        }

        foreach (var risk in paper.Rows<RiskRow>())
        {
            foreach (var control in risk.Controls.Where(control => NamesProject().IsMatch(control)))
            {
                var named = ProjectTitle.Of(control);
                var nearest = titles.MaxBy(named.LikenessTo)!;
                if (named.LikenessTo(nearest) < ProjectTitle.Same)
                {
                    yield return Found(Places.Of(risk), Places.Shorten(control), null, $"\"{Places.Shorten(control)}\" ไม่มีในตารางโครงการหรือรายละเอียดของแผนนี้");
                }
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:โครงการ|มาตรการ|กิจกรรม)\s*(?=[^\s]{4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamesProject();
}
