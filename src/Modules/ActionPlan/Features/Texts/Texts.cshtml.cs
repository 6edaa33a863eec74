using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Domain;

namespace Prongsai.ActionPlan.Features.Texts;

/// <summary>The texts that the book prints besides projects and figures.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class TextsModel(PlanPlace place) : PageModel
{
    public WholePlan Plan { get; private set; } = null!;

    public bool MayManage => place.MayManage;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        Plan = plan;
        return Page();
    }
}
