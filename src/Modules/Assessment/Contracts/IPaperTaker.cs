using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform.Acts;

namespace Prongsai.Assessment.Contracts;

/// <summary>A register that takes rows of a reviewed paper as its own records when a person keeps the paper, and gives them back when the person takes that back.
/// Registered as a scoped service; both run within the act of the import, so all registers take or none does.</summary>
public interface IPaperTaker
{
    /// <summary>Lower-case English word that stays the same, for example <c>measures</c>.</summary>
    string Key { get; }

    /// <summary>What the rows become, for the review page: "มาตรการ".</summary>
    string NameTh { get; }

    /// <summary>Page below the agency's address where they are kept.</summary>
    string Path { get; }

    /// <summary>The kinds of rows it takes.</summary>
    IReadOnlyList<TableKind> Kinds { get; }

    /// <param name="import">Kept with every record made, so that it can be undone and its source shown.</param>
    /// <returns>How many records were made or filled; an error leaves the whole paper unkept.</returns>
    Task<Result<int>> TakeAsync(Act act, Guid import, FiscalYear year, StagedPaper paper, CancellationToken cancellationToken);

    /// <summary>Takes back what the import made and nobody has changed since; what was changed stays, and is counted.</summary>
    /// <returns>How many stayed.</returns>
    Task<Result<int>> UndoAsync(Act act, Guid import, CancellationToken cancellationToken);
}
