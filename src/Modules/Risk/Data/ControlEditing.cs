using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Risk.Data;

/// <summary>A control as typed.</summary>
/// <param name="Event">Null for a control of the whole process.</param>
internal sealed record ControlDetails(string Text, Guid? Event, IReadOnlyList<Guid> Units, LocalDate? DueOn, Guid? Project, Guid? Measure);

/// <summary>What was done, as typed.</summary>
internal sealed record ActivityDetails(LocalDate DoneOn, string Text, string Result, string? Link);

/// <summary>A file as given.</summary>
internal sealed record GivenFile(string Name, Func<Stream> Open);

/// <summary>Controls and what is done for them.</summary>
internal sealed class ControlEditing(AgencyData data, AgencySession session, ControlSources sources, FileStore files)
{
    private static readonly ActKind Added = new("risk.control_added", "เพิ่มมาตรการควบคุมความเสี่ยง");
    private static readonly ActKind Changed = new("risk.control_changed", "แก้ไขมาตรการควบคุมความเสี่ยง");
    private static readonly ActKind Removed = new("risk.control_removed", "ลบมาตรการควบคุมความเสี่ยง");
    private static readonly ActKind Closed = new("risk.control_closed", "สรุปว่ามาตรการควบคุมความเสี่ยงแล้วเสร็จ");
    private static readonly ActKind Reopened = new("risk.control_reopened", "เปิดมาตรการควบคุมความเสี่ยงอีกครั้ง");
    private static readonly ActKind Done = new("risk.activity_done", "บันทึกกิจกรรมตามมาตรการควบคุมความเสี่ยง");
    private static readonly ActKind Taken = new("risk.activity_removed", "ลบกิจกรรมตามมาตรการควบคุมความเสี่ยง");

    public async Task<Result<Guid>> AddAsync(Guid process, ControlDetails details, CancellationToken cancellationToken)
    {
        var refused = await sources.RefusedAsync(await YearOfAsync(process, cancellationToken), details, cancellationToken);
        return refused is not null ? refused : await data.ActAsync<Guid>(Added, async (act, ct) =>
        {
            if (await act.Db.Set<RiskProcess>().SingleOrDefaultAsync(p => p.Id == process, ct) is not { } of || (details.Event is { } e && !await act.Db.Set<RiskEvent>().AnyAsync(x => x.Id == e && x.ProcessId == process, ct)))
            {
                return RiskErrors.NoEvent;
            }

            if (!session.Rights.Has("risk.write", of.UnitId))
            {
                return RiskErrors.NotYours;
            }

            var into = await act.Db.Set<RiskAssessment>().SingleAsync(a => a.Id == of.AssessmentId, ct);
            var row = new RiskControl { AssessmentId = into.Id, ProcessId = process, Place = await new NewRisks(act, into).NextAsync<RiskControl>(ct), Text = details.Text };
            Put(row, details);
            act.Db.Add(row);
            return row.Id;
        }, cancellationToken);
    }

    public async Task<Result<Unit>> ChangeAsync(Guid id, int? seenVersion, ControlDetails details, CancellationToken cancellationToken)
    {
        var refused = await sources.RefusedAsync(await YearOfControlAsync(id, cancellationToken), details, cancellationToken);
        return refused is not null ? refused : await WriteAsync(Changed, id, async (act, row, ct) =>
        {
            if (details.Event is { } e && !await act.Db.Set<RiskEvent>().AnyAsync(x => x.Id == e && x.ProcessId == row.ProcessId, ct))
            {
                return RiskErrors.NoEvent;
            }

            act.Expect(row, seenVersion);
            Put(row, details);
            return null;
        }, cancellationToken);
    }

    public Task<Result<Unit>> RemoveAsync(Guid id, CancellationToken cancellationToken) => WriteAsync(Removed, id, async (act, row, ct) =>
    {
        if (await act.Db.Set<RiskActivity>().AnyAsync(a => a.ControlId == id, ct))
        {
            return new Error.RuleBroken("risk.has_activities", "ลบไม่ได้ เพราะมีกิจกรรมที่บันทึกตามมาตรการนี้แล้ว ถ้าไม่ทำต่อให้สรุปมาตรการพร้อมเหตุผล", "หลักฐานการจัดการความเสี่ยง");
        }

        act.Db.Remove(row);
        return null;
    }, cancellationToken);

    /// <summary>Closed only with something done, or with the reason why nothing was.</summary>
    public Task<Result<Unit>> CloseAsync(Guid id, int? seenVersion, LocalDate on, string? closing, CancellationToken cancellationToken) => WriteAsync(Closed, id, async (act, row, ct) =>
    {
        if (closing is null)
        {
            return RiskErrors.At("Closing", "สรุปผลของมาตรการในหนึ่งถึงสองประโยค ถ้าไม่ได้ทำให้บอกเหตุผล");
        }

        if (!await act.Db.Set<RiskActivity>().AnyAsync(a => a.ControlId == id, ct))
        {
            return RiskErrors.At("Closing", "ยังไม่มีกิจกรรมที่บันทึกตามมาตรการนี้ บันทึกสิ่งที่ทำอย่างน้อยหนึ่งครั้งก่อนสรุปว่าแล้วเสร็จ");
        }

        act.Expect(row, seenVersion);
        (row.ClosedOn, row.Closing) = (on, closing);
        return null;
    }, cancellationToken);

