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
internal sealed class EditModel(PlanEditing editing, DimensionEditing dimensions, PlanPlace place) : PageModel
{
    [BindProperty]
    public StartForm Input { get; set; } = new();

    [BindProperty]
    public string? NewDimension { get; set; }

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

    /// <param name="version">The version seen of the dimension's name.</param>
    public Task<IActionResult> OnPostDimensionAsync(Guid dimension, int version, string? name, CancellationToken ct) => DoAsync(async plan => Own(plan, dimension) ?? await dimensions.NameAsync(dimension, version, name, ct), ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid dimension, int version, CancellationToken ct) => DoAsync(async plan => Own(plan, dimension) ?? await dimensions.RemoveAsync(dimension, version, ct), ct);

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) => DoAsync(async plan => (await dimensions.AddAsync(plan.Id, NewDimension, ct)).Then<Unit>(_ => Unit.Done), ct);

    private static Result<Unit>? Own(WholePlan plan, Guid dimension)
    {
        if (plan.Dimensions.Any(d => d.Id == dimension))
        {
            return null;
        }

        return DimensionEditing.NotThere;
    }

    private async Task<IActionResult> DoAsync(Func<WholePlan, Task<Result<Unit>?>> work, CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        Plan = plan;
        Input.Title ??= plan.Title;
        if (await work(plan) is not { } done)
        {
            return Page();
        }

        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done("บันทึกแล้ว");
        return Redirect("/office/plan/edit");
    }
}
