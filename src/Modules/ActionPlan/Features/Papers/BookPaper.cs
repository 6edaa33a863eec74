using Prongsai.ActionPlan.Contracts;
using Prongsai.ActionPlan.Data;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>The whole book of the plan (S104).</summary>
internal sealed class BookPaper(PlanReading plans, IOffice office, IEnumerable<IPlanRisks> risks) : IDocumentKind
{
    public string Key => "plan-book";

    public string NameTh => "เล่มแผนปฏิบัติการป้องกันการทุจริต";

    public string PreparePath => "/office/plan/texts";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => await plans.OfYearAsync(year, cancellationToken) is null ? MatrixPaper.NoPlan : null;

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        if (await plans.OfYearAsync(year, cancellationToken) is not { } plan)
        {
            return MatrixPaper.NoPlan;
        }

        return PlanBook.Of(plan, await office.ProfileAsync(cancellationToken), await RisksAsync(plan.Period.First, year, cancellationToken));
    }

    /// <summary>Those of the year, else of the plan's first year.</summary>
    private async Task<IReadOnlyList<PlanRisk>> RisksAsync(FiscalYear first, FiscalYear year, CancellationToken ct)
    {
        foreach (var source in risks)
        {
            if (await source.OfYearAsync(year, ct) is { Count: > 0 } now)
            {
                return now;
            }

            if (await source.OfYearAsync(first, ct) is { Count: > 0 } then)
            {
                return then;
            }
        }

        return [];
    }
}
