using Microsoft.AspNetCore.Http;
using NodaTime;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.ActionPlan.Features;

/// <summary>Where a page of the plan stands: the chosen year, its plan, and what the person may do.</summary>
internal sealed class PlanPlace(PlanReading plans, AgencySession session, IClock clock)
{
    public LocalDate Today => OfficeYear.Today(clock);

    public bool MayManage => session.Rights.Has("plan.manage");

    public Rights Rights => session.Rights;

    public FiscalYear Year(HttpContext context) => OfficeYear.Chosen(context, clock);

    /// <summary>The plan of the chosen year; null sends to the page that begins one.</summary>
    public Task<WholePlan?> FindAsync(HttpContext context, CancellationToken ct) => plans.OfYearAsync(Year(context), ct);

    public async Task<(WholePlan Plan, NumberedProject Project)?> ProjectAsync(Guid id, CancellationToken ct) =>
        await plans.OfProjectAsync(id, ct) is { } plan && plan.Find(id) is { } project ? (plan, project) : null;
}
