using Microsoft.EntityFrameworkCore;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>A target as typed.</summary>
internal sealed record TargetInput(string Indicator, string Unit, ActualSource Source, FiscalYear? BaselineYear, decimal? Baseline, IReadOnlyDictionary<int, decimal?> Goals, IReadOnlyDictionary<int, decimal?> Typed);

/// <summary>Targets with their goals and the actuals that nobody can compute.</summary>
internal sealed class TargetEditing(AgencyData data)
{
    private static readonly ActKind Put = new("action_plan.target_put", "บันทึกค่าเป้าหมายของแผน");
    private static readonly ActKind Removed = new("action_plan.target_removed", "ลบค่าเป้าหมายของแผน");
    private static readonly Error.NotFound NotThere = new("plan.target_not_found", "ไม่พบค่าเป้าหมายนี้ อาจถูกลบไปแล้ว");

    /// <param name="id">Null makes a new one.</param>
    public Task<Result<Guid>> PutAsync(Guid plan, Guid? id, int seen, TargetInput input, CancellationToken cancellationToken) => data.ActAsync<Guid>(Put, async (act, ct) =>
    {
        if (!await act.Db.Set<Plan>().AnyAsync(p => p.Id == plan, ct))
        {
            return PlanEditing.NotThere;
        }

        var target = id is null ? null : await act.Db.Set<Target>().SingleOrDefaultAsync(t => t.Id == id && t.PlanId == plan, ct);
        if (id is not null && target is null)
        {
            return NotThere;
        }

        if (target is null)
        {
            var place = await act.Db.Set<Target>().Where(t => t.PlanId == plan).MaxAsync(t => (int?)t.Place, ct) ?? 0;
            act.Db.Add(target = new Target { PlanId = plan, Place = place + 1, Indicator = input.Indicator, Unit = input.Unit });
        }
        else
        {
            act.Expect(target, seen);
        }

        (target.Indicator, target.Unit, target.Source, target.BaselineYear, target.Baseline) = (input.Indicator, input.Unit, input.Source, input.BaselineYear, input.Baseline);
        await act.Db.SaveChangesAsync(ct);
        await YearsAsync(act, target, input, ct);
        return target.Id;
    }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(Guid id, int seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(Removed, async (act, ct) =>
    {
        if (await act.Db.Set<Target>().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } target)
        {
            return NotThere;
        }

        act.Expect(target, seen);
        act.Db.RemoveRange(await act.Db.Set<TargetYear>().Where(y => y.TargetId == id).ToListAsync(ct));
        await act.Db.SaveChangesAsync(ct);
        act.Db.Remove(target);
        return Unit.Done;
    }, cancellationToken);

    private static async Task YearsAsync(Act act, Target target, TargetInput input, CancellationToken ct)
    {
        var rows = await act.Db.Set<TargetYear>().Where(y => y.TargetId == target.Id).ToListAsync(ct);
        foreach (var year in input.Goals.Keys.Union(input.Typed.Keys))
        {
            var row = rows.FirstOrDefault(r => r.FiscalYear.BuddhistYear == year);
            if (row is null)
            {
                act.Db.Add(row = new TargetYear { PlanId = target.PlanId, TargetId = target.Id, FiscalYear = new(year) });
            }

            row.Goal = input.Goals.TryGetValue(year, out var goal) ? goal : row.Goal;
            row.Typed = input.Typed.TryGetValue(year, out var typed) ? typed : row.Typed;
        }
    }
}
