using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;

namespace Prongsai.ActionPlan.Features.Texts;

/// <summary>The texts that the book prints besides projects and figures.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class TextsModel(PlanPlace place, PlanReading plans) : PageModel
{
    public WholePlan Plan { get; private set; } = null!;

    /// <summary>Parts that an imported book has otherwise.</summary>
    public IReadOnlySet<PlanText> Otherwise { get; private set; } = new HashSet<PlanText>();

    public bool MayManage => place.MayManage;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        (Plan, Otherwise) = (plan, (await plans.OtherwiseAsync(plan, ct)).Keys.ToHashSet());
        return Page();
    }
}
