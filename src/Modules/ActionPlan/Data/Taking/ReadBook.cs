using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Papers;

namespace Prongsai.ActionPlan.Data.Taking;

/// <summary>A target as a book prints it.</summary>
internal sealed record ReadTarget(string Indicator, string Unit, ActualSource Source, FiscalYear? BaselineYear, ImmutableSortedDictionary<int, decimal> Goals);

/// <summary>What a reviewed book says, put together: one project for its row in part 2 and its sheet in part 3.</summary>
internal sealed partial record ReadBook(PlanPeriod Period, IReadOnlyList<ReadProject> Projects, IReadOnlyList<ReadTarget> Targets, IReadOnlyDictionary<PlanText, string[]> Texts, IReadOnlyList<string> Doubts)
{
    private const int MostDoubts = 60;

    /// <summary>Null where the book does not say when it was made.</summary>
    public LocalDate? MadeOn { get; init; }

    public static ReadBook Of(StagedPaper paper, FiscalYear year)
    {
        var rows = Rows<PlanProjectRow>(paper, TableKind.PlanProjects);
        var sheets = Rows<ProjectSheetRow>(paper, TableKind.ProjectSheets);
        var targets = Rows<TargetRow>(paper, TableKind.Targets);
        int[] years = [.. rows.SelectMany(r => r.Budgets.Keys).Concat(targets.SelectMany(t => t.Values.Keys)).Where(y => new FiscalYear(y).IsPossible)];
        var period = years.Length > 0 ? new PlanPeriod(new(years.Min()), new(years.Max())) : new PlanPeriod(year, year);
        List<string> doubts = [];
        var projects = Joined(rows, sheets, doubts);
        List<ReadTarget> goals = [.. targets.Select(t => Target(t, doubts))];
        var (texts, made) = ReadTexts.Of(Rows<PlanTextRow>(paper, TableKind.PlanTexts), projects, goals, doubts);
        return new(period, projects, goals, texts, [.. doubts.Take(MostDoubts)]) { MadeOn = made };
    }

    /// <summary>Names of the period's dimensions; a number that has none is named by its number.</summary>
    public IReadOnlyList<string> DimensionNames()
    {
        var usual = Period.UsualDimensions();
        var most = Math.Max(usual.Count, Projects.Select(p => p.Dimension).DefaultIfEmpty(1).Max());
        return [.. Enumerable.Range(1, most).Select(n => n <= usual.Count ? usual[n - 1] : $"มิติที่ {n}")];
    }

    private static List<T> Rows<T>(StagedPaper paper, TableKind kind) where T : StagedRow => [.. paper.Tables.Where(t => t.Kind == kind).SelectMany(t => t.Rows).OfType<T>()];

    private static List<ReadProject> Joined(List<PlanProjectRow> rows, List<ProjectSheetRow> sheets, List<string> doubts)
    {
        var joined = SheetJoining.Of([.. rows.Select(r => r.Title)], [.. sheets.Select(s => s.Title)]);
        List<ReadProject> projects = [];
        foreach (var (i, row) in rows.Index())
        {
            var sheet = joined[i] is { } at ? sheets[at] : null;
            projects.Add(new(row.Title, row.Dimension ?? (projects.Count > 0 ? projects[^1].Dimension : 1), row, sheet));
            if (sheet is null)
            {
                doubts.Add($"\"{row.Title}\" อยู่ในตารางส่วนที่ 2 แต่ไม่พบแบบรายละเอียดในส่วนที่ 3");
            }
            else if (row.Number is { } number && sheet.Number is { } printed && number != printed)
            {
                doubts.Add($"\"{row.Title}\" เป็นลำดับ {number} ในตาราง แต่เป็นลำดับ {printed} ในแบบรายละเอียด ใช้ลำดับตามตาราง");
            }

            if (sheet is not null && ThaiText.Fold(sheet.Title) != ThaiText.Fold(row.Title))
            {
                doubts.Add($"ตารางเรียกว่า \"{row.Title}\" แต่แบบรายละเอียดเรียกว่า \"{sheet.Title}\" ใช้ชื่อตามตาราง");
            }

            if (sheet?.Budget is { } budget && Amount.Read(budget) is { Kind: AmountKind.None } && row.Budgets.Values.Any(b => b is { State: BudgetState.Amount, Satang: > 0 }))
            {
                doubts.Add($"\"{row.Title}\" ตารางมีงบประมาณ แต่แบบรายละเอียดเขียนว่าไม่ใช้งบประมาณ ใช้ตามตาราง");
            }
        }

        foreach (var sheet in sheets.Where((_, i) => !joined.Contains(i)))
        {
            doubts.Add($"\"{sheet.Title}\" มีแบบรายละเอียดในส่วนที่ 3 แต่ไม่อยู่ในตารางส่วนที่ 2 เพิ่มไว้ท้ายมิติสุดท้าย ตรวจมิติอีกครั้ง");
            projects.Add(new(sheet.Title, projects.Count > 0 ? projects[^1].Dimension : 1, null, sheet));
        }

        return projects;
    }

    private static ReadTarget Target(TargetRow row, List<string> doubts)
    {
        var arabic = ThaiDigits.ToArabic(row.Indicator);
        var baseline = Baseline().Match(arabic);
        var name = (baseline.Success ? arabic.Remove(baseline.Index, baseline.Length) : arabic).Trim();
        var goals = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        var unit = "";
        foreach (var (year, text) in row.Values)
        {
            var figure = Figure().Match(ThaiDigits.ToArabic(text));
            if (!figure.Success || !decimal.TryParse(figure.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var goal))
            {
                doubts.Add($"ค่าเป้าหมาย \"{name}\" ปี {year} เขียนว่า \"{text}\" อ่านเป็นตัวเลขไม่ได้");
                continue;
            }

            goals[year] = goal;
            unit = unit.Length > 0 ? unit : ThaiDigits.ToArabic(text).Remove(figure.Index, figure.Length).Trim();
        }

        var source = name.Contains("ITA", StringComparison.OrdinalIgnoreCase) ? ActualSource.ItaTotal : baseline.Success && unit.Contains("ร้อยละ", StringComparison.Ordinal) ? ActualSource.FallFromBaseline : ActualSource.Typed;
        return new(name, unit, source, baseline.Success ? new FiscalYear(int.Parse(baseline.Groups[1].Value, CultureInfo.InvariantCulture)) : null, goals.ToImmutable());
    }

    [GeneratedRegex(@"\(?(?:คำนวณ|คํานวณ|เทียบ)?(?:จาก|กับ)ปี ?(?:พ\.ศ\.)? ?(25\d\d)\)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Baseline();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}
