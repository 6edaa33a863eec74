using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>An event as typed.</summary>
internal sealed record EventDetails(string Process, string? Domain, Guid? Unit, string? Step, string Text, string? Parties);

/// <summary>Events: added, changed, judged, looked at again, taken out.</summary>
internal sealed class EventEditing(AgencyData data, AgencySession session)
{
    private static readonly ActKind Added = new("risk.event_added", "เพิ่มความเสี่ยง");
    private static readonly ActKind Changed = new("risk.event_changed", "แก้ไขความเสี่ยง");
    private static readonly ActKind Judged = new("risk.judged", "ประเมินระดับความเสี่ยง");
    private static readonly ActKind Seen = new("risk.followed_up", "ติดตามความเสี่ยง");
    private static readonly ActKind Removed = new("risk.event_removed", "ลบความเสี่ยง");

    public Task<Result<Guid>> AddAsync(Guid assessment, EventDetails details, CancellationToken cancellationToken) => data.ActAsync<Guid>(Added, async (act, ct) =>
    {
        if (!session.Rights.Has("risk.write", details.Unit))
        {
            return RiskErrors.NotYours;
        }

        if (await act.Db.Set<RiskAssessment>().SingleOrDefaultAsync(a => a.Id == assessment, ct) is not { } into)
        {
            return RiskErrors.NoYear;
        }

        var rows = new NewRisks(act, into);
        var process = await rows.ProcessAsync(details.Process, details.Domain, details.Unit, null, ct);
        var e = new RiskEvent { AssessmentId = assessment, ProcessId = process.Id, Place = await rows.NextAsync<RiskEvent>(ct), Step = details.Step, Text = details.Text, Parties = details.Parties };
        act.Db.Add(e);
        return e.Id;
    }, cancellationToken);

    /// <summary>Texts of the event, and name, domain and unit of its process, which all its events share.</summary>
    public Task<Result<Unit>> ChangeAsync(Guid id, int? seenVersion, EventDetails details, CancellationToken cancellationToken) => WriteAsync(Changed, id, (act, e, process, ct) =>
    {
        if (details.Unit != process.UnitId && !session.Rights.Has("risk.write", details.Unit))
        {
            return Task.FromResult<Error?>(RiskErrors.NotYours);
        }

        act.Expect(e, seenVersion);
        (e.Step, e.Text, e.Parties) = (details.Step, details.Text, details.Parties);
        (process.Name, process.Domain, process.UnitId) = (details.Process, details.Domain, details.Unit);
        return Task.FromResult<Error?>(null);
    }, cancellationToken);

    public Task<Result<Unit>> JudgeAsync(Guid id, int? seenVersion, Judgement before, Judgement? after, LocalDate day, CancellationToken cancellationToken) => WriteAsync(Judged, id, async (act, e, process, ct) =>
    {
        var scale = (await act.Db.Set<RiskAssessment>().SingleAsync(a => a.Id == e.AssessmentId, ct)).Scale();
        if (scale.LevelOf(before.Likelihood, before.Impact) is null || (after is not null && scale.LevelOf(after.Likelihood, after.Impact) is null))
        {
            return RiskErrors.At("Before.Likelihood", "เกณฑ์ของปีเปลี่ยนไปแล้ว เปิดหน้านี้ใหม่แล้วเลือกอีกครั้ง");
        }

        var controls = await act.Db.Set<RiskControl>().CountAsync(c => c.ProcessId == e.ProcessId && (c.EventId == null || c.EventId == id), ct);
        if (JudgementRule.Fault(scale, before, after, controls) is { } fault)
        {
            return fault;
        }

        act.Expect(e, seenVersion);
        e.Put(before, after);
        e.JudgedOn = day;
        return null;
    }, cancellationToken);

    public Task<Result<Unit>> FollowAsync(Guid id, LocalDate on, string text, CancellationToken cancellationToken) => WriteAsync(Seen, id, (act, e, _, _) =>
    {
        act.Concerns("risk.risk_event", id);
        act.Db.Add(new FollowUp { AssessmentId = e.AssessmentId, EventId = id, SeenOn = on, Text = text });
        return Task.FromResult<Error?>(null);
    }, cancellationToken);

    /// <summary>With its own controls. What has been done for them stays on record, so an event with activities is not taken out.</summary>
    public Task<Result<Unit>> RemoveAsync(Guid id, CancellationToken cancellationToken) => WriteAsync(Removed, id, async (act, e, process, ct) =>
    {
        var controls = await act.Db.Set<RiskControl>().Where(c => c.EventId == id).ToListAsync(ct);
        var ids = controls.ConvertAll(c => c.Id);
        if (await act.Db.Set<RiskActivity>().AnyAsync(a => ids.Contains(a.ControlId), ct) || await act.Db.Set<FollowUp>().AnyAsync(f => f.EventId == id, ct))
        {
            return new Error.RuleBroken("risk.has_activities", "ลบไม่ได้ เพราะมีกิจกรรมหรือการติดตามที่บันทึกไว้แล้ว ถ้าความเสี่ยงหมดไปให้ประเมินระดับหลังมีมาตรการใหม่", "หลักฐานการจัดการความเสี่ยง");
        }

        act.Db.RemoveRange(controls);
        await act.Db.SaveChangesAsync(ct);
        act.Db.Remove(e);
        await act.Db.SaveChangesAsync(ct);
        if (!await act.Db.Set<RiskEvent>().AnyAsync(o => o.ProcessId == process.Id, ct) && !await act.Db.Set<RiskControl>().AnyAsync(c => c.ProcessId == process.Id, ct))
        {
            act.Db.Remove(process);
        }

        return null;
    }, cancellationToken);

    private Task<Result<Unit>> WriteAsync(ActKind kind, Guid id, Func<Act, RiskEvent, RiskProcess, CancellationToken, Task<Error?>> work, CancellationToken cancellationToken) => data.ActAsync<Unit>(kind, async (act, ct) =>
    {
        if (await act.Db.Set<RiskEvent>().SingleOrDefaultAsync(e => e.Id == id, ct) is not { } row)
        {
            return RiskErrors.NoEvent;
        }

        var process = await act.Db.Set<RiskProcess>().SingleAsync(p => p.Id == row.ProcessId, ct);
        return !session.Rights.Has("risk.write", process.UnitId) ? RiskErrors.NotYours : await work(act, row, process, ct) is { } fault ? fault : Unit.Done;
    }, cancellationToken);
}
