using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Contracts;

/// <summary>Shows papers that the office has signed in the items that ask for them.</summary>
public interface ISignedEvidence
{
    /// <summary>Shows the file in each of the items as one document of the library: a new one, or the next version of an older at the same public addresses. A file that is a document already is not added again, so it may be repeated.
    /// Asks the rights of whoever is at work, as any change of an item does; an item that is not published yet stays so.</summary>
    /// <returns>The document.</returns>
    Task<Result<Guid>> ShowAsync(SignedEvidence paper, CancellationToken cancellationToken);

    /// <summary>Items in which the document is shown, newest year first.</summary>
    Task<IReadOnlyList<ShownPlace>> WhereAsync(Guid document, CancellationToken cancellationToken);
}

/// <param name="File">Stored file.</param>
/// <param name="Items">Year and key of each item.</param>
/// <param name="Document">The document whose next version it is; null for a new one.</param>
public sealed record SignedEvidence(Guid File, string TitleTh, LocalDate AsOf, IReadOnlyList<(FiscalYear Year, string Item)> Items, Guid? Document);

/// <param name="Number">"O26" in that year's pack.</param>
/// <param name="Path">Its page for officers.</param>
/// <param name="IsPublic">Everyone can see it there today.</param>
public sealed record ShownPlace(FiscalYear Year, string Number, string Path, bool IsPublic);
