using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Data;

/// <param name="Path">Page it is about, below this installation's address; null when none.</param>
internal sealed record NewTask(string Title, string? Path, TaskReceiver Receiver, LocalDate? Due, string? Note, bool IsRestricted);

/// <param name="Unit">One of unit and account is given.</param>
/// <param name="Accounts">Who is told.</param>
internal sealed record TaskReceiver(Guid? Unit, string? Account, string Name, IReadOnlyList<string> Accounts);

internal sealed record TaskView(GivenTask Task, IReadOnlyList<GivenTaskStep> Steps);

/// <summary>Gives tasks and takes the steps with them.</summary>
internal sealed class TaskGiving(AgencyData data)
{
    private static readonly ActKind Given = new("work.task_given", "มอบงาน");
    private static readonly ActKind Stepped = new("work.task_stepped", "ปรับสถานะงานที่มอบ");

    public Task<TaskView?> FindAsync(Guid id, CancellationToken ct) => data.ReadAsync(async (db, token) =>
        await db.Set<GivenTask>().SingleOrDefaultAsync(t => t.Id == id, token) is { } task
            ? new TaskView(task, await db.Set<GivenTaskStep>().Where(s => s.GivenTaskId == id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(token))
            : null, ct);

    public Task<Result<Guid>> GiveAsync(NewTask asked, CancellationToken cancellationToken) => data.ActAsync<Guid>(Given, async (act, ct) =>
    {
        var task = new GivenTask
        {
            Title = asked.Title,
            Path = asked.Path,
            UnitId = asked.Receiver.Unit,
            Account = asked.Receiver.Account,
            ReceiverName = asked.Receiver.Name,
            DueOn = asked.Due,
            IsRestricted = asked.IsRestricted,
            State = TaskState.Given,
            Giver = act.Actor.Account,
            GiverName = act.Actor.Name,
            GivenAt = act.At,
            ChangedAt = act.At,
        };
        act.Db.Add(task);
        await act.Db.SaveChangesAsync(ct);
        act.Db.Add(StepOf(act, task, TaskState.Given, asked.Note));
        foreach (var account in asked.Receiver.Accounts.Where(a => a != act.Actor.Account))
        {
            await TellAsync(act, account, task, TaskState.Given, ct);
        }

        return task.Id;
    }, cancellationToken);

    /// <param name="isReceiver">Is the person at work the one, or of the unit, the task was given to?</param>
    public Task<Result<Unit>> StepAsync(Guid id, int seen, TaskState step, string? note, bool isReceiver, CancellationToken cancellationToken) => data.ActAsync<Unit>(Stepped, async (act, ct) =>
    {
        if (await act.Db.Set<GivenTask>().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task)
        {
            return new Error.NotFound("work.task", "ไม่พบงานนี้");
        }

        if (!TaskSteps.From(task.State, isReceiver, task.Giver == act.Actor.Account).Contains(step))
        {
            return new Error.RuleBroken("work.step", $"งานนี้อยู่ในขั้น \"{TaskSteps.NameTh(task.State)}\" แล้ว จึงทำขั้นนี้ไม่ได้ กรุณาดูข้อมูลล่าสุดในหน้านี้", "ขั้นของงานที่มอบ");
        }

        if (TaskSteps.Check(step, note).Error is { } wrong)
        {
            return wrong;
        }

        act.Expect(task, seen);
        (task.State, task.ChangedAt) = (step, act.At);
        act.Db.Add(StepOf(act, task, step, note));
        if (task.Giver != act.Actor.Account)
        {
            await TellAsync(act, task.Giver, task, step, ct);
        }

        return Unit.Done;
    }, cancellationToken);

    private static GivenTaskStep StepOf(Act act, GivenTask task, TaskState state, string? note) =>
        new() { GivenTaskId = task.Id, State = state, ByName = act.Actor.Name, ByAccount = act.Actor.Account, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), At = act.At };

    private static Task<int> TellAsync(Act act, string account, GivenTask task, TaskState state, CancellationToken ct)
    {
        var title = task.IsRestricted ? "เรื่องปกปิด" : task.Title;
        var text = state == TaskState.Given ? $"{act.Actor.Name} มอบงาน: {title}" : $"{act.Actor.Name} {TaskSteps.NameTh(state)}: {title}";
        return NoticeTable.TellAsync(act, account, $"task:{task.Id}:{state}:{act.At.ToUnixTimeMilliseconds()}", text, $"/office/tasks/{task.Id}", ct);
    }
}
