using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>The colours of the public site.</summary>
internal sealed class LookEditing(AgencyData data)
{
    private static readonly ActKind Changed = new("organization.colours_changed", "เปลี่ยนสีของเว็บสาธารณะ");

    /// <summary>Null while the agency keeps the product's.</summary>
    public async Task<SiteColours?> NowAsync(CancellationToken cancellationToken)
    {
        var kept = await data.ReadOnceAsync(AgencyProfile.ReadAsync, cancellationToken);
        return SiteColours.Of(kept.MainColour, kept.AccentColour);
    }

    /// <param name="colours">The product's own are kept as none.</param>
    public Task<Result<Kernel.Unit>> ChangeAsync(SiteColours colours, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Changed, async (act, ct) =>
    {
        if (!colours.IsReadable)
        {
            return new Error.Invalid("office.colours", "สีนี้อ่านยาก ยังไม่ได้เปลี่ยน");
        }

        var profile = await act.Db.Set<AgencyProfile>().SingleAsync(ct);
        (profile.MainColour, profile.AccentColour) = colours == SiteColours.Product ? (null, null) : (colours.Main.ToString(), colours.Accent.ToString());
        return Kernel.Unit.Done;
    }, cancellationToken);
}
