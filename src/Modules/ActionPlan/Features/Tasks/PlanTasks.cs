using NodaTime;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan.Features.Tasks;

/// <summary>Rounds that are due and projects that belong to nobody. When a round is due is not confirmed by a manual (methodology 8.2).</summary>
internal sealed class PlanTasks(PlanReading plans, AgencySession session, IClock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var today = OfficeYear.Today(clock);
        if (!session.Rights.Has(RoundEditing.Report) || !year.Contains(today))
        {
            return [];
        }

        List<WorkItem> tasks = [];
        var manages = session.Rights.Has("plan.manage");
        if (await plans.OfYearAsync(year, cancellationToken) is { } plan)
        {
            var alone = plan.Projects.Count(p => !p.Sheet.Owners.Any());
            if (manages && alone > 0)
            {
                tasks.Add(new($"เลือกผู้รับผิดชอบโครงการในแผนป้องกันการทุจริต {alone} โครงการ", "/office/plan?owner=none", WhyTh: "โครงการที่ไม่มีเจ้าของไม่มีใครรายงานผล"));
            }
        }
        else if (manages)
        {
            tasks.Add(new($"จัดทำแผนปฏิบัติการป้องกันการทุจริตที่ครอบคลุมปี {year}", "/office/plan/new", WhyTh: "ยังไม่มีแผนของปีนี้ในระบบ"));
        }

        foreach (var round in new[] { new Round(year.Previous, 12), new Round(year, 6) }.Where(r => r.Period.End.PlusMonths(-1) <= today))
        {
            tasks.AddRange(await OfAsync(round, ForWhom(actor, manages), cancellationToken));
        }

        return tasks;
    }

    /// <summary>Whoever leads the plan is told of the round as a whole, everybody else of the own unit's part; the system asks for all of them.</summary>
    private static (bool Whole, bool Units) ForWhom(Actor actor, bool manages) => (manages, !manages || actor == Actor.System);

    private async Task<IEnumerable<WorkItem>> OfAsync(Round round, (bool Whole, bool Units) told, CancellationToken ct)
    {
        if (await plans.OfYearAsync(round.Year, ct) is not { } plan)
        {
            return [];
        }

        var results = await plans.RoundAsync(plan.Id, round, ct);
        var open = plan.Projects.Where(p => !results.ContainsKey(p.Id)).ToList();
        var path = $"/office/plan/rounds/{round.Year}/{round.Months}";
        var due = round.Period.End.PlusDays(1).PlusMonths(1).PlusDays(-1);
        if (open.Count == 0)
        {
            return [];
        }

        IEnumerable<WorkItem> whole = told.Whole ? [Item($"รายงานผลแผนป้องกันการทุจริต {round.Name} ยังเหลือ {open.Count} โครงการ", null)] : [];
        var units = told.Units ? open.SelectMany(p => p.Sheet.Units).Distinct().Where(u => session.Rights.Has(RoundEditing.Report, u)) : [];
        return whole.Concat(units.Select(u => Item($"รายงานผลแผนป้องกันการทุจริต {round.Name} {open.Count(p => p.Sheet.Units.Contains(u))} โครงการ", u)));

        WorkItem Item(string title, Guid? unit) => new(title, path, due, WhyTh: "ต้องคัดลอกลง E-PlanNACC และเผยแพร่รายงาน วันครบกำหนดรอยืนยันกับคู่มือ") { Key = $"{path}#{unit}", Unit = unit, AlsoBy = RoundEditing.Report, IsUnconfirmed = true };
    }
}
