using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;

namespace Prongsai.ActionPlan.Data.Taking;

/// <summary>Takes back what an import made and nobody has touched since.</summary>
internal static class PlanUndo
{
    public static async Task<Result<int>> RunAsync(Act act, Guid import, CancellationToken ct)
    {
        var (written, held) = await TextsAsync(act, import, ct);
        var stayed = await ProjectsAsync(act, import, ct) + await TargetsAsync(act, import, ct) + written;
        await act.Db.SaveChangesAsync(ct);
        foreach (var plan in await act.Db.Set<Plan>().Where(p => p.ImportId == import).ToListAsync(ct))
        {
            if (held.Contains(plan.Id) || await IsHeldAsync(act, plan, ct))
            {
                stayed++;
                continue;
            }

            act.Db.RemoveRange(await act.Db.Set<Dimension>().Where(d => d.PlanId == plan.Id).ToListAsync(ct));
            await act.Db.SaveChangesAsync(ct);
            act.Db.Remove(plan);
        }

        await act.Db.SaveChangesAsync(ct);
        return stayed;
    }

    private static async Task<int> ProjectsAsync(Act act, Guid import, CancellationToken ct)
    {
        var projects = await act.Db.Set<Project>().Where(p => p.ImportId == import).ToListAsync(ct);
        var ids = projects.Select(p => p.Id).ToList();
        var years = (await act.Db.Set<ProjectYear>().Where(y => ids.Contains(y.ProjectId)).ToListAsync(ct)).ToLookup(y => y.ProjectId);
        var reported = (await act.Db.Set<RoundResult>().Where(r => ids.Contains(r.ProjectId)).Select(r => r.ProjectId).Distinct().ToListAsync(ct)).ToHashSet();
        var untouched = projects.Where(p => p.Version == 0 && years[p.Id].All(y => y.Version == 0) && !reported.Contains(p.Id)).ToList();
        act.Db.RemoveRange(untouched.SelectMany(p => years[p.Id]));
        await act.Db.SaveChangesAsync(ct);
        act.Db.RemoveRange(untouched);
        return projects.Count - untouched.Count;
    }

    private static async Task<int> TargetsAsync(Act act, Guid import, CancellationToken ct)
    {
        var targets = await act.Db.Set<Target>().Where(t => t.ImportId == import).ToListAsync(ct);
        var ids = targets.Select(t => t.Id).ToList();
        var years = (await act.Db.Set<TargetYear>().Where(y => ids.Contains(y.TargetId)).ToListAsync(ct)).ToLookup(y => y.TargetId);
        var untouched = targets.Where(t => t.Version == 0 && years[t.Id].All(y => y.Version == 0)).ToList();
        act.Db.RemoveRange(untouched.SelectMany(t => years[t.Id]));
        await act.Db.SaveChangesAsync(ct);
        act.Db.RemoveRange(untouched);
        return targets.Count - untouched.Count;
    }

    /// <summary>Texts that still say what the book says go; where a person wrote on, they stay.</summary>
    /// <returns>How many stayed, and the plans that hold one.</returns>
    private static async Task<(int Stayed, HashSet<Guid> Plans)> TextsAsync(Act act, Guid import, CancellationToken ct)
    {
        var texts = await act.Db.Set<BookText>().Where(t => t.ImportId == import).ToListAsync(ct);
        var ids = texts.Select(t => t.PlanId).Distinct().ToList();
        var plans = await act.Db.Set<Plan>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var changed = texts.Where(t => t.WasTaken && !plans[t.PlanId].Texts().Lines(t.Part).SequenceEqual(t.Lines)).ToList();
        foreach (var text in texts.Where(t => t.WasTaken).Except(changed))
        {
            plans[text.PlanId].Put(text.Part, []);
        }

        act.Db.RemoveRange(texts);
        await act.Db.SaveChangesAsync(ct);
        return (changed.Count, [.. changed.Select(t => t.PlanId)]);
    }

    /// <summary>Something of a person's hangs on the plan.</summary>
    private static async Task<bool> IsHeldAsync(Act act, Plan plan, CancellationToken ct) =>
        await act.Db.Set<Project>().AnyAsync(p => p.PlanId == plan.Id, ct) || await act.Db.Set<Target>().AnyAsync(t => t.PlanId == plan.Id, ct)
        || await act.Db.Set<PlanVersion>().AnyAsync(v => v.PlanId == plan.Id, ct) || await act.Db.Set<MakingStep>().AnyAsync(s => s.PlanId == plan.Id, ct);
}
