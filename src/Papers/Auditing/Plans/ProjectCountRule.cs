using System.Globalization;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

/// <summary>The numbers of projects that a plan's text gives are those of its table and of its sheets. Source: features 1.2 no. 8.</summary>
internal sealed partial class ProjectCountRule() : ConsistencyRule(
    "count.mismatch", "จำนวนโครงการในเนื้อความตรงกับตาราง", FindingSeverity.Error, "จำนวนต้องนับจากตารางโครงการ ไม่ใช่พิมพ์เอง")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var projects = paper.Rows<PlanProjectRow>();
        var sheets = paper.Rows<ProjectSheetRow>();
        var count = projects.Count > 0 ? projects.Count : sheets.Count;
        return count == 0 ? [] : [.. Sheets(projects, sheets), .. Totals(paper, count, sheets.Count), .. Dimensions(paper, projects)];
    }

    private IEnumerable<Finding> Sheets(IReadOnlyList<PlanProjectRow> projects, IReadOnlyList<ProjectSheetRow> sheets)
    {
        if (projects.Count > 0 && sheets.Count > 0 && projects.Count != sheets.Count)
        {
            yield return Found(Places.Of(sheets[0]), Text(sheets.Count), Text(projects.Count),
                $"ตารางมี {projects.Count} โครงการ แต่ส่วนรายละเอียดมี {sheets.Count} โครงการ", FindingSeverity.Warning);
        }
    }

    private IEnumerable<Finding> Totals(AuditedPaper paper, int count, int sheetCount)
    {
        foreach (var line in paper.Lines.Where(line => !Dimension().IsMatch(line.Arabic)))
        {
            foreach (Match match in Total().Matches(line.Arabic))
            {
                var said = Number(match);
                if (said != count && said != sheetCount)
                {
                    yield return Found(Places.Of(line), Text(said), Text(count), $"ข้อความบอก {said} โครงการ แต่ตารางมี {count} โครงการ",
                        IsOfThisPlan(line) ? null : FindingSeverity.Warning);
                }
            }
        }
    }

    private IEnumerable<Finding> Dimensions(AuditedPaper paper, IReadOnlyList<PlanProjectRow> projects)
    {
        var counts = projects.Where(row => row.Dimension is not null).CountBy(row => row.Dimension!.Value).ToDictionary();
        if (counts.Values.Sum() != projects.Count)
        {
            yield break;
        }

        foreach (var line in paper.Lines)
        {
            if (Dimension().Match(line.Arabic) is { Success: true } match
                && int.Parse(match.Groups["d"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var dimension
                && counts.GetValueOrDefault(dimension) != Number(match))
            {
                yield return Found(Places.Of(line), Text(Number(match)), Text(counts.GetValueOrDefault(dimension)),
                    $"ข้อความบอกว่ามิติที่ {dimension} มี {Number(match)} โครงการ แต่ตารางมี {counts.GetValueOrDefault(dimension)} โครงการ");
            }
        }
    }

    // Other plans (local development, budget) have projects of their own
    private static bool IsOfThisPlan(AuditedLine line) => !OtherPlan().IsMatch(line.Text) && OwnPlan().IsMatch(line.Text);

    private static int Number(Match match) => int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:รวม(?:ทั้งสิ้น|ทั้งหมด)?|ทั้งสิ้น|ทั้งหมด) ?(?:เป็น)?(?:จำนวน)? ?(?<n>[0-9]{1,3}) ?(?:โครงการ|มาตรการ|กิจกรรม)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"มิ?ติ?ที่ ?(?<d>[1-9])(?![0-9])[^0-9]{0,200}(?:จำนวน|รวม) ?(?<n>[0-9]{1,3}) ?(?:โครงการ|มาตรการ|กิจกรรม)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dimension();

    [GeneratedRegex("แผนพัฒนาท้องถิ่น|ข้อบัญญัติ|เทศบัญญัติ|แผนดำเนินงาน|ปีที่ผ่านมา|ที่แล้ว", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherPlan();

    [GeneratedRegex("มิติ|แผนปฏิบัติการ|ส่วนที่|ประกอบด้วย|รวมทั้งสิ้น|แผนนี้", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnPlan();
}
