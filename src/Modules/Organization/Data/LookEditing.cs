using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>How the public site looks: its colours, and with them the logo in its head.</summary>
internal sealed class LookEditing(AgencyData data)
{
    private static readonly ActKind Changed = new("organization.colours_changed", "เปลี่ยนสีของเว็บสาธารณะ");

    /// <summary>Null while the agency keeps the product's.</summary>
    public async Task<SiteColours?> NowAsync(CancellationToken cancellationToken) =>
        await data.ReadAsync((db, ct) => db.Set<SiteLook>().SingleOrDefaultAsync(ct), cancellationToken) is { } kept ? SiteColours.Of(kept.MainColour, kept.AccentColour) : null;

    /// <summary>What the head of every public page asks, read in one go: the logo's picture (null without one) and the colours (null for the product's).</summary>
    public Task<(string? Logo, SiteColours? Colours)> OfPageAsync(CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
    {
        var logo = await db.Set<OfficePicture>().Where(p => p.TakenAt == null && p.Place == PicturePlace.Logo).Select(p => p.Sha256).SingleOrDefaultAsync(ct);
        var kept = await db.Set<SiteLook>().SingleOrDefaultAsync(ct);
        return (logo, kept is null ? null : SiteColours.Of(kept.MainColour, kept.AccentColour));
    }, cancellationToken);

    /// <param name="colours">The product's own are kept as none.</param>
    public Task<Result<Kernel.Unit>> ChangeAsync(SiteColours colours, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Changed, async (act, ct) =>
    {
        if (!colours.IsReadable)
        {
            return new Error.Invalid("office.colours", "สีนี้อ่านยาก ยังไม่ได้เปลี่ยน");
        }

        var kept = await act.Db.Set<SiteLook>().SingleOrDefaultAsync(ct);
        if (colours == SiteColours.Product)
        {
            act.Db.RemoveRange(kept is null ? [] : [kept]);
        }
        else if (kept is null)
        {
            act.Db.Add(new SiteLook { MainColour = colours.Main.ToString(), AccentColour = colours.Accent.ToString() });
        }
        else
        {
            (kept.MainColour, kept.AccentColour) = (colours.Main.ToString(), colours.Accent.ToString());
        }

        return Kernel.Unit.Done;
    }, cancellationToken);
}
