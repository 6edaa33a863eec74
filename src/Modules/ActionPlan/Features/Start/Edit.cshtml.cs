using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Start;

/// <summary>Name, making and dimensions of the plan.</summary>
[Authorize(Policy = "plan.manage")]
internal sealed class EditModel(PlanEditing editing, PlanPlace place) : PageModel
{
    [BindProperty]
    public StartForm Input { get; set; } = new();

    public WholePlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        Plan = plan;
        Input = new() { Version = plan.Version, Title = plan.Title, MadeBy = plan.MadeBy, MadeOn = DateEntry.From(plan.MadeOn) };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(async plan =>
        Input.ReadDetails(ModelState, plan.Title) is { } details ? await editing.ChangeAsync(plan.Id, Input.Version, details, ct) : default(Result<Unit>?), ct);

    public Task<IActionResult> OnPostDimensionAsync(Guid dimension, string? name, CancellationToken ct) => DoAsync(async plan =>
        ThaiText.Typed(name) is { } typed && plan.Dimensions.Any(d => d.Id == dimension) ? await editing.NameDimensionAsync(dimension, typed, ct) : new Error.Invalid("plan.dimension", "กรอกชื่อมิติก่อนบันทึก"), ct);

    private async Task<IActionResult> DoAsync(Func<WholePlan, Task<Result<Unit>?>> work, CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        Plan = plan;
        if (await work(plan) is not { } done)
        {
            return Page();
        }

        if (!done.IsOk)
        {
            ModelState.Take(done.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกแล้ว");
        return Redirect("/office/plan/edit");
    }
}
