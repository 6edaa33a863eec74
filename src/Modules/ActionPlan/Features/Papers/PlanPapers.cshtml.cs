using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>The papers of the plan and of the year's rounds in one place.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class PlanPapersModel(PlanPlace place, IEnumerable<IDocumentKind> kinds, AgencySession session) : PageModel
{
    public WholePlan Plan { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<(IDocumentKind Kind, string? Missing)> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        (Plan, Year) = (plan, place.Year(HttpContext));
        List<(IDocumentKind, string?)> papers = [];
        foreach (var kind in kinds.Where(k => k is BookPaper or MatrixPaper or RoundPaper))
        {
            papers.Add((kind, (await kind.MissingAsync(session.Agency, Year, ct))?.Message));
        }

        Papers = papers;
        return Page();
    }
}
