using NodaTime;

namespace Prongsai.Organization.Contracts;

/// <summary>A paper in force that somebody signed as holder of a post.</summary>
/// <param name="Id">Stable: an answer "stays in force" is kept by it.</param>
/// <param name="TitleTh">What it is, with its number.</param>
/// <param name="Path">Where it is changed or given anew.</param>
/// <param name="Post">The post it was signed for; null means the executive's.</param>
public sealed record SignedPaper(Guid Id, string TitleTh, string Path, Guid SignedBy, Guid? Post, LocalDate SignedOn);

/// <summary>Seam: a module tells which of its papers in force were signed by holders of posts, so that a change of holder opens the list of those to be signed anew.
/// Registered as a scoped service.</summary>
public interface ISignedByHolder
{
    Task<IReadOnlyList<SignedPaper>> InForceAsync(LocalDate day, CancellationToken cancellationToken);
}
