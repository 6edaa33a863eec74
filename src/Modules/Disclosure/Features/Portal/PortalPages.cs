using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>What the portal may show: every list and page of it passes through here, so nothing hidden can slip by another way.</summary>
internal sealed class PortalPages(ItemStore store, CarryOverLeftOvers leftOvers, IOffice office, AgencyDirectory directory)
{
    public async Task<PortalFrame> FrameAsync(HttpContext context, CancellationToken ct)
    {
        var slug = (string)context.GetRouteValue("agency")!;
        return new(slug, (await directory.FindAsync(slug, ct))!, await office.ProfileAsync(ct), context.Words(), $"{context.Request.Scheme}://{context.Request.Host}");
    }

    /// <summary>Public items of a year, in the year's order, with only their public evidence.</summary>
    public async Task<IReadOnlyList<ItemView>> YearAsync(FiscalYear year, CancellationToken ct) =>
        [.. (await store.YearAsync(year, ct)).Where(v => v.Content.IsPublished).Select(Shown)];

    /// <summary>A public item by its address, or null.</summary>
    public async Task<ItemView?> ItemAsync(FiscalYear year, string slug, CancellationToken ct) =>
        (await store.FindAsync(year, slug.Replace('-', '_'), ct) ?? await leftOvers.FindAsync(year, slug.Replace('-', '_'), ct)) is { Content.IsPublished: true } view ? Shown(view) : null;

    /// <summary>Where the item of an older pack lives on, for whoever comes by its old address; null when it does not.</summary>
    public string? NewSlug(FiscalYear year, string slug) => leftOvers.SuccessorOf(year, slug.Replace('-', '_')) is { } item ? ItemView.SlugOf(item.Key) : null;

    /// <summary>Years that have something public, newest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken ct) => await store.PublicYearsAsync(ct);

    public FiscalYear CurrentYear => FiscalYear.Of(store.Today);

    private ItemView Shown(ItemView view) => view with { Evidence = [.. view.Evidence.Where(e => ProminenceRule.IsPublic(e.Prominence, e.EmbargoUntil, store.Today))] };
}

/// <summary>The agency around a public page.</summary>
/// <param name="Origin">Scheme and host, for permanent addresses.</param>
internal sealed record PortalFrame(string Slug, AgencyEntry Agency, OfficeProfile Office, Words Words, string Origin)
{
    public bool English => Words.Language == Language.English;

    public string Name => English ? Office.NameEn : Office.Name.Full;

    public string Path(string rest) => $"/{Slug}{rest}{(English ? "?lang=en" : "")}";

    public string Permanent(string rest) => $"{Origin}/{Slug}{rest}";

    public string Title(ItemView view) => English ? view.Item.TitleEn : view.Item.Title;

    public string Date(Instant? at) => at is { } when ? Date(when.InZone(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]).Date) : "";

    public string Date(LocalDate date) => English
        ? date.ToString("d MMM uuuu", System.Globalization.CultureInfo.InvariantCulture)
        : ThaiDates.Format(date, ThaiDateStyle.Short);

    /// <summary>"ปีงบประมาณ 2569" or "fiscal year 2569 (2026)".</summary>
    public string YearText(FiscalYear year) => English ? $"fiscal year {year} ({year.BuddhistYear - 543})" : $"ปีงบประมาณ {year}";

    public PageHead Head(string title, string rest, string? description = null) => new()
    {
        Title = title,
        Agency = Name,
        Home = Path(""),
        Bilingual = true,
        Canonical = Permanent(rest),
        Feed = $"/{Slug}/feed.xml",
        Description = description,
    };
}
