using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Pictures;

/// <summary>The logo in the head of the agency's public pages.</summary>
internal sealed class PublicLogo(OfficePictures pictures, AgencySession session) : IAgencyLogo
{
    public async ValueTask<string?> AddressAsync(string slug, CancellationToken cancellationToken) =>
        session.IsEntered && (await pictures.NowAsync(cancellationToken)).TryGetValue(PicturePlace.Logo, out var logo) ? $"/{slug}/emblem/{logo.Sha256}" : null;
}
