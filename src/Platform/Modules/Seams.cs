using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Platform.Modules;

/// <summary>Tells what a person has to do, for the page งานของฉัน. Registered as a scoped service.</summary>
public interface ITaskSource
{
    Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken);
}

/// <summary>Something to do.</summary>
/// <param name="TitleTh">What to do, beginning with a verb.</param>
/// <param name="Path">Page below the agency's address where it is done.</param>
/// <param name="Due">Last day, when there is one.</param>
/// <param name="Points">How many points of the total score hang on it, unrounded; null when none.</param>
/// <param name="WhyTh">Why it is on the list, in a sentence.</param>
public sealed record WorkItem(string TitleTh, string Path, LocalDate? Due = null, decimal? Points = null, string? WhyTh = null);

/// <summary>A paper this installation can make. Registered as a scoped service; the scope's agency is entered and is the one asked for.</summary>
public interface IDocumentKind
{
    /// <summary>As in <c>report KIND</c>, for example <c>result-memo</c>.</summary>
    string Key { get; }

    string NameTh { get; }

    /// <summary>Page where a person gives what only people know, such as signers and opinions; null when there is nothing to give.</summary>
    string? PreparePath => null;

    /// <summary>The paper, or why it cannot be made yet.</summary>
    Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken);
}

/// <summary>Made-up content of the demo agency, written once when the demo is first started. Registered as a scoped service; the demo agency is entered.</summary>
public interface IDemoContent
{
    /// <summary>Lower comes first.</summary>
    int Order { get; }

    Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken);
}
