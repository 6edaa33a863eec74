using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

/// <summary>What is marked done says what came of it, and where it can be seen. Source: features 1.2 no. 18.</summary>
internal sealed partial class ResultPresenceRule() : ConsistencyRule(
    "result.incomplete", "มาตรการที่ทำแล้วมีผลและหลักฐาน", FindingSeverity.Warning, "รายงานผลต้องมีผลและที่ดูหลักฐาน")
{
    private const decimal SureReading = 0.6m;

    public override IEnumerable<Finding> Check(AuditedPaper paper) => [.. Measures(paper), .. Items(paper)];

    private IEnumerable<Finding> Measures(AuditedPaper paper)
    {
        var rows = paper.Rows<MeasureRow>();
        if (rows.All(row => string.IsNullOrWhiteSpace(row.Result) && row.Status is null))
        {
            // A list of measures still to be done has no results
            yield break;
        }

        foreach (var row in rows.Where(row => row.Confidence >= SureReading))
        {
            if (string.IsNullOrWhiteSpace(row.Result) && string.IsNullOrWhiteSpace(row.Outcome) && row.Status is null or WorkStatus.Completed)
            {
                yield return Found(Places.Of(row), null, null, "ยังไม่ได้เขียนผลการดำเนินการ ทั้งที่มาตรการอื่นมีผลแล้ว");
            }
            else if (row.Status == WorkStatus.NotPossible && string.IsNullOrWhiteSpace(row.Result + row.Outcome))
            {
                yield return Found(Places.Of(row), null, null, "เลือกว่าไม่สามารถดำเนินการได้ แต่ไม่ได้บอกเหตุผล");
            }
            else if (AboutWebsite().IsMatch(row.Measure) && !HasAddress(row))
            {
                yield return Found(Places.Of(row), Places.Shorten(row.Result ?? row.Outcome ?? ""), null, "มาตรการนี้เป็นเรื่องการเผยแพร่บนเว็บไซต์ แต่ผลไม่มีลิงก์ให้ตรวจ", FindingSeverity.Info);
            }
        }
    }

    private IEnumerable<Finding> Items(AuditedPaper paper) =>
        paper.Rows<OitItemRow>()
            .Where(row => row.Confidence >= SureReading && row.Status == WorkStatus.Completed && string.IsNullOrWhiteSpace(row.Result))
            .Select(row => Found(Places.Of(row), null, null, $"ข้อ {row.Item} เลือกว่าดำเนินการแล้ว แต่ไม่ได้บอกผลหรือที่เผยแพร่"));

    private static bool HasAddress(MeasureRow row) => Address().IsMatch($"{row.Result}\n{row.Outcome}\n{string.Join('\n', row.Steps)}");

    [GeneratedRegex("เว็บไซต์|เผยแพร่ข้อมูล|เปิดเผยข้อมูล", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AboutWebsite();

    [GeneratedRegex(@"https?://|www\.|[a-z0-9-]+\.(?:go|or|in|co)\.th|facebook|QR", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();
}
