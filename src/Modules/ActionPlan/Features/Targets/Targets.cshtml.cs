using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Features.Targets;

/// <summary>What the plan promises by year, and what came of it.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class TargetsModel(PlanPlace place, TargetActuals actuals) : PageModel
{
    public WholePlan Plan { get; private set; } = null!;

    public bool MayManage => place.MayManage;

    public FiscalYear ThisYear => FiscalYear.Of(place.Today);

    public IReadOnlyDictionary<(Guid Target, int Year), TargetActual> Actuals { get; private set; } = new Dictionary<(Guid, int), TargetActual>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        Plan = plan;
        Actuals = await actuals.OfAsync(plan, ct);
        return Page();
    }
}
