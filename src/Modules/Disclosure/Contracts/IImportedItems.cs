using Prongsai.Kernel;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Contracts;

/// <summary>Takes item rows of an imported paper into the year's items, within the act of the import.</summary>
public interface IImportedItems
{
    /// <summary>Sets owner, done mark and progress text of the items named; items that the office has worked on itself keep their own content.</summary>
    /// <returns>How many items took something.</returns>
    Task<Result<int>> ApplyAsync(Act act, Guid importId, FiscalYear year, IReadOnlyList<ImportedItem> items, CancellationToken cancellationToken);

    /// <summary>Takes back what the import set and nobody has changed since.</summary>
    Task<Result<int>> UndoAsync(Act act, Guid importId, CancellationToken cancellationToken);
}

/// <param name="Number">"O5" in that year's pack.</param>
/// <param name="OwnerNames">As printed; matched to units by name.</param>
/// <param name="IsDone">Ticked as done; null when the paper does not say.</param>
public sealed record ImportedItem(string Number, IReadOnlyList<string> OwnerNames, bool? IsDone, string? Progress);

/// <summary>How ready the year's items are, for other modules.</summary>
public interface IReadiness
{
    Task<ReadinessSummary> ReadAsync(FiscalYear year, CancellationToken cancellationToken);
}

/// <param name="ItemScores">"O5" → 0 or 100: our own pre-score from the component findings.</param>
public sealed record ReadinessSummary(FiscalYear Year, int Complete, int Total, int Published, IReadOnlyDictionary<string, decimal> ItemScores);
