using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>The years of a project lie within the years of its plan. Source: features 1.2 no. 5.</summary>
internal sealed partial class PlanPeriodRule() : ConsistencyRule(
    "date.outside_year", "ระยะเวลาโครงการอยู่ในช่วงปีของแผน", FindingSeverity.Error, "ช่วงปีของแผนปฏิบัติการตามตารางโครงการหรือค่าเป้าหมาย")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var years = YearsOf(paper);
        if (years.Count < 2)
        {
            yield break;
        }

        foreach (var sheet in paper.Rows<ProjectSheetRow>().Where(sheet => sheet.Period is not null))
        {
            var outside = AnyYear().Matches(ThaiDigits.ToArabic(sheet.Period!))
                .Select(match => int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
                .Where(year => year < years.Min || year > years.Max)
                .ToList();
            if (outside.Count > 0)
            {
                yield return Found(Places.Of(sheet), sheet.Period, $"{years.Min} - {years.Max}",
                    $"ระยะเวลาโครงการมีปี {string.Join(", ", outside)} ซึ่งอยู่นอกช่วงปีของแผน ({years.Min} ถึง {years.Max})");
            }
        }
    }

    private static SortedSet<int> YearsOf(AuditedPaper paper) =>
        [.. paper.Rows<PlanProjectRow>().SelectMany(row => row.Budgets.Keys), .. paper.Rows<TargetRow>().SelectMany(row => row.Values.Keys)];

    [GeneratedRegex("(?<![0-9])25[4-9][0-9](?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyYear();
}
