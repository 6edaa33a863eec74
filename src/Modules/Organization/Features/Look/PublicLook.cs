using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Look;

/// <summary>The logo in the head of the agency's public pages, and their colours.</summary>
internal sealed class PublicLook(LookEditing look, AgencySession session) : IAgencyLook
{
    public async ValueTask<AgencyLook> OfAsync(string slug, CancellationToken cancellationToken)
    {
        if (!session.IsEntered)
        {
            return new(null, null);
        }

        var (logo, colours) = await look.OfPageAsync(cancellationToken);
        return new(logo is null ? null : $"/{slug}/emblem/{logo}", colours is null ? null : $"/{slug}/colours/{PublicColoursModel.NameOf(colours)}");
    }
}
