using NodaTime;
using Prongsai.Platform.Acts;

namespace Prongsai.Correspondence.Contracts;

/// <summary>Does something more with a paper that went through the chain, once it is signed and its files are kept. Registered as a scoped service by the module that made the paper.</summary>
public interface ISignedPaperFollower
{
    /// <summary>Within the act that keeps the files; longer work is queued there as a job.</summary>
    Task SignedAsync(Act act, SignedFiles paper, CancellationToken cancellationToken);
}

/// <param name="Origin">What it was made from, as in <see cref="NewLetter.Origin"/>.</param>
/// <param name="Pdf">The stored file.</param>
public sealed record SignedFiles(Guid Letter, string Origin, LocalDate DatedOn, Guid Pdf);
