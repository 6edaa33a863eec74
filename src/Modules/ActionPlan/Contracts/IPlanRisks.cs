using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Contracts;

/// <summary>The fraud risks that part 1 of the plan's book shows. Registered as a scoped service by the module that keeps them.</summary>
public interface IPlanRisks
{
    /// <summary>Risks assessed for the year, the highest level first as their own report has them.</summary>
    Task<IReadOnlyList<PlanRisk>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken);
}

/// <param name="Process">งานหรือกระบวนงาน.</param>
/// <param name="Level">The level's word, such as "สูง"; null while it is not judged.</param>
/// <param name="Score">Likelihood × impact; null while it is not judged.</param>
public sealed record PlanRisk(int Number, string Process, IReadOnlyList<string> Events, string? Level, int? Score, IReadOnlyList<string> Controls);
