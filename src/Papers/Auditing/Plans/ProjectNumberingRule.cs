using System.Globalization;

namespace Prongsai.Papers.Auditing;

/// <summary>A project has one number, in the plan's table and over its sheet. Source: features 1.2 no. 9.</summary>
internal sealed class ProjectNumberingRule() : ConsistencyRule(
    "numbering.inconsistent", "ลำดับโครงการตรงกันทั้งแผน", FindingSeverity.Warning, "โครงการเดียวกันใช้ลำดับเดียวกันในตารางและในรายละเอียด")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        StartsAnew(paper.Rows<PlanProjectRow>().Select(row => row.Number)) || StartsAnew(paper.Rows<ProjectSheetRow>().Select(row => row.Number))
            ? []
            : Differing(paper);

    /// <summary>Some plans count from one again in each dimension; then the numbers cannot be compared.</summary>
    private static bool StartsAnew(IEnumerable<int?> numbers) => numbers.Count(number => number == 1) > 1;

    private IEnumerable<Finding> Differing(AuditedPaper paper) =>
        ProjectPairs.Of(paper)
            .Where(pair => pair.Project.Number is not null && pair.Sheet.Number is not null && pair.Project.Number != pair.Sheet.Number)
            .OrderBy(pair => pair.Sheet.Source.Line)
            .Select(pair => Found(
                Places.Of(pair.Sheet), Text(pair.Sheet.Number), Text(pair.Project.Number),
                $"\"{Places.Shorten(pair.Sheet.Title)}\" เป็นลำดับที่ {pair.Sheet.Number} ในรายละเอียด แต่เป็นลำดับที่ {pair.Project.Number} ในตาราง (บรรทัด {pair.Project.Source.Line})"));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
