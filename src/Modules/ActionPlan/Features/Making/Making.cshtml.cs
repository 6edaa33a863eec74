using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Making;

/// <summary>The eight steps of making and carrying out the plan, each with its date and its proof.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class MakingModel(PlanPlace place, PlanReading plans, PlanEditing editing) : PageModel
{
    [BindProperty]
    public DateEntry DoneOn { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    public WholePlan Plan { get; private set; } = null!;

    public IReadOnlyDictionary<int, MakingStep> Taken { get; private set; } = new Dictionary<int, MakingStep>();

    public bool MayManage => place.MayManage;

    /// <summary>The step whose form is open.</summary>
    public int? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? step, CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        Open = MayManage ? step : null;
        if (Open is { } open && Taken.GetValueOrDefault(open) is { } taken)
        {
            (DoneOn, Note, Link) = (DateEntry.From(taken.DoneOn), taken.Note, taken.Link);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int step, CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        if (!MayManage)
        {
            return Forbid();
        }

        Open = step;
        LocalDate? done = null;
        if (!DoneOn.IsBlank)
        {
            var read = DoneOn.Read(nameof(DoneOn));
            if (!read.IsOk)
            {
                ModelState.Take(read.Error);
                return Page();
            }

            done = read.Value;
        }

        var kept = await editing.StepAsync(Plan.Id, step, done, ThaiText.Typed(Note), ThaiText.Typed(Link), ct);
        if (!kept.IsOk)
        {
            ModelState.Take(kept.Error);
            return Page();
        }

        TempData.Done($"บันทึกขั้นที่ {step} แล้ว");
        return Redirect("/office/plan/making");
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Taken = (await plans.StepsAsync(plan.Id, ct)).ToDictionary(s => s.Number);
        return true;
    }
}
