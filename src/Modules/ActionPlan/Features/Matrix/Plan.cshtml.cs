using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Matrix;

/// <summary>The plan of the year as a table: projects by dimension, money by year.</summary>
[Authorize(Policy = "plan.read")]
internal sealed class PlanModel(PlanReading plans, PlanEditing editing, AgencySession session, IClock clock) : PageModel
{
    private const string Nobody = "none";

    public FiscalYear Year { get; private set; }

    public WholePlan? Plan { get; private set; }

    public IReadOnlyList<PlanPeriod> Periods { get; private set; } = [];

    public bool MayManage => session.Rights.Has("plan.manage");

    public int? Dimension { get; private set; }

    public string? Owner { get; private set; }

    public string? Status { get; private set; }

    /// <summary>The newest round of the year that has begun to be reported.</summary>
    public Round Round { get; private set; }

    public IReadOnlyDictionary<Guid, RoundResult> Results { get; private set; } = new Dictionary<Guid, RoundResult>();

    /// <summary>Projects that pass the filter, by dimension.</summary>
    public IReadOnlyList<(PlanDimension Dimension, IReadOnlyList<NumberedProject> Projects)> Shown { get; private set; } = [];

    public bool IsFiltered => Dimension is not null || Owner is not null || Status is not null;

    public IEnumerable<Choice> Owners => [.. Plan!.Projects.SelectMany(p => p.Sheet.Owners).Distinct().Order(StringComparer.Ordinal).Select(o => new Choice(o, o)), new(Nobody, "ยังไม่มีผู้รับผิดชอบ")];

    public IEnumerable<Choice> Dimensions => Plan!.Dimensions.Select(d => new Choice($"{d.Number}", $"มิติที่ {d.Number}"));

    public static IEnumerable<Choice> Statuses => [.. StatusWords.All.Select(s => new Choice(s.Status.ToString(), s.Th)), new(Nobody, "ยังไม่รายงาน")];

    public int WithoutOwner => Plan!.Projects.Count(p => !p.Sheet.Owners.Any());

    public int Unfinished => Plan!.Projects.Count(p => p.Sheet.Missing.Count > 0);

    public async Task OnGetAsync(int? dimension, string? owner, string? status, CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        Plan = await plans.OfYearAsync(Year, ct);
        if (Plan is null)
        {
            Periods = await plans.PeriodsAsync(ct);
            return;
        }

        (Dimension, Owner, Status) = (dimension, string.IsNullOrEmpty(owner) ? null : owner, string.IsNullOrEmpty(status) ? null : status);
        Round = new(Year, 12);
        Results = await plans.RoundAsync(Plan.Id, Round, ct);
        if (Results.Count == 0)
        {
            Round = new(Year, 6);
            Results = await plans.RoundAsync(Plan.Id, Round, ct);
        }

        Shown = [.. Plan.ByDimension().Where(d => Dimension is null || d.Dimension.Number == Dimension).Select(d => (d.Dimension, (IReadOnlyList<NumberedProject>)[.. d.Projects.Where(Passes)]))];
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid id, int version, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        var settled = await editing.SettleAsync(id, version, ct);
        TempData.Say(settled.IsOk ? Sign.Done : Sign.Problem, settled.IsOk ? "บันทึกว่าตรวจแล้ว" : settled.Error.Message);
        return Redirect("/office/plan");
    }

    private bool Passes(NumberedProject project) =>
        (Owner is null || (Owner == Nobody ? !project.Project.Sheet.Owners.Any() : project.Project.Sheet.Owners.Contains(Owner)))
        && (Status is null || (Results.GetValueOrDefault(project.Project.Id)?.Status.ToString() ?? Nobody) == Status);
}
