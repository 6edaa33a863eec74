using System.Globalization;

namespace Prongsai.Papers.Auditing;

/// <summary>Running numbers of a table leave none out and use none twice. Source: features 1.2 no. 9.</summary>
internal sealed class RunningNumberRule() : ConsistencyRule(
    "numbering.inconsistent", "เลขลำดับในตารางไม่ซ้ำและไม่ข้าม", FindingSeverity.Warning, "ลำดับที่ในตารางใช้อ้างถึงแถว")
{
    private const int FewestRows = 3;

    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
    [
        .. Of(paper.Rows<MeasureRow>(), row => row.Number),
        .. Of(paper.Rows<RiskRow>(), row => row.Number),
        .. Of(paper.Rows<PlanProjectRow>(), row => row.Number),
        .. Of(paper.Rows<ProjectSheetRow>(), row => row.Number),
        .. Of(paper.Rows<OitItemRow>(), row => int.Parse(row.Item.AsSpan(1), CultureInfo.InvariantCulture), mayLeaveOut: true),
    ];

    private IEnumerable<Finding> Of<T>(IReadOnlyList<T> rows, Func<T, int?> number, bool mayLeaveOut = false)
        where T : StagedRow
    {
        // Tables without numbers, or numbered anew in each part, have nothing to compare
        if (rows.Count < FewestRows || rows.Any(row => number(row) is null) || rows.Count(row => number(row) == 1) > 1)
        {
            yield break;
        }

        foreach (var twice in rows.GroupBy(number).Where(group => group.Count() > 1))
        {
            yield return Found(Places.Of(twice.Last()), Text(twice.Key!.Value), null, $"ลำดับที่ {twice.Key} ใช้กับ {twice.Count()} แถว");
        }

        var numbers = rows.Select(row => number(row)!.Value).ToHashSet();
        foreach (var gap in Enumerable.Range(1, numbers.Max()).Where(n => !mayLeaveOut && !numbers.Contains(n)).Take(FewestRows))
        {
            var after = rows.First(row => number(row) > gap);
            yield return Found(Places.Of(after), Text(number(after)!.Value), Text(gap), $"ไม่มีลำดับที่ {gap} ในตาราง เลขข้ามไปหรือแถวตกหล่น");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