    public Task<Result<Unit>> ReopenAsync(Guid id, CancellationToken cancellationToken) => WriteAsync(Reopened, id, (_, row, _) =>
    {
        (row.ClosedOn, row.Closing) = (null, null);
        return Task.FromResult<Error?>(null);
    }, cancellationToken);

    public Task<Result<Unit>> DoAsync(Guid id, ActivityDetails details, IReadOnlyList<GivenFile> given, CancellationToken cancellationToken) => WriteAsync(Done, id, async (act, row, ct) =>
    {
        var year = (await act.Db.Set<RiskAssessment>().SingleAsync(a => a.Id == row.AssessmentId, ct)).Year;
        if (!year.Contains(details.DoneOn))
        {
            return RiskErrors.At("DoneOn", $"วันที่ต้องอยู่ในปีงบประมาณ {year} ({ThaiDates.Format(year.Start, ThaiDateStyle.Short)} ถึง {ThaiDates.Format(year.End, ThaiDateStyle.Short)})");
        }

        var done = new RiskActivity { AssessmentId = row.AssessmentId, ControlId = id, DoneOn = details.DoneOn, Text = details.Text, Result = details.Result, Link = details.Link };
        act.Concerns("risk.risk_control", id);
        act.Db.Add(done);
        await act.Db.SaveChangesAsync(ct);
        foreach (var file in given)
        {
            await using var content = file.Open();
            var kept = await files.AddAsync(act, content, file.Name, ct);
            if (!kept.IsOk)
            {
                return RiskErrors.At("Files", $"แฟ้ม {file.Name}: {kept.Error.Message}");
            }

            act.Db.Add(new ActivityFile { AssessmentId = row.AssessmentId, ActivityId = done.Id, FileId = kept.Value.Id, Name = kept.Value.Name, IsPicture = kept.Value.ContentType.StartsWith("image/", StringComparison.Ordinal) });
        }

        return null;
    }, cancellationToken);

    public Task<Result<Unit>> UndoAsync(Guid id, Guid activity, CancellationToken cancellationToken) => WriteAsync(Taken, id, async (act, row, ct) =>
    {
        if (await act.Db.Set<RiskActivity>().SingleOrDefaultAsync(a => a.Id == activity && a.ControlId == id, ct) is not { } done)
        {
            return RiskErrors.NoControl;
        }

        if (row.ClosedOn is not null)
        {
            return new Error.RuleBroken("risk.closed", "มาตรการนี้สรุปแล้ว เปิดมาตรการอีกครั้งก่อนลบกิจกรรม", "กิจกรรมเป็นหลักฐานของผลที่สรุป");
        }

        act.Concerns("risk.risk_control", id);
        act.Db.RemoveRange(await act.Db.Set<ActivityFile>().Where(f => f.ActivityId == activity).ToListAsync(ct));
        await act.Db.SaveChangesAsync(ct);
        act.Db.Remove(done);
        return null;
    }, cancellationToken);

    private static void Put(RiskControl row, ControlDetails details) =>
        (row.Text, row.EventId, row.Units, row.DueOn, row.ProjectId, row.MeasureId) = (details.Text, details.Event, [.. details.Units], details.DueOn, details.Project, details.Measure);

    /// <summary>The unit of the process and every unit that owns the control may write.</summary>
    private Task<Result<Unit>> WriteAsync(ActKind kind, Guid id, Func<Act, RiskControl, CancellationToken, Task<Error?>> work, CancellationToken cancellationToken) => data.ActAsync<Unit>(kind, async (act, ct) =>
    {
        if (await act.Db.Set<RiskControl>().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } row)
        {
            return RiskErrors.NoControl;
        }

        var unit = await act.Db.Set<RiskProcess>().Where(p => p.Id == row.ProcessId).Select(p => p.UnitId).SingleAsync(ct);
        return !session.Rights.Has("risk.write", unit) && !row.Units.Any(u => session.Rights.Has("risk.write", u)) ? RiskErrors.NotYours : await work(act, row, ct) is { } fault ? fault : Unit.Done;
    }, cancellationToken);

    private Task<FiscalYear?> YearOfAsync(Guid process, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
        db.Set<RiskAssessment>().Where(a => db.Set<RiskProcess>().Any(p => p.Id == process && p.AssessmentId == a.Id)).Select(a => (FiscalYear?)a.Year).SingleOrDefaultAsync(ct), cancellationToken);

    private Task<FiscalYear?> YearOfControlAsync(Guid control, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
        db.Set<RiskAssessment>().Where(a => db.Set<RiskControl>().Any(c => c.Id == control && c.AssessmentId == a.Id)).Select(a => (FiscalYear?)a.Year).SingleOrDefaultAsync(ct), cancellationToken);
}
