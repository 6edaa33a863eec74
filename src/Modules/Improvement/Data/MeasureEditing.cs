using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>What a measure is, as typed and checked.</summary>
internal sealed record MeasureDetails(string Title, MeasurePeriod Period, ImmutableArray<Guid> OwnerUnits, ImmutableArray<string> OtherOwners, ImmutableArray<string> Steps)
{
    public int? Indicator { get; init; }
    public MeasureOriginRef? Origin { get; init; }
    public int? InternalNumber { get; init; }
    public string? Counted { get; init; }
}

/// <summary>What was done, as typed and checked.</summary>
/// <param name="Steps">Answers by the step's id.</param>
internal sealed record MeasureReport(MeasureStatus Status, string? Result, string? Outcome, IReadOnlyDictionary<Guid, StepAnswer> Steps);

internal sealed record StepAnswer(string? Result, bool IsDone, LocalDate? DoneOn);

/// <summary>Makes, changes and reports measures.</summary>
internal sealed class MeasureEditing(AgencyData data, AgencySession session)
{
    public const string Manage = "improvement.manage", Report = "improvement.report";

    private static readonly ActKind Made = new("improvement.measure_made", "กำหนดมาตรการ");
    private static readonly ActKind Changed = new("improvement.measure_changed", "แก้ไขมาตรการ");
    private static readonly ActKind Reported = new("improvement.measure_reported", "รายงานผลมาตรการ");
    private static readonly ActKind Moved = new("improvement.measure_moved", "จัดลำดับมาตรการ");
    private static readonly ActKind Removed = new("improvement.measure_removed", "ลบมาตรการ");
    public static readonly Error.RuleBroken NotAllDone = new("improvement.not_all_done", "เลือก \"ดำเนินการแล้วเสร็จ\" ได้เมื่อทุกขั้นตอนมีผลและทำเสร็จแล้ว กรุณาตอบขั้นตอนที่เหลือ หรือเลือก \"อยู่ระหว่างการดำเนินการ\"", "แล้วเสร็จเมื่อครบทุกขั้นตอน");
    private static readonly Error.NotFound Missing = new("improvement.measure", "ไม่พบมาตรการนี้ อาจถูกลบไปแล้ว");

    public Task<Result<Guid>> MakeAsync(FiscalYear year, MeasureKind kind, MeasureDetails details, CancellationToken cancellationToken) => data.ActAsync<Guid>(Made, async (act, ct) =>
    {
        var count = await act.Db.Set<Measure>().CountAsync(m => m.FiscalYear == year && m.Kind == kind, ct);
        if (count >= MeasureBook.Most)
        {
            return new Error.RuleBroken("improvement.most", $"ปีหนึ่งมีได้ไม่เกิน {MeasureBook.Most} มาตรการ", "จำนวนมาตรการ");
        }

        var last = await act.Db.Set<Measure>().Where(m => m.FiscalYear == year && m.Kind == kind).MaxAsync(m => (int?)m.Position, ct) ?? 0;
        var measure = new Measure { FiscalYear = year, Kind = kind, Position = last + 1, Title = details.Title, InternalNumber = details.InternalNumber };
        Take(measure, details);
        act.Db.Add(measure);
        await act.Db.SaveChangesAsync(ct);
        AddSteps(act, measure.Id, details.Steps);
        return measure.Id;
    }, cancellationToken);

