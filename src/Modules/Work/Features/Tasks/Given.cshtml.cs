using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.Work.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Features.Tasks;

/// <summary>A given task: where it stands, what happened, and the steps open to whoever looks.</summary>
[Authorize(Policy = "office.work")]
internal sealed class GivenModel(TaskGiving giving, AgencySession session, IOffice office, IOfficeCalendar calendar, IClock clock) : PageModel
{
    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public TaskView View { get; private set; } = null!;

    public IReadOnlyList<TaskState> Steps { get; private set; } = [];

    public string? DueSentence { get; private set; }

    private bool IsReceiver { get; set; }

    public static string Verb(TaskState step) => step switch
    {
        TaskState.Accepted => "รับงาน",
        TaskState.Done => "ทำเสร็จแล้ว",
        TaskState.Returned => "ส่งคืนผู้มอบ",
        TaskState.Given => "มอบอีกครั้ง",
        _ => "ยกเลิกการมอบ",
    };

    public static string At(Instant at) => $"{ThaiDates.Format(OfficeYear.DayOf(at), ThaiDateStyle.Short)} {at.InZone(OfficeYear.Bangkok).TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} น.";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, TaskState step, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var stepped = await giving.StepAsync(id, Seen, step, Note, IsReceiver, ct);
        if (stepped.Error is { } fault)
        {
            await FillAsync(id, ct);
            ModelState.Take(fault);
            return Page();
        }

        TempData.Done(step == TaskState.Done ? "บันทึกว่าทำเสร็จแล้ว ผู้มอบเห็นทันที" : $"{TaskSteps.NameTh(step)}แล้ว");
        return Redirect($"/office/tasks/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await giving.FindAsync(id, ct) is not { } found)
        {
            return false;
        }

        var reader = Reader.Of(session.Actor, session.Rights, User.FindFirst(PersonClaims.Unit)?.Value, await office.UnitsAsync(ct));
        var task = found.Task;
        IsReceiver = task.Account is { } account ? account == reader.Account : task.UnitId == reader.Unit;
        var isGiver = task.Giver == reader.Account;
        if (!IsReceiver && !isGiver && (task.IsRestricted || task.Account is not null || !session.Rights.Has("work.read")))
        {
            return false;
        }

        View = found;
        Steps = TaskSteps.From(task.State, IsReceiver, isGiver);
        DueSentence = task.DueOn is { } due && TaskSteps.IsOpen(task.State)
            ? $"{DueText.Sentence(OfficeYear.Today(clock), due, await calendar.ReadAsync(ct))} · {ThaiDates.Format(due, ThaiDateStyle.Short)}" : null;
        return true;
    }
}
