using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Assessment.Contracts;

/// <summary>Stored results of the agency entered.</summary>
public interface IResults
{
    /// <summary>The result of a year recomputed, or null when none is stored.</summary>
    Task<ScoreSheet?> FindAsync(FiscalYear year, CancellationToken cancellationToken);

    /// <summary>Years with a result, newest first.</summary>
    Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken cancellationToken);
}

/// <summary>Stores a result from outside the import: the demo, and figures typed by hand.</summary>
public interface IResultEntry
{
    Task<Result<Unit>> StoreAsync(FiscalYear year, ScoreInput figures, CancellationToken cancellationToken);
}
