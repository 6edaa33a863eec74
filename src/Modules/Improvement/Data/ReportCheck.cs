using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Papers;

namespace Prongsai.Improvement.Data;

/// <summary>A fault of the report before it is signed.</summary>
/// <param name="TextTh">What is wrong and where.</param>
/// <param name="Path">Page where it is mended.</param>
/// <param name="Stops">It may not be signed with it.</param>
internal sealed record ReportFault(string TextTh, string Path, bool Stops);

/// <summary>Reads the report as a stranger's paper would be read, and adds what the register knows. What the papers of other offices got wrong cannot go out (features 1.2).</summary>
internal static class ReportCheck
{
    /// <summary>What may be a question in another's paper is a fault in our own.</summary>
    private static readonly string[] Own = ["agency.variant", "date.outside_year", "year.mismatch", "text.truncated", "template.leftover", "status.ambiguous"];

    public static ImmutableArray<ReportFault> Of(FiscalYear year, ReportLayout layout, ImmutableArray<MeasureView> measures, ImmutableArray<ResultPoint> points, OfficialDocument paper, RulePackLibrary packs)
    {
        var board = $"/office/improvement?year={year}&kind={layout.Kind}";
        var faults = ImmutableArray.CreateBuilder<ReportFault>();
        if (measures.IsEmpty)
        {
            faults.Add(new($"ยังไม่มีมาตรการของปี {year}", board, true));
        }

        foreach (var measure in measures)
        {
            faults.AddRange(Words(measure).SelectMany(w => QuotedFacts.Faults(w, year, packs)).Distinct().Select(f => new ReportFault($"มาตรการที่ {measure.Number}: {f}", measure.Path, true)));
            if (QuotedFacts.ScoreOf(measure.Row.OriginText) is { } quoted && points.FirstOrDefault(p => p.Origin.Kind == measure.Row.OriginKind && p.Origin.Key == measure.Row.OriginKey) is { } point && decimal.Round(point.Score, 2) != quoted)
            {
                faults.Add(new($"มาตรการที่ {measure.Number}: ที่มาเขียน {Score.Display(quoted)} คะแนน แต่ผลประเมินคือ {Score.Display(point.Score)} เปิดแก้ไขมาตรการแล้วบันทึกเพื่อใช้คะแนนใหม่", $"{measure.Path}/edit", true));
            }

            faults.AddRange(measure.Gaps.Select(g => new ReportFault($"มาตรการที่ {measure.Number}: {g.TextTh}", measure.Path, g.Stops)));
            if (layout.Status == StatusStyle.ThreeBoxes && measure.Row.Status == MeasureStatus.NotStarted)
            {
                faults.Add(new($"มาตรการที่ {measure.Number}: แบบนี้ไม่มีช่อง \"ยังไม่ได้ดำเนินการ\" เลือกสถานะอื่นให้ตรงความจริง หรือใช้แบบอื่น", $"{measure.Path}/report", true));
            }
        }

        if (layout.EveryIndicator)
        {
            faults.AddRange(packs.ForYear(year).Pack.Indicators.Where(i => measures.All(m => m.Row.Indicator != i.Number))
                .Select(i => new ReportFault($"{ResultPoints.NameOf(i)} ยังไม่มีมาตรการ แบบนี้ต้องมีครบทุกตัวชี้วัด", $"/office/improvement/new?for=indicator:{i.Number}", true)));
        }

        var staged = PaperImporter.Stage(paper, packs, new ImportHints(year.BuddhistYear));
        faults.AddRange(ConsistencyAuditor.Audit(staged, paper, packs).Where(f => f.Severity != FindingSeverity.Info && !IsToldAsGap(f))
            .Select(f => new ReportFault($"{f.Where.Description}: {f.Message}", PathOf(f, measures) ?? board, f.Severity == FindingSeverity.Error || Own.Contains(f.Code))));
        return faults.ToImmutable();
    }

    /// <summary>Boxes without a tick are measures without a status.</summary>
    private static bool IsToldAsGap(Finding finding) => finding is { Code: "status.ambiguous", Severity: FindingSeverity.Warning };

    /// <summary>The measure whose words the finding quotes.</summary>
    private static string? PathOf(Finding finding, ImmutableArray<MeasureView> measures) =>
        finding.Printed is { Length: > 3 } printed ? measures.FirstOrDefault(m => Words(m).Any(w => ThaiDigits.ToArabic(w).Contains(ThaiDigits.ToArabic(printed), StringComparison.Ordinal)))?.Path : null;

    private static IEnumerable<string> Words(MeasureView measure) =>
        new[] { measure.Row.Title, measure.Row.Result, measure.Outcome, measure.Row.PeriodText }.Concat(measure.Steps.SelectMany(s => new[] { s.Text, s.Result })).OfType<string>();
}
