using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Domain;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>RSS of changes to the agency's public items.</summary>
[AllowAnonymous]
internal sealed class FeedModel(PortalPages portal) : PageModel
{
    private const int Most = 50;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<ContentResult> OnGetAsync(CancellationToken ct)
    {
        var frame = await portal.FrameAsync(HttpContext, ct);
        var entries = await portal.TitlesAsync([.. (await portal.YearsAsync(ct)).Take(3)], ct);
        var channel = new XElement("channel",
            new XElement("title", Letters.Writable(frame.Name)),
            new XElement("link", frame.Permanent("")),
            new XElement("description", Letters.Writable(frame.Words["portal.year.lead", frame.Name])),
            new XElement("language", "th"),
            new XElement(Atom + "link", new XAttribute("href", frame.Permanent("/feed.xml")), new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml")),
            entries.OrderByDescending(e => e.View.PublicChanged).Take(Most).Select(e => Entry(frame, e.Year, e.View)));
        return Xml(new XElement("rss", new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "atom", Atom), channel), "application/rss+xml");
    }

    private static XElement Entry(PortalFrame frame, Kernel.FiscalYear year, Data.ItemView view)
    {
        var (address, changed) = (frame.Permanent($"/ita/{year}/{view.Slug}"), view.PublicChanged);
        return new XElement("item",
            new XElement("title", $"{view.Item.Number} {frame.Title(view)}"),
            new XElement("link", address),
            new XElement("guid", new XAttribute("isPermaLink", "false"), string.Create(CultureInfo.InvariantCulture, $"{address}#{changed.ToUnixTimeSeconds()}")),
            new XElement("pubDate", changed.ToDateTimeUtc().ToString("r", CultureInfo.InvariantCulture)));
    }

    internal static ContentResult Xml(XElement root, string type) =>
        new() { Content = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root, ContentType = type + "; charset=utf-8" };
}

/// <summary>Addresses of the agency's public pages, for search engines.</summary>
[AllowAnonymous]
internal sealed class SitemapModel(PortalPages portal) : PageModel
{
    internal static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public async Task<ContentResult> OnGetAsync(CancellationToken ct)
    {
        var frame = await portal.FrameAsync(HttpContext, ct);
        var urls = new XElement(Ns + "urlset", Place(frame.Permanent(""), null));
        foreach (var year in (await portal.TitlesAsync(await portal.YearsAsync(ct), ct)).GroupBy(v => v.Year))
        {
            urls.Add(Place(frame.Permanent($"/ita/{year.Key}"), year.Max(v => v.View.PublicChanged)));
            urls.Add(year.Select(v => Place(frame.Permanent($"/ita/{year.Key}/{v.View.Slug}"), v.View.PublicChanged)));
        }

        return FeedModel.Xml(urls, "application/xml");
    }

    private static XElement Place(string address, NodaTime.Instant? changed) => new(Ns + "url",
        new XElement(Ns + "loc", address),
        changed is { } at ? new XElement(Ns + "lastmod", at.ToDateTimeUtc().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
}

/// <summary>One sitemap an agency.</summary>
[AllowAnonymous]
internal sealed class SitemapIndexModel(PortalPlace place) : PageModel
{
    public async Task<ContentResult> OnGetAsync(CancellationToken ct)
    {
        var origin = place.Origin(Request);
        var maps = (await place.Directory.AllAsync(ct)).Select(a => new XElement(SitemapModel.Ns + "sitemap", new XElement(SitemapModel.Ns + "loc", $"{origin}/{a.Slug}/sitemap.xml")));
        return FeedModel.Xml(new XElement(SitemapModel.Ns + "sitemapindex", maps), "application/xml");
    }
}

[AllowAnonymous]
internal sealed class RobotsModel(PortalPlace place) : PageModel
{
    public ContentResult OnGet() => Content($"User-agent: *\nDisallow: /office\nDisallow: /sign-in\nSitemap: {place.Origin(Request)}/sitemap.xml\n", "text/plain; charset=utf-8");
}
