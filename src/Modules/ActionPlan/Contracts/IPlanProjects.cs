using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Contracts;

/// <summary>Projects of the anti-corruption action plan in force, for other modules to point at.</summary>
public interface IPlanProjects
{
    /// <summary>Projects of the plan whose period holds the year, in the plan's order; none without a plan.</summary>
    Task<IReadOnlyList<PlannedProject>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken);
}

/// <param name="Id">Stays the same through versions, renumbering and years.</param>
/// <param name="Number">Its place in the plan as printed today.</param>
/// <param name="Dimension">Number of its dimension (มิติ).</param>
/// <param name="Path">Its page for officers.</param>
public sealed record PlannedProject(Guid Id, int Number, int Dimension, string Title, string Path);
