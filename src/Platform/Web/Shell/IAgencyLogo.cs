namespace Prongsai.Platform.Web;

/// <summary>Seam: the picture in the head of an agency's public pages. The layout knows no module.</summary>
public interface IAgencyLogo
{
    /// <summary>Its address, or null when the agency has put none.</summary>
    /// <param name="slug">The agency of the address asked for.</param>
    ValueTask<string?> AddressAsync(string slug, CancellationToken cancellationToken);
}
