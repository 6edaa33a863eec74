namespace Prongsai.Platform.Web;

/// <summary>What makes an agency's public pages its own.</summary>
/// <param name="Logo">Address of the picture in the head; null when the agency has put none.</param>
/// <param name="Style">Address of a style sheet with its colours; null when it keeps the product's.</param>
public sealed record AgencyLook(string? Logo, string? Style);

/// <summary>Seam: the look of an agency's public pages. The layout knows no module.</summary>
public interface IAgencyLook
{
    /// <param name="slug">The agency of the address asked for.</param>
    ValueTask<AgencyLook> OfAsync(string slug, CancellationToken cancellationToken);
}
