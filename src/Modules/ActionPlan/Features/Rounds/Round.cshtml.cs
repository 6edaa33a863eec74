using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;

namespace Prongsai.ActionPlan.Features.Rounds;

/// <summary>One round: every project with its status and what changed since the round before.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class RoundModel(PlanPlace place, PlanReading plans) : PageModel
{
    public WholePlan Plan { get; private set; } = null!;

    public Round Round { get; private set; }

    public IReadOnlyDictionary<Guid, RoundResult> Results { get; private set; } = new Dictionary<Guid, RoundResult>();

    public IReadOnlyDictionary<Guid, RoundResult> Before { get; private set; } = new Dictionary<Guid, RoundResult>();

    /// <summary>The first project not reported yet that the person may report.</summary>
    public NumberedProject? Next => Plan.Numbered.FirstOrDefault(p => !Results.ContainsKey(p.Project.Id) && MayReport(p));

    public bool MayReport(NumberedProject project) => RoundEditing.MayReport(place.Rights, project.Project.Sheet.Units);

    public IReadOnlyList<string> Changed(NumberedProject project) => Results.GetValueOrDefault(project.Project.Id) is { } result ? result.Entry().DifferencesTo(Before.GetValueOrDefault(project.Project.Id)?.Entry()) : [];

    public async Task<IActionResult> OnGetAsync(int year, int months, CancellationToken ct)
    {
        if (!Round.Lengths.Contains(months) || await plans.OfYearAsync(new(year), ct) is not { } plan)
        {
            return NotFound();
        }

        (Plan, Round) = (plan, new(new(year), months));
        Results = await plans.RoundAsync(plan.Id, Round, ct);
        Before = await plans.RoundAsync(plan.Id, Round.Before, ct);
        return Page();
    }
}
