using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Correspondence.Contracts;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Projects;

/// <summary>A project as its sheet prints, with a way to change each heading.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class ProjectModel(PlanPlace place, PlanReading plans, ProjectEditing editing, ILetters letters) : PageModel
{
    public WholePlan Plan { get; private set; } = null!;

    public NumberedProject Shown { get; private set; } = null!;

    public IReadOnlyList<RoundResult> Rounds { get; private set; } = [];

    public LetterStanding? Asked { get; private set; }

    public LetterStanding? Report { get; private set; }

    public bool MayManage => place.MayManage;

    public bool MayReadRecord => place.Rights.Has("record.read");

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Dimension { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    public IEnumerable<Choice> Dimensions => Plan.Dimensions.Select(d => new Choice($"{d.Id}", $"มิติที่ {d.Number} {d.Name}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Dimension, Place) = ($"{Shown.Dimension.Id}", $"{Shown.Project.Place}");
        return Page();
    }

    public Task<IActionResult> OnPostMoveAsync(Guid id, int version, CancellationToken ct) => DoAsync(id, async () =>
        !Guid.TryParse(Dimension, out var dimension) || !int.TryParse(ThaiDigits.ToArabic(Place ?? ""), out var at)
            ? new Error.Invalid("plan.place", "กรอกลำดับเป็นตัวเลข เช่น 2", [new("Place", "กรอกลำดับเป็นตัวเลข เช่น 2")])
            : await editing.MoveAsync(id, version, dimension, at, ct), $"/office/plan/projects/{id}", "ย้ายแล้ว เลขลำดับในเล่มเปลี่ยนตามเอง", ct);

    public Task<IActionResult> OnPostDropAsync(Guid id, int version, CancellationToken ct) => DoAsync(id, async () =>
        ThaiText.Typed(Reason) is not { } reason
            ? new Error.Invalid("plan.reason", "เขียนเหตุผลที่ตัดโครงการ", [new("Reason", "เขียนเหตุผล เช่น รวมกับโครงการอื่นตามมติคณะทำงาน")])
            : await editing.DropAsync(id, version, reason, ct), "/office/plan", "ตัดโครงการออกจากแผนแล้ว", ct);

    /// <summary>Begins the memo that asks for approval (S208), or the one that reports the result (S209).</summary>
    public async Task<IActionResult> OnPostMemoAsync(Guid id, bool report, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var started = await letters.StartAsync(report ? ProjectMemos.Report(Plan, Shown, Rounds) : ProjectMemos.Request(Plan, Shown, place.Year(HttpContext)), ct);
        if (started.IsOk)
        {
            return Redirect($"/office/letters/{started.Value}");
        }

        ModelState.Take(started.Error);
        return Page();
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Result<Unit>>> work, string then, string done, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        var result = await work();
        if (!result.IsOk)
        {
            ModelState.Take(result.Error);
            return Page();
        }

        TempData.Done(done);
        return Redirect(then);
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await place.ProjectAsync(id, ct) is not { } found)
        {
            return false;
        }

        (Plan, Shown) = found;
        Rounds = [.. (await plans.RoundsAsync(Plan.Id, ct)).Where(r => r.ProjectId == id).OrderByDescending(r => r.FiscalYear.BuddhistYear).ThenByDescending(r => r.Months)];
        (Asked, Report) = (await letters.FromAsync(ProjectMemos.RequestOrigin(id), ct), await letters.FromAsync(ProjectMemos.ReportOrigin(id), ct));
        return true;
    }
}
