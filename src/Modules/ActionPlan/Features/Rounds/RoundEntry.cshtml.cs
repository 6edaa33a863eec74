using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Rounds;

/// <summary>A project in a round; saving goes on to the next one that is still open.</summary>
[Authorize(Policy = RoundEditing.Report)]
internal sealed class RoundEntryModel(PlanPlace place, PlanReading plans, RoundEditing editing) : PageModel
{
    [BindProperty]
    public RoundForm Input { get; set; } = new();

    public WholePlan Plan { get; private set; } = null!;

    public Round Round { get; private set; }

    public NumberedProject Shown { get; private set; } = null!;

    public RoundResult? Before { get; private set; }

    public int Reported { get; private set; }

    public bool MayReport => RoundEditing.MayReport(place.Rights, Shown.Project.Sheet.Units);

    public string RoundPath => $"/office/plan/rounds/{Round.Year}/{Round.Months}";

    private IReadOnlyDictionary<Guid, RoundResult> results = new Dictionary<Guid, RoundResult>();

    public NumberedProject? Earlier => Plan.Numbered.LastOrDefault(p => p.Number < Shown.Number);

    public NumberedProject? Later => Plan.Numbered.FirstOrDefault(p => p.Number > Shown.Number);

    public async Task<IActionResult> OnGetAsync(int year, int months, Guid project, CancellationToken ct)
    {
        if (!await FillAsync(year, months, project, ct))
        {
            return NotFound();
        }

        Input = RoundForm.Of(results.GetValueOrDefault(project), Shown.Project.In(Round.Year).Ordinance);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, int months, Guid project, bool stay, CancellationToken ct)
    {
        if (!await FillAsync(year, months, project, ct))
        {
            return NotFound();
        }

        if (Input.Read(ModelState) is not { } entry)
        {
            return Page();
        }

        var put = await editing.PutAsync(project, Round, Input.Version, entry, ct);
        if (!put.IsOk)
        {
            ModelState.Take(put.Error, nameof(Input));
            return Page();
        }

        var open = Plan.Numbered.Where(p => p.Project.Id != project && !results.ContainsKey(p.Project.Id) && RoundEditing.MayReport(place.Rights, p.Project.Sheet.Units)).ToList();
        var next = open.Find(p => p.Number > Shown.Number) ?? (open.Count > 0 ? open[0] : null);
        TempData.Done(next is null ? "บันทึกแล้ว ไม่มีโครงการค้างรายงานในรอบนี้" : $"บันทึกโครงการที่ {Shown.Number} แล้ว");
        return Redirect(next is null || stay ? RoundPath : $"{RoundPath}/{next.Project.Id}");
    }

    private async Task<bool> FillAsync(int year, int months, Guid project, CancellationToken ct)
    {
        if (!Round.Lengths.Contains(months) || await place.ProjectAsync(project, ct) is not { } found || !found.Plan.Period.Holds(new(year)))
        {
            return false;
        }

        (Plan, Shown, Round) = (found.Plan, found.Project, new(new(year), months));
        results = await plans.RoundAsync(Plan.Id, Round, ct);
        Before = (await plans.RoundAsync(Plan.Id, Round.Before, ct)).GetValueOrDefault(project);
        Reported = results.Count;
        return true;
    }
}
