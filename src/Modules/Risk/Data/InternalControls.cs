using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>A row of ปค.5 as typed.</summary>
internal sealed record RowDetails(string Mission, string? Objective, string Risk, string? Existing, string? Evaluation, string? Remaining, string? Improvement, IReadOnlyList<Guid> Units, LocalDate? DueOn);

/// <summary>Internal control of a year: its rows, its components, its review.</summary>
internal sealed class InternalControls(AgencyData data, AgencySession session)
{
    private static readonly ActKind Begun = new("risk.control_begun", "เริ่มประเมินการควบคุมภายในของปี");
    private static readonly ActKind ComponentSet = new("risk.component_set", "บันทึกผลประเมินองค์ประกอบการควบคุมภายใน (ปค.4)");
    private static readonly ActKind RowAdded = new("risk.row_added", "เพิ่มแถวในแบบ ปค.5");
    private static readonly ActKind RowChanged = new("risk.row_changed", "แก้ไขแถวในแบบ ปค.5");
    private static readonly ActKind RowRemoved = new("risk.row_removed", "ลบแถวในแบบ ปค.5");
    private static readonly ActKind Corrected = new("risk.row_corrected", "บันทึกการปรับปรุงการควบคุมภายใน");
    private static readonly ActKind Reviewed = new("risk.control_reviewed", "สอบทานการควบคุมภายใน (ปค.6)");
    private static readonly ActKind Sent = new("risk.control_sent", "บันทึกวันที่ส่งรายงานการควบคุมภายใน");
    private static readonly Error.NotFound NoRow = new("risk.no_row", "ไม่พบแถวนี้ อาจถูกลบไปแล้ว กรุณากลับไปที่แบบ ปค.5");
    public static readonly Error.NotFound NoControl = new("risk.no_internal_control", "ยังไม่ได้เริ่มประเมินการควบคุมภายในของปีนี้");

    public Task<ControlBook?> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync<ControlBook?>(async (db, ct) =>
        await db.Set<InternalControl>().SingleOrDefaultAsync(c => c.Year == year, ct) is { } one ? await ReadAsync(db, one, ct) : null, cancellationToken);

    public Task<ControlBook?> OfRowAsync(Guid row, CancellationToken cancellationToken) => data.ReadAsync<ControlBook?>(async (db, ct) =>
        await db.Set<InternalControl>().SingleOrDefaultAsync(c => db.Set<ControlRow>().Any(r => r.Id == row && r.InternalControlId == c.Id), ct) is { } one ? await ReadAsync(db, one, ct) : null, cancellationToken);

    public Task<Result<Guid>> BeginAsync(FiscalYear year, CancellationToken cancellationToken) => data.ActAsync<Guid>(Begun, (act, _) =>
    {
        var one = new InternalControl { Year = year };
        act.Db.Add(one);
        return Task.FromResult<Result<Guid>>(one.Id);
    }, cancellationToken);

    public Task<Result<Unit>> SetComponentAsync(FiscalYear year, int component, int? seenVersion, IReadOnlyList<string> results, string? conclusion, CancellationToken cancellationToken) => data.ActAsync<Unit>(ComponentSet, async (act, ct) =>
    {
        if (await act.Db.Set<InternalControl>().SingleOrDefaultAsync(c => c.Year == year, ct) is not { } one || ControlComponents.Find(component) is null)
        {
            return NoControl;
        }

        var row = await act.Db.Set<ComponentResult>().SingleOrDefaultAsync(r => r.InternalControlId == one.Id && r.Component == component, ct);
        if (row is null)
        {
            act.Db.Add(new ComponentResult { InternalControlId = one.Id, Component = component, Results = [.. results], Conclusion = conclusion });
            return Unit.Done;
        }

        act.Expect(row, seenVersion);
        (row.Results, row.Conclusion) = ([.. results], conclusion);
        return Unit.Done;
    }, cancellationToken);

    /// <param name="e">The risk it is drawn from.</param>
    /// <param name="finding">The audit finding it is drawn from.</param>
    public Task<Result<Guid>> AddRowAsync(FiscalYear year, RowDetails details, Guid? e, Guid? finding, CancellationToken cancellationToken) => data.ActAsync<Guid>(RowAdded, async (act, ct) =>
    {
        if (await act.Db.Set<InternalControl>().SingleOrDefaultAsync(c => c.Year == year, ct) is not { } one)
        {
            return NoControl;
        }

        if (!MayWrite(details.Units))
        {
            return RiskErrors.NotYours;
        }

        if ((e is not null && await act.Db.Set<ControlRow>().AnyAsync(r => r.InternalControlId == one.Id && r.EventId == e, ct)) || (finding is not null && await act.Db.Set<ControlRow>().AnyAsync(r => r.InternalControlId == one.Id && r.FindingId == finding, ct)))
        {
            return RiskErrors.At("Risk", "เรื่องนี้อยู่ในแบบ ปค.5 แล้ว เปิดแถวเดิมแล้วแก้ไข");
        }

        var last = await act.Db.Set<ControlRow>().Where(r => r.InternalControlId == one.Id).MaxAsync(r => (int?)r.Place, ct) ?? 0;
        var row = new ControlRow { InternalControlId = one.Id, Place = last + 1, Mission = details.Mission, Risk = details.Risk, EventId = e, FindingId = finding };
        Put(row, details);
        act.Db.Add(row);
        return row.Id;
    }, cancellationToken);

