using Prongsai.ActionPlan.Contracts;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Data;

/// <summary>Projects for other modules to point at.</summary>
internal sealed class PlanProjects(PlanReading plans) : IPlanProjects
{
    public async Task<IReadOnlyList<PlannedProject>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        await plans.OfYearAsync(year, cancellationToken) is { } plan
            ? [.. plan.Numbered.Select(p => new PlannedProject(p.Project.Id, p.Number, p.Dimension.Number, p.Project.Title, $"/office/plan/projects/{p.Project.Id}"))]
            : [];
}