    public Task<Result<Unit>> ChangeAsync(Guid id, int seen, MeasureDetails details, CancellationToken cancellationToken) => data.ActAsync<Unit>(Changed, async (act, ct) =>
    {
        if (await act.Db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } measure)
        {
            return Missing;
        }

        act.Expect(measure, seen);
        measure.Title = details.Title;
        Take(measure, details);
        await KeepStepsAsync(act, id, details.Steps, ct);
        return Unit.Done;
    }, cancellationToken);

    /// <summary>Takes what the owners say was done: an answer to each step and one status.</summary>
    public Task<Result<Unit>> ReportAsync(Guid id, int seen, MeasureReport report, CancellationToken cancellationToken) => data.ActAsync<Unit>(Reported, async (act, ct) =>
    {
        if (await act.Db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } measure)
        {
            return Missing;
        }

        if (!MayReport(session.Rights, measure))
        {
            return new Error.Forbidden("improvement.not_owner", "มาตรการนี้เป็นของส่วนราชการอื่น รายงานผลได้เฉพาะผู้รับผิดชอบและผู้ประสานงาน");
        }

        var steps = await act.Db.Set<MeasureStep>().Where(s => s.MeasureId == id).ToListAsync(ct);
        if (report.Status == MeasureStatus.Completed && steps.Any(s => report.Steps.GetValueOrDefault(s.Id) is not { Result: not null, IsDone: true }))
        {
            return NotAllDone;
        }

        act.Expect(measure, seen);
        (measure.Status, measure.Result, measure.Outcome, measure.ReportedAt) = (report.Status, report.Result, report.Outcome, act.At);
        foreach (var step in steps)
        {
            if (report.Steps.GetValueOrDefault(step.Id) is { } answer)
            {
                (step.Result, step.IsDone, step.DoneOn) = (answer.Result, answer.IsDone && answer.Result is not null, answer.DoneOn);
            }
        }

        return Unit.Done;
    }, cancellationToken);

    /// <summary>Changes places with the one before it.</summary>
    public Task<Result<Unit>> MoveUpAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<Unit>(Moved, async (act, ct) =>
    {
        if (await act.Db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } measure)
        {
            return Missing;
        }

        var row = await act.Db.Set<Measure>().Where(m => m.FiscalYear == measure.FiscalYear && m.Kind == measure.Kind).OrderBy(m => m.Position).ThenBy(m => m.Id).ToListAsync(ct);
        var at = row.FindIndex(m => m.Id == id);
        if (at > 0)
        {
            (row[at], row[at - 1]) = (row[at - 1], row[at]);
            for (var i = 0; i < row.Count; i++)
            {
                row[i].Position = i + 1;
            }
        }

        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(Guid id, int seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(Removed, async (act, ct) =>
    {
        if (await act.Db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } measure)
        {
            return Missing;
        }

        act.Expect(measure, seen);
        act.Db.RemoveRange(await act.Db.Set<MeasureStep>().Where(s => s.MeasureId == id).ToListAsync(ct));
        act.Db.RemoveRange(await act.Db.Set<MeasureProof>().Where(p => p.MeasureId == id).ToListAsync(ct));
        await act.Db.SaveChangesAsync(ct);
        act.Db.Remove(measure);
        return Unit.Done;
    }, cancellationToken);

    /// <summary>Whoever manages measures, and those who may report for one of its units. A measure without a unit is everyone's who may report.</summary>
    public static bool MayReport(Rights rights, Measure measure) =>
        rights.Has(Manage) || (measure.OwnerUnits.Length == 0 ? rights.Has(Report) : measure.OwnerUnits.Any(u => rights.Has(Report, u)));

    internal static void AddSteps(Act act, Guid measure, IEnumerable<string> texts)
    {
        var position = 0;
        foreach (var text in texts)
        {
            act.Db.Add(new MeasureStep { MeasureId = measure, Position = ++position, Text = text });
        }
    }

    private static void Take(Measure measure, MeasureDetails details)
    {
        measure.Period = details.Period;
        (measure.OwnerUnits, measure.OtherOwners) = ([.. details.OwnerUnits], [.. details.OtherOwners]);
        (measure.Indicator, measure.Counted) = (details.Indicator, details.Counted);
        (measure.OriginKind, measure.OriginKey, measure.OriginText) = (details.Origin?.Kind, details.Origin?.Key, details.Origin?.TextTh);
    }

    /// <summary>Steps keep their answers while their words are the same or only changed in place; those that are gone go with theirs.</summary>
    private static async Task KeepStepsAsync(Act act, Guid measure, ImmutableArray<string> texts, CancellationToken ct)
    {
        var old = await act.Db.Set<MeasureStep>().Where(s => s.MeasureId == measure).OrderBy(s => s.Position).ToListAsync(ct);
        var free = old.Where(s => !texts.Contains(s.Text)).ToList();
        for (var i = 0; i < texts.Length; i++)
        {
            var step = old.FirstOrDefault(s => s.Text == texts[i]);
            if (step is not null)
            {
                old.Remove(step);
            }
            else if (texts.Length >= free.Count && free.FirstOrDefault(s => s.Position == i + 1) is { } reworded)
            {
                (step, reworded.Text) = (reworded, texts[i]);
                free.Remove(reworded);
                old.Remove(reworded);
            }

            if (step is null)
            {
                act.Db.Add(new MeasureStep { MeasureId = measure, Position = i + 1, Text = texts[i] });
            }
            else
            {
                step.Position = i + 1;
            }
        }

        act.Db.RemoveRange(old);
    }
}
