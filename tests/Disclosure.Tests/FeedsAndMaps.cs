using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Find;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>What readers of feeds and search engines get.</summary>
public sealed class FeedsAndMaps(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_feed_is_valid_RSS_with_the_newest_change_first()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await PublishedAsync(scope, DisclosureDatabase.Year, "news", "structure_and_powers");

        var answer = await On(new FeedModel(scope.Get<PortalPages>()), scope, office).OnGetAsync(default);

        answer.ContentType.ShouldBe("application/rss+xml; charset=utf-8");
        var rss = XDocument.Parse(answer.Content!).Root!;
        (rss.Name.LocalName, (string?)rss.Attribute("version")).ShouldBe(("rss", "2.0"));
        var channel = rss.Element("channel")!;
        foreach (var required in new[] { "title", "link", "description" })
        {
            channel.Element(required)!.Value.ShouldNotBeEmpty();
        }

        var items = channel.Elements("item").ToList();
        items.Select(i => new Uri(i.Element("link")!.Value).AbsolutePath).ShouldBe([$"/{office.Slug}/ita/2569/structure-and-powers", $"/{office.Slug}/ita/2569/news"]);
        items.Select(i => i.Element("guid")!.Value).Distinct().Count().ShouldBe(2);
        items.Select(i => DateTimeOffset.ParseExact(i.Element("pubDate")!.Value, "r", CultureInfo.InvariantCulture)).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task An_entry_comes_again_only_when_citizens_text_changed()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await PublishedAsync(scope, DisclosureDatabase.Year, DisclosureDatabase.Item);
        var before = await GuidAsync(scope, office);

        database.Clock.Advance(Duration.FromMinutes(1));
        await scope.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, [DisclosureDatabase.Item], Guid.CreateVersion7(), null, default);
        (await GuidAsync(scope, office)).ShouldBe(before);

        await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft("ใหม่สมมติ"), default);
        (await GuidAsync(scope, office)).ShouldNotBe(before);
    }

    [Fact]
    public async Task The_map_lists_every_public_page_of_every_year_and_nothing_else()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await PublishedAsync(scope, DisclosureDatabase.Year, "news");
        await PublishedAsync(scope, new(2568), "news");

        var answer = await On(new SitemapModel(scope.Get<PortalPages>()), scope, office).OnGetAsync(default);

        var root = XDocument.Parse(answer.Content!).Root!;
        root.Name.ShouldBe(Map + "urlset");
        root.Elements().Select(u => new Uri(u.Element(Map + "loc")!.Value).AbsolutePath).ShouldBe(
            [$"/{office.Slug}", $"/{office.Slug}/ita/2569", $"/{office.Slug}/ita/2569/news", $"/{office.Slug}/ita/2568", $"/{office.Slug}/ita/2568/news"]);
        root.Descendants(Map + "lastmod").ShouldAllBe(d => DateOnly.ParseExact(d.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) == new DateOnly(2026, 2, 16));
    }

    [Theory]
    [InlineData("สมมติ", 1)]
    [InlineData("O4", 1)]
    [InlineData("ไม่มีคำนี้แน่", 0)]
    [InlineData("   ", 0)]
    [InlineData("%' or 1=1 --", 0)]
    public async Task Search_finds_words_of_public_items(string asked, int found)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await PublishedAsync(scope, DisclosureDatabase.Year, "news");
        var find = On(new FindModel(scope.Get<PortalPages>(), scope.Get<ItemSearch>()), scope, office);

        await find.OnGetAsync(asked, 1, default);

        find.Found.Count.ShouldBe(found);
    }

    private static async Task<string> GuidAsync(AgencyScope scope, AgencyEntry office) =>
        XDocument.Parse((await On(new FeedModel(scope.Get<PortalPages>()), scope, office).OnGetAsync(default)).Content!).Descendants("guid").Single().Value;

    private async Task PublishedAsync(AgencyScope scope, FiscalYear year, params string[] keys)
    {
        foreach (var key in keys)
        {
            database.Clock.Advance(Duration.FromSeconds(2));
            var text = new ItemDraft(new Dictionary<string, Domain.ComponentContent> { ["news"] = new("ข่าวสมมติ", null, false, null) }, year.Start, year.End, null, null, null);
            (await scope.Get<ItemEditing>().WriteAsync(year, key, null, text, default)).IsOk.ShouldBeTrue();
            (await scope.Get<ItemEditing>().PublishAsync(year, key, null, null, default)).IsOk.ShouldBeTrue();
        }
    }

    private static T On<T>(T page, AgencyScope scope, AgencyEntry office) where T : PageModel
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("example.go.th"));
        context.Request.RouteValues["agency"] = office.Slug;
        page.PageContext = new PageContext(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return page;
    }
}
