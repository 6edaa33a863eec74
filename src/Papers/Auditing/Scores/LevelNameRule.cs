namespace Prongsai.Papers.Auditing;

/// <summary>Level names belong to a year: letters to FY2565 and before, words from FY2566. Source: features 1.2 no. 2; the pack's level scheme.</summary>
internal sealed class LevelNameRule() : ConsistencyRule(
    "level.scheme", "ชื่อระดับเป็นของปีนั้น", FindingSeverity.Error, "เกณฑ์ระดับผลการประเมินของปี (ชุดเกณฑ์ประจำปี)")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        ScoreCheck.Findings(paper)
            .Where(finding => finding.Code == Code)
            .Select(finding => Found(
                new("ระดับผลการประเมิน", ScoreCheck.LineOf(paper, finding.Printed)),
                finding.Printed, finding.Expected, finding.Message, paper.IsProvisional ? FindingSeverity.Warning : null));
}
