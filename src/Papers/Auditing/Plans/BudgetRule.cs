using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>A budget is an amount, none, or unknown, and the table and the sheet say the same. Source: features 1.2 no. 15.</summary>
internal sealed partial class BudgetRule() : ConsistencyRule(
    "budget.unclear", "งบประมาณในตารางและรายละเอียดตรงกัน", FindingSeverity.Error, "แยกให้ออก: ไม่ใช้งบประมาณ ศูนย์บาท และยังไม่ทราบ")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var pairs = ProjectPairs.Of(paper);
        return [.. Contradictions(pairs), .. Dashes(paper, pairs)];
    }

    private IEnumerable<Finding> Contradictions(IReadOnlyList<ProjectPair> pairs)
    {
        foreach (var (project, sheet, _) in pairs.OrderBy(pair => pair.Project.Source.Line))
        {
            var amounts = project.Budgets.Values.Where(budget => budget is { State: BudgetState.Amount, Satang: > 0 }).ToList();
            if (SaysNone(sheet) && amounts.Count > 0)
            {
                yield return Found(Places.Of(sheet), sheet.Budget, Baht(amounts.Sum(budget => budget.Satang)), $"รายละเอียดว่าไม่ใช้งบประมาณ แต่ตาราง (บรรทัด {project.Source.Line}) ตั้งงบไว้");
            }
            else if (AmountsOf(sheet) is { Count: > 0 } said && project.Budgets.Count > 0 && project.Budgets.Values.All(budget => budget.State == BudgetState.None))
            {
                yield return Found(Places.Of(sheet), sheet.Budget, "ไม่ใช้งบประมาณ", $"รายละเอียดตั้งงบ {Baht(said[0])} แต่ตาราง (บรรทัด {project.Source.Line}) ว่าไม่ใช้งบประมาณ");
            }
            else if (AmountsOf(sheet) is [var only] && amounts.Count > 0 && only != amounts.Sum(budget => budget.Satang) && amounts.All(budget => budget.Satang != only))
            {
                yield return Found(Places.Of(sheet), Baht(only), Baht(amounts.Sum(budget => budget.Satang)), $"งบในรายละเอียดไม่เท่ากับงบรายปีหรือยอดรวมในตาราง (บรรทัด {project.Source.Line})", FindingSeverity.Warning);
            }
        }
    }

    /// <summary>A dash may mean none or not known yet. One finding for all, as tables put a dash in every cell.</summary>
    private IEnumerable<Finding> Dashes(AuditedPaper paper, IReadOnlyList<ProjectPair> pairs)
    {
        var dashed = paper.Rows<PlanProjectRow>().Where(row => row.Budgets.Count > 0 && row.Budgets.Values.All(budget => budget.State == BudgetState.Unknown)).ToList();
        if (dashed.Count == 0)
        {
            yield break;
        }

        var free = pairs.Where(pair => dashed.Contains(pair.Project) && SaysNone(pair.Sheet)).ToList();
        yield return free.Count > 0
            ? Found(new($"ตารางโครงการ {dashed.Count} แถว", dashed[0].Source.Line), "-", "ไม่ใช้งบประมาณ",
                $"ช่องงบประมาณเป็น \"-\" แต่รายละเอียดของ {free.Count} โครงการว่าไม่ใช้งบประมาณ ให้เขียนในตารางให้ตรงกัน เพราะ \"-\" แปลว่ายังไม่ทราบก็ได้", FindingSeverity.Warning)
            : Found(new($"ตารางโครงการ {dashed.Count} แถว", dashed[0].Source.Line), "-", null,
                "ช่องงบประมาณเป็น \"-\" จึงไม่รู้ว่าไม่ใช้งบประมาณหรือยังไม่ทราบ", FindingSeverity.Warning);
    }

    private static bool SaysNone(ProjectSheetRow sheet) => sheet.Budget is { } text && NoBudget().IsMatch(text);

    private static List<long> AmountsOf(ProjectSheetRow sheet) =>
        sheet.Budget is null || SaysNone(sheet)
            ? []
            : [.. Amount().Matches(ThaiDigits.ToArabic(sheet.Budget)).Select(match => Satang.TryParse(match.Groups["n"].Value, out var amount) ? amount.Value : 0).Where(value => value > 0)];

    private static string Baht(long satang) => string.Create(CultureInfo.InvariantCulture, $"{new Satang(satang)} บาท");

    [GeneratedRegex("ไม่ ?(?:ได้)?ใช้ ?(?:เงิน)?งบประมาณ|ไม่มีค่าใช้จ่าย|ไม่ใช้เงิน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoBudget();

    [GeneratedRegex(@"(?<n>[0-9][0-9,]*(?:\.[0-9]{1,2})?) ?บาท", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amount();
}
