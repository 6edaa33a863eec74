using Microsoft.EntityFrameworkCore;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>What a round says of projects, one project at a time.</summary>
internal sealed class RoundEditing(AgencyData data, AgencySession session)
{
    public const string Report = "plan.report";
    private static readonly ActKind Reported = new("action_plan.round_reported", "รายงานผลโครงการรอบ 6 และ 12 เดือน");

    /// <summary>May the person at work report on a project of these units?</summary>
    public static bool MayReport(Rights rights, IReadOnlyCollection<Guid> units) => rights.Has(Report, null) || units.Any(u => rights.Has(Report, u));

    /// <param name="seen">The version seen; null when nothing was reported yet.</param>
    public Task<Result<Unit>> PutAsync(Guid project, Round round, int? seen, RoundEntry entry, CancellationToken cancellationToken) => PutAllAsync(round, [(project, seen, entry)], cancellationToken);

    /// <summary>Several projects of a round at once: all of them or none.</summary>
    public Task<Result<Unit>> PutAllAsync(Round round, IReadOnlyList<(Guid Project, int? Seen, RoundEntry Entry)> entries, CancellationToken cancellationToken) => data.ActAsync<Unit>(Reported, async (act, ct) =>
    {
        foreach (var (project, seen, entry) in entries)
        {
            if (await PutAsync(act, project, round, seen, entry, ct) is { } fault)
            {
                return fault;
            }
        }

        return Unit.Done;
    }, cancellationToken);

    /// <summary>Within an act.</summary>
    public async Task<Error?> PutAsync(Act act, Guid project, Round round, int? seen, RoundEntry entry, CancellationToken ct)
    {
        if (await act.Db.Set<Project>().SingleOrDefaultAsync(p => p.Id == project, ct) is not { } row)
        {
            return ProjectEditing.NotThere;
        }

        if (!MayReport(session.Rights, row.Units))
        {
            return new Error.Forbidden("plan.not_yours", "โครงการนี้เป็นของส่วนราชการอื่น จึงยังไม่ได้บันทึก แจ้งผู้ประสานงานหากผู้รับผิดชอบเปลี่ยนแล้ว");
        }

        var plan = await act.Db.Set<Plan>().SingleAsync(p => p.Id == row.PlanId, ct);
        if (!Round.Lengths.Contains(round.Months) || !new PlanPeriod(plan.FirstYear, plan.LastYear).Holds(round.Year))
        {
            return new Error.RuleBroken("plan.round", $"ปี {round.Year} อยู่นอกแผนปี {new PlanPeriod(plan.FirstYear, plan.LastYear)}", "รอบรายงานต้องอยู่ในปีของแผน");
        }

        if (entry.Faults() is { IsEmpty: false } faults)
        {
            return new Error.Invalid("plan.round_entry", faults[0].Message, faults);
        }

        var result = await act.Db.Set<RoundResult>().SingleOrDefaultAsync(r => r.ProjectId == project && r.FiscalYear == round.Year && r.Months == round.Months, ct);
        if (result is null)
        {
            act.Db.Add(result = new RoundResult { PlanId = row.PlanId, ProjectId = project, FiscalYear = round.Year, Months = round.Months });
        }
        else
        {
            act.Expect(result, seen);
        }

        result.Put(entry);
        return null;
    }
}
