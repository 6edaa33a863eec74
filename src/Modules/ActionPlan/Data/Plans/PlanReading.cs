using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>Reads a plan whole: the same few queries whatever its size.</summary>
internal sealed class PlanReading(AgencyData data, IOffice office)
{
    /// <summary>The plan whose period holds the year; periods never overlap.</summary>
    public async Task<WholePlan?> OfYearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var plans = await data.ReadOnceAsync((db, ct) => db.AllAsync<Plan>(ct), cancellationToken);
        return plans.FirstOrDefault(p => new PlanPeriod(p.FirstYear, p.LastYear).Holds(year)) is { } plan ? await WholeAsync(plan, cancellationToken) : null;
    }

    public async Task<WholePlan?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await data.ReadAsync((db, ct) => db.ThoseAsync<Plan>(p => p.Id == id, ct), cancellationToken) is [{ } plan] ? await WholeAsync(plan, cancellationToken) : null;

    public async Task<WholePlan?> OfProjectAsync(Guid project, CancellationToken cancellationToken) =>
        (await data.ReadAsync((db, ct) => db.Set<Project>().Where(p => p.Id == project).Select(p => (Guid?)p.PlanId).FirstOrDefaultAsync(ct), cancellationToken)) is { } plan ? await FindAsync(plan, cancellationToken) : null;

    /// <summary>Periods of all plans, newest first.</summary>
    public Task<List<PlanPeriod>> PeriodsAsync(CancellationToken cancellationToken) => data.ReadAsync(
        async (db, ct) => (await db.Set<Plan>().OrderByDescending(p => p.FirstYear).Select(p => new { p.FirstYear, p.LastYear }).Take(20).ToListAsync(ct)).ConvertAll(p => new PlanPeriod(p.FirstYear, p.LastYear)), cancellationToken);

    /// <summary>What a round says, by project.</summary>
    public async Task<IReadOnlyDictionary<Guid, RoundResult>> RoundAsync(Guid plan, Round round, CancellationToken cancellationToken) =>
        (await RoundsAsync(plan, cancellationToken)).Where(r => r.FiscalYear == round.Year && r.Months == round.Months).ToDictionary(r => r.ProjectId);

    /// <summary>All rounds of a plan.</summary>
    public Task<IReadOnlyList<RoundResult>> RoundsAsync(Guid plan, CancellationToken cancellationToken) =>
        data.OnceAsync((typeof(RoundResult), plan), () => data.ReadAsync((db, ct) => db.ThoseAsync<RoundResult>(r => r.PlanId == plan, ct), cancellationToken));

    public Task<List<MakingStep>> StepsAsync(Guid plan, CancellationToken cancellationToken) => data.ReadAsync(
        (db, ct) => db.Set<MakingStep>().Where(s => s.PlanId == plan).OrderBy(s => s.Number).ToListAsync(ct), cancellationToken);

    /// <summary>What imported books say otherwise than the plan does now; the newest book counts.</summary>
    public async Task<IReadOnlyDictionary<PlanText, string[]>> OtherwiseAsync(WholePlan plan, CancellationToken cancellationToken)
    {
        var texts = await data.ReadAsync((db, ct) => db.Set<BookText>().Where(t => t.PlanId == plan.Id).OrderBy(t => t.Id).ToListAsync(ct), cancellationToken);
        return texts.GroupBy(t => t.Part).Select(g => g.Last()).Where(t => !plan.Texts.Lines(t.Part).SequenceEqual(t.Lines)).ToDictionary(t => t.Part, t => t.Lines);
    }

    private Task<WholePlan> WholeAsync(Plan plan, CancellationToken cancellationToken) => data.OnceAsync((typeof(WholePlan), plan.Id), async () =>
    {
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Id, u => u.Name);
        return await data.ReadAsync(async (db, ct) => PlanShape.Of(
            plan,
            await db.ThoseAsync<Dimension>(d => d.PlanId == plan.Id, ct),
            await db.ThoseAsync<Project>(p => p.PlanId == plan.Id, ct),
            await db.ThoseAsync<ProjectYear>(y => y.PlanId == plan.Id, ct),
            await db.ThoseAsync<Target>(t => t.PlanId == plan.Id, ct),
            await db.ThoseAsync<TargetYear>(t => t.PlanId == plan.Id, ct),
            units), cancellationToken);
    });
}

/// <summary>Rows of a plan put together.</summary>
internal static class PlanShape
{
    public static WholePlan Of(Plan plan, IReadOnlyList<Dimension> dimensions, IReadOnlyList<Project> projects, IReadOnlyList<ProjectYear> years, IReadOnlyList<Target> targets, IReadOnlyList<TargetYear> goals, Dictionary<Guid, string> units)
    {
        var (yearsOf, goalsOf) = (years.ToLookup(y => y.ProjectId), goals.ToLookup(g => g.TargetId));
        return new(plan.Id, new(plan.FirstYear, plan.LastYear), plan.Title)
        {
            Version = plan.Version,
            State = plan.State,
            MadeOn = plan.MadeOn,
            MadeBy = plan.MadeBy,
            Doubts = [.. plan.Doubts],
            Texts = plan.Texts(),
            Dimensions = [.. dimensions.OrderBy(d => d.Number).Select(d => new PlanDimension(d.Id, d.Number, d.Name) { Version = d.Version })],
            Projects = [.. projects.OrderBy(p => p.Place).Select(p => Project(p, yearsOf[p.Id], units))],
            Targets = [.. targets.OrderBy(t => t.Place).ThenBy(t => t.Id).Select(t => Target(t, goalsOf[t.Id]))],
        };
    }

    private static PlanProject Project(Project project, IEnumerable<ProjectYear> years, Dictionary<Guid, string> units) => new(project.Id, project.DimensionId, project.Place, project.Title)
    {
        Version = project.Version,
        Note = project.Note,
        Budgets = years.ToImmutableSortedDictionary(y => y.FiscalYear.BuddhistYear, y => y.Budget()),
        Sheet = new()
        {
            Rationale = project.Rationale,
            Objectives = [.. project.Objectives],
            TargetGroup = project.TargetGroup,
            Methods = [.. project.Methods],
            From = project.FromYear,
            Until = project.UntilYear,
            Units = [.. project.Units],
            UnitNames = [.. project.Units.Select(u => units.GetValueOrDefault(u, "ส่วนราชการที่ยุบแล้ว"))],
            OtherOwner = project.OtherOwner,
            Outputs = [.. project.Outputs],
        },
    };

    private static PlanTarget Target(Target target, IEnumerable<TargetYear> years)
    {
        var all = years.ToList();
        return new(target.Id, target.Place, target.Indicator, target.Unit, target.Source)
        {
            Version = target.Version,
            BaselineYear = target.BaselineYear,
            Baseline = target.Baseline,
            Goals = all.Where(y => y.Goal is not null).ToImmutableSortedDictionary(y => y.FiscalYear.BuddhistYear, y => y.Goal!.Value),
            Typed = all.Where(y => y.Typed is not null).ToImmutableSortedDictionary(y => y.FiscalYear.BuddhistYear, y => y.Typed!.Value),
        };
    }
}
