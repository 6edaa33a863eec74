using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>What the portal may show: every list and page of it passes through here, so nothing hidden can slip by another way.</summary>
internal sealed class PortalPages(ItemStore store, CarryOverLeftOvers leftOvers, IOffice office, PortalPlace place)
{
    public async Task<PortalFrame> FrameAsync(HttpContext context, CancellationToken ct)
    {
        var slug = (string)context.GetRouteValue("agency")!;
        return new(slug, await office.ProfileAsync(ct), context.Words(), place.Origin(context.Request), $"/{slug}/files") { Archived = place.Archive?.Year };
    }

    /// <summary>The same frame for an officer who looks at what is not out yet: files come by the officers' way.</summary>
    public async Task<PortalFrame> PreviewFrameAsync(HttpContext context, AgencySession session, CancellationToken ct)
    {
        var slug = (await place.Directory.FindAsync(session.Agency, ct))!.Slug;
        return new(slug, await office.ProfileAsync(ct), context.Words(), place.Origin(context.Request), "/office/disclosure/files");
    }

    /// <summary>The same frame in the other language.</summary>
    public PortalFrame InOther(PortalFrame frame) => frame with { Words = place.Book.In(frame.English ? Language.Thai : Language.English) };

    /// <summary>Public items of a year, in the year's order, with only their public evidence.</summary>
    public async Task<IReadOnlyList<ItemView>> YearAsync(FiscalYear year, CancellationToken ct) =>
        [.. (await YearsAsync([year], ct)).Select(v => v.View)];

    /// <summary>Public items of several years.</summary>
    public async Task<IReadOnlyList<(FiscalYear Year, ItemView View)>> YearsAsync(IReadOnlyList<FiscalYear> years, CancellationToken ct) =>
        [.. (await store.YearsAsync(years, ct)).Where(v => v.View.Content.IsPublished).Select(v => (v.Year, Shown(v.View)))];

    /// <summary>The same for a list of titles and days: what the registers say is left out.</summary>
    public async Task<IReadOnlyList<(FiscalYear Year, ItemView View)>> TitlesAsync(IReadOnlyList<FiscalYear> years, CancellationToken ct) =>
        [.. (await store.YearsAsync(years, ct, withRegisters: false)).Where(v => v.View.Content.IsPublished).Select(v => (v.Year, Shown(v.View)))];

    /// <summary>A public item by its address, or null.</summary>
    public async Task<ItemView?> ItemAsync(FiscalYear year, string slug, CancellationToken ct) =>
        (await store.FindAsync(year, slug.Replace('-', '_'), ct) ?? await leftOvers.FindAsync(year, slug.Replace('-', '_'), ct)) is { Content.IsPublished: true } view ? Shown(view) : null;

    /// <summary>Where the item of an older pack lives on, for whoever comes by its old address; null when it does not.</summary>
    public string? NewSlug(FiscalYear year, string slug) => leftOvers.SuccessorOf(year, slug.Replace('-', '_')) is { } item ? ItemView.SlugOf(item.Key) : null;

    /// <summary>Years that have something public, newest first; in an archive only the archive's.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken ct) =>
        [.. (await store.PublicYearsAsync(ct)).Where(y => place.Archive is not { } archive || archive.Year == y)];

    public string Origin(HttpRequest request) => place.Origin(request);

    public NodaTime.LocalDate Today => store.Today;

    public FiscalYear CurrentYear => FiscalYear.Of(store.Today);

    /// <summary>The item with only the evidence that everyone may see today, whether the item itself is out or not.</summary>
    public ItemView Shown(ItemView view) => view with { Evidence = [.. view.Evidence.Where(e => ProminenceRule.IsPublic(e.Prominence, e.EmbargoUntil, store.Today))] };
}