    public Task<Result<Unit>> ChangeRowAsync(Guid id, int? seenVersion, RowDetails details, CancellationToken cancellationToken) => WriteAsync(RowChanged, id, (act, row, _) =>
    {
        if (row.CorrectedOn is not null && details.Improvement is null)
        {
            return Task.FromResult<Error?>(RiskErrors.At("Improvement", "แถวนี้บันทึกการปรับปรุงแล้ว จึงลบข้อความการปรับปรุงไม่ได้"));
        }

        act.Expect(row, seenVersion);
        Put(row, details);
        return Task.FromResult<Error?>(null);
    }, cancellationToken);

    /// <summary>The finding that the row was drawn from is corrected with it.</summary>
    public Task<Result<Unit>> CorrectAsync(Guid id, int? seenVersion, LocalDate on, string correction, CancellationToken cancellationToken) => WriteAsync(Corrected, id, async (act, row, ct) =>
    {
        if (row.Improvement is null)
        {
            return RiskErrors.At("Correction", "แถวนี้ไม่มีการปรับปรุงที่ต้องทำ เขียนการปรับปรุงก่อน");
        }

        act.Expect(row, seenVersion);
        (row.CorrectedOn, row.Correction) = (on, correction);
        if (row.FindingId is { } from && await act.Db.Set<AuditFinding>().SingleOrDefaultAsync(f => f.Id == from && f.CorrectedOn == null, ct) is { } finding)
        {
            (finding.CorrectedOn, finding.Correction) = (on, correction);
        }

        return null;
    }, cancellationToken);

    public Task<Result<Unit>> RemoveRowAsync(Guid id, CancellationToken cancellationToken) => WriteAsync(RowRemoved, id, (act, row, _) =>
    {
        act.Db.Remove(row);
        return Task.FromResult<Error?>(null);
    }, cancellationToken);

    /// <summary>The auditor writes; nobody else does, also not who wrote the forms.</summary>
    public Task<Result<Unit>> ReviewAsync(FiscalYear year, int? seenVersion, string opinion, string? weakness, LocalDate on, CancellationToken cancellationToken) => data.ActAsync<Unit>(Reviewed, async (act, ct) =>
    {
        if (!session.Rights.Has("control.review"))
        {
            return new Error.Forbidden("risk.review", "ความเห็นใน ปค.6 เขียนโดยผู้ตรวจสอบภายในเท่านั้น");
        }

        if (await act.Db.Set<InternalControl>().SingleOrDefaultAsync(c => c.Year == year, ct) is not { } one)
        {
            return NoControl;
        }

        act.Expect(one, seenVersion);
        (one.Opinion, one.Weakness, one.ReviewedOn, one.ReviewedBy) = (opinion, weakness, on, act.Actor.Name);
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> SendAsync(FiscalYear year, int? seenVersion, LocalDate on, CancellationToken cancellationToken) => data.ActAsync<Unit>(Sent, async (act, ct) =>
    {
        if (await act.Db.Set<InternalControl>().SingleOrDefaultAsync(c => c.Year == year, ct) is not { } one)
        {
            return NoControl;
        }

        act.Expect(one, seenVersion);
        one.SentOn = on;
        return Unit.Done;
    }, cancellationToken);

    private Task<Result<Unit>> WriteAsync(ActKind kind, Guid id, Func<Act, ControlRow, CancellationToken, Task<Error?>> work, CancellationToken cancellationToken) => data.ActAsync<Unit>(kind, async (act, ct) =>
        await act.Db.Set<ControlRow>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } row ? NoRow : !MayWrite(row.Units) ? RiskErrors.NotYours : await work(act, row, ct) is { } fault ? fault : Unit.Done, cancellationToken);

    private bool MayWrite(IEnumerable<Guid> units) => session.Rights.Has("risk.write", null) || units.Any(u => session.Rights.Has("risk.write", u));

    private static void Put(ControlRow row, RowDetails d)
    {
        (row.Mission, row.Objective, row.Risk, row.Existing, row.Evaluation, row.Remaining) = (d.Mission, d.Objective, d.Risk, d.Existing, d.Evaluation, d.Remaining);
        (row.Improvement, row.Units, row.DueOn) = (d.Improvement, [.. d.Units], d.DueOn);
    }

    private static async Task<ControlBook> ReadAsync(Db db, InternalControl one, CancellationToken ct) => new(one,
        await db.Set<ComponentResult>().Where(c => c.InternalControlId == one.Id).OrderBy(c => c.Component).ToListAsync(ct),
        await db.Set<ControlRow>().Where(r => r.InternalControlId == one.Id).OrderBy(r => r.Place).ToListAsync(ct));
}
