using Prongsai.ActionPlan.Contracts;
using Prongsai.Kernel;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Seams;

/// <summary>The year's fraud risks for part 1 of the plan's book: a line for each process, the greatest first.</summary>
internal sealed class PlanRisks(RiskBooks books) : IPlanRisks
{
    public async Task<IReadOnlyList<PlanRisk>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        if (await books.OfYearAsync(year, RiskKind.Fraud, cancellationToken) is not { } book)
        {
            return [];
        }

        return [.. book.Processes.Select(p => (Process: p, Events: book.Events.Where(e => e.ProcessId == p.Id).ToList())).Where(x => x.Events.Count > 0)
            .Select(x => (x.Process, x.Events, Top: x.Events.Select(book.Before).OfType<RiskLevel>().MaxBy(l => l.Score)))
            .OrderByDescending(x => x.Top?.Score ?? 0).ThenBy(x => x.Process.Place)
            .Select((x, i) => new PlanRisk(i + 1, x.Process.Name, [.. x.Events.Select(e => e.Text)], x.Top?.Word, x.Top?.Score, [.. book.Controls.Where(c => c.ProcessId == x.Process.Id).Select(c => c.Text)]))];
    }
}
