using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Targets;

/// <summary>One target: made, changed, filled with actuals.</summary>
[Authorize(Policy = "plan.manage")]
internal sealed class TargetModel(PlanPlace place, TargetEditing editing) : PageModel
{
    [BindProperty]
    public TargetForm Input { get; set; } = new();

    public WholePlan Plan { get; private set; } = null!;

    public PlanTarget? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input = TargetForm.Of(Shown, Plan.Period);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (Input.Read(ModelState, Plan.Period) is not { } input)
        {
            return Page();
        }

        var put = await editing.PutAsync(Plan.Id, Shown?.Id, Input.Version, input, ct);
        if (!put.IsOk)
        {
            ModelState.Take(put.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกค่าเป้าหมายแล้ว");
        return Redirect("/office/plan/targets");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct) || Shown is null)
        {
            return NotFound();
        }

        var removed = await editing.RemoveAsync(Shown.Id, Input.Version, ct);
        if (!removed.IsOk)
        {
            ModelState.Take(removed.Error, nameof(Input));
            return Page();
        }

        TempData.Done("ลบค่าเป้าหมายแล้ว");
        return Redirect("/office/plan/targets");
    }

    private async Task<bool> FillAsync(string id, CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        (Plan, Shown) = (plan, plan.Targets.FirstOrDefault(t => t.Id.ToString() == id));
        return Shown is not null || id == "new";
    }
}
