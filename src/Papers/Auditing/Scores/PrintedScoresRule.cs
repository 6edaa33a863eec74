using System.Globalization;
using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>Every printed score follows from the finer ones. Source: features 1.2 no. 1; the arithmetic is the scoring engine's (methodology 4).</summary>
internal sealed class PrintedScoresRule() : ConsistencyRule(
    "score.mismatch", "คะแนนที่พิมพ์ตรงกับที่คำนวณได้", FindingSeverity.Error, "วิธีคำนวณคะแนน ITA ของปี: ค่าเฉลี่ยตัวชี้วัดและน้ำหนักของแบบวัด")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        [.. Computed(paper), .. OutOfRange(paper), .. TwicePrinted(paper)];

    private IEnumerable<Finding> Computed(AuditedPaper paper) =>
        ScoreCheck.Findings(paper)
            .Where(finding => finding.Code == Code)
            .Select(finding => Found(
                new(PlaceOf(finding.Subject), ScoreCheck.LineOf(paper, finding.Printed)),
                finding.Printed, finding.Expected, finding.Message, paper.IsProvisional ? FindingSeverity.Warning : null));

    private IEnumerable<Finding> OutOfRange(AuditedPaper paper)
    {
        foreach (var row in paper.Rows<IndicatorScoreRow>().Where(row => row.Score is { } score && !ScoreCheck.IsScore(score)))
        {
            yield return Found(Places.Of(row), Number(row.Score!.Value), null, $"คะแนนตัวชี้วัดที่ {row.Indicator} อยู่นอกช่วง 0 ถึง 100");
        }

        foreach (var (key, value) in ScoreCheck.Printed(paper.Staged.Scores).Where(pair => !ScoreCheck.IsScore(pair.Value)))
        {
            yield return Found(new(PlaceOf(key), ScoreCheck.LineOf(paper, Number(value))), Number(value), null, $"{PlaceOf(key)}อยู่นอกช่วง 0 ถึง 100");
        }
    }

    private IEnumerable<Finding> TwicePrinted(AuditedPaper paper) =>
        paper.Rows<IndicatorScoreRow>()
            .Where(row => row.Score is not null)
            .GroupBy(row => row.Indicator)
            .Where(group => group.Select(row => row.Score).Distinct().Count() > 1)
            .Select(group => Found(
                Places.Of(group.Last()), string.Join(", ", group.Select(row => Number(row.Score!.Value)).Distinct()), null,
                $"ตัวชี้วัดที่ {group.Key} มีคะแนนมากกว่าหนึ่งค่าในเอกสาร ถ้าเป็นผลคนละปีให้แยกตารางและระบุปี", FindingSeverity.Warning));

    private static string PlaceOf(string subject) => subject switch
    {
        "iit" => "คะแนน IIT",
        "eit" => "คะแนน EIT",
        "eit1" => "คะแนน EIT ส่วนที่ 1",
        "eit2" => "คะแนน EIT ส่วนที่ 2",
        "oit" => "คะแนน OIT",
        "total" => "คะแนนรวม",
        "level" => "ระดับผลการประเมิน",
        _ => $"คะแนน {subject}",
    };

    private static string Number(decimal value) => ScoreCheck.IsScore(value) ? Score.Display(value) : value.ToString(CultureInfo.InvariantCulture);
}
