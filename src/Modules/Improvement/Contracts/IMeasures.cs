using Prongsai.Kernel;

namespace Prongsai.Improvement.Contracts;

/// <summary>Measures of a year, for other modules to point at.</summary>
public interface IMeasures
{
    Task<IReadOnlyList<MeasureStanding>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken);
}

/// <param name="StatusTh">Word of its status, such as "อยู่ระหว่างดำเนินการ".</param>
/// <param name="Path">Its page for officers.</param>
public sealed record MeasureStanding(Guid Id, int Number, string Title, string StatusTh, bool IsCompleted, string Path);
