using System.Security.Claims;

namespace Prongsai.Disclosure.Contracts;

/// <summary>Documents of the evidence library, for other registers to point at.</summary>
public interface IEvidenceDocuments
{
    /// <summary>Those open to the person at work whose title holds the words, at most 100, by title.</summary>
    Task<IReadOnlyList<EvidenceDocumentLine>> FindAsync(ClaimsPrincipal user, string? words, CancellationToken cancellationToken);
}

/// <param name="Path">Its page for officers.</param>
public sealed record EvidenceDocumentLine(Guid Id, string Title, string Path);
