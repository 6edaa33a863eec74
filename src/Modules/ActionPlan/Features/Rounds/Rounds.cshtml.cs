using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Rounds;

/// <summary>All rounds of the plan, and how far each is reported.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class RoundsModel(PlanPlace place, PlanReading plans) : PageModel
{
    public WholePlan Plan { get; private set; } = null!;

    public IReadOnlyList<RoundLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return Redirect("/office/plan");
        }

        Plan = plan;
        var results = (await plans.RoundsAsync(plan.Id, ct)).ToLookup(r => r.Round());
        Lines = [.. plan.Period.Years.Reverse().SelectMany(y => Round.Lengths.Reverse().Select(m => new Round(y, m)))
            .Select(r => new RoundLine(r, results[r].Count(), results[r].GroupBy(x => x.Status).ToDictionary(g => g.Key, g => g.Count()), r.Period.End < place.Today, r.Period.Start <= place.Today))];
        return Page();
    }
}

/// <param name="IsOver">Its last day has passed.</param>
/// <param name="HasBegun">Its first day has come.</param>
internal sealed record RoundLine(Round Round, int Reported, IReadOnlyDictionary<ProjectStatus, int> Counts, bool IsOver, bool HasBegun)
{
    /// <summary>" · ดำเนินการแล้วเสร็จ 3 · …".</summary>
    public string CountsTh => string.Concat(StatusWords.All.Where(s => Counts.ContainsKey(s.Status)).Select(s => $" · {s.Th} {Counts[s.Status]}"));

    public (Sign Sign, string Word) StandingOf(int projects) => Reported >= projects && projects > 0 ? (Sign.Done, "ครบ") : Reported > 0 ? (Sign.Progress, "ยังไม่ครบ") : IsOver ? (Sign.Problem, "ยังไม่รายงาน") : (Sign.Unknown, "ยังไม่ถึงรอบ");
}
