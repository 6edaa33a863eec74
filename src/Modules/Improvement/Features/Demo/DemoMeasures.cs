using System.Collections.Immutable;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Domain.Library;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Modules;

namespace Prongsai.Improvement.Features.Demo;

/// <summary>Measures of อบต.ตัวอย่าง: those of 2568 reported in full, those of 2569 under way. All made up.</summary>
internal sealed class DemoMeasures(MeasureEditing editing, MeasureBook book, PointReading points, WeakPointBook judged, IOffice office) : IDemoContent
{
    private static readonly FiscalYear Past = new(2568), Now = new(2569);

    public int Order => 60;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var units = await office.UnitsAsync(cancellationToken);
        foreach (var key in new[] { "open_budget", "borrowing", "answer_board", "better_process", "item_owners", "ethics_drive" })
        {
            if (await MakeAsync(Past, MeasureKind.Measure, key, units, cancellationToken) is { IsOk: false } fault)
            {
                return fault.Error!;
            }
        }

        foreach (var measure in await book.OfYearAsync(Past, MeasureKind.Measure, cancellationToken))
        {
            await ReportAsync(measure, MeasureStatus.Completed, measure.Steps.Length, cancellationToken);
        }

        foreach (var key in new[] { "ethics_drive", "better_process", "many_channels", "open_budget", "item_owners" })
        {
            await MakeAsync(Now, MeasureKind.Measure, key, units, cancellationToken);
        }

        foreach (var key in new[] { "ethics_drive", "better_process" })
        {
            await MakeAsync(Now, MeasureKind.Uplift, key, units, cancellationToken);
        }

        var now = await book.OfYearAsync(Now, MeasureKind.Measure, cancellationToken);
        await ReportAsync(now[0], MeasureStatus.InProgress, 2, cancellationToken);
        await ReportAsync(now[3], MeasureStatus.Completed, now[3].Steps.Length, cancellationToken);
        return await JudgeAsync(cancellationToken);
    }

    private async Task<Result<Guid>> MakeAsync(FiscalYear year, MeasureKind kind, string key, IReadOnlyList<OfficeUnit> units, CancellationToken ct)
    {
        var proven = ProvenMeasures.All.First(m => m.Key == key);
        var origin = (await points.OfAsync(year, ct)).Points.FirstOrDefault(p => p.Indicator == proven.Indicator && p.Origin.Kind == MeasureOriginRef.Indicator);
        return await editing.MakeAsync(year, kind, new(proven.Title, MeasurePeriod.Read(proven.Period, year).Value!, [.. units.Where(u => u.Key == proven.UnitKey).Select(u => u.Id)], [], proven.Steps)
        {
            Indicator = proven.Indicator,
            Counted = proven.Counted,
            Origin = origin is null ? null : origin.Origin with { TextTh = origin.Cited(year.Previous) },
        }, ct);
    }

    private Task<Result<Unit>> ReportAsync(MeasureView measure, MeasureStatus status, int answered, CancellationToken ct)
    {
        var month = ThaiDates.Format(measure.Row.FiscalYear.Start.PlusMonths(2).PlusDays(9), ThaiDateStyle.Short);
        return editing.ReportAsync(measure.Row.Id, measure.Row.Version, new(status, null, status == MeasureStatus.Completed && measure.Row.Counted is null ? ProvenMeasures.All.First(m => m.Title == measure.Row.Title).Outcome : null,
            measure.Steps.Take(answered).ToDictionary(s => s.Id, s => new StepAnswer($"ดำเนินการเมื่อ {month} ครบตามที่กำหนด", true, measure.Row.FiscalYear.Start.PlusMonths(2).PlusDays(9)))), ct);
    }

    private async Task<Result<Unit>> JudgeAsync(CancellationToken ct)
    {
        var read = await points.OfAsync(Now, ct);
        return await judged.JudgeAsync(Now, read.Points.ToImmutableDictionary(p => (p.Origin.Kind, p.Origin.Key), p => new PointJudgement(p.Suggested, p.Suggested == Judgement.MustFix ? "ยังไม่มีผู้รับผิดชอบชัดเจน และไม่ได้ติดตามต่อเนื่อง" : null)), ct);
    }
}
