using Prongsai.ActionPlan.Domain;
using Prongsai.Assessment.Contracts;

namespace Prongsai.ActionPlan.Features.Targets;

/// <summary>What came of each target: computed where a register knows it, else as typed.</summary>
internal sealed class TargetActuals(IResults results)
{
    public async Task<IReadOnlyDictionary<(Guid Target, int Year), TargetActual>> OfAsync(WholePlan plan, CancellationToken ct)
    {
        Dictionary<int, decimal?> totals = [];
        if (plan.Targets.Any(t => t.Source == ActualSource.ItaTotal))
        {
            foreach (var year in (await results.YearsAsync(ct)).Where(plan.Period.Holds))
            {
                totals[year.BuddhistYear] = (await results.FindAsync(year, ct))?.Total;
            }
        }

        return plan.Targets.SelectMany(t => plan.Period.Years.Select(y => (Target: t, Year: y, Actual: t.Actual(y, totals.GetValueOrDefault(y.BuddhistYear)))))
            .Where(a => a.Actual is not null).ToDictionary(a => (a.Target.Id, a.Year.BuddhistYear), a => a.Actual!);
    }
}
