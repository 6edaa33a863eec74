using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Features.Api;
using Prongsai.Disclosure.Features.Find;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.TestKit;
using Xunit.Abstractions;

namespace Prongsai.Disclosure.Tests;

/// <summary>How often a page asks the database, counted at the driver, the entering of the agency included; the same for one item as for a full year.</summary>
public sealed class Queries(DisclosureDatabase database, ITestOutputHelper output) : IClassFixture<DisclosureDatabase>
{
    [Theory]
    [InlineData("board", 16)] // 5 of its own, 4 for people, posts and units, 2 for the office's particulars, 2 for the board of questions, 2 for when they changed: each register once, whatever the items
    [InlineData("officer's item", 6)]
    [InlineData("item from a register", 12)]
    [InlineData("front", 10)]
    [InlineData("year", 10)]
    [InlineData("item", 8)]
    [InlineData("search", 18)] // reads what the registers say, as the board
    [InlineData("feed", 10)]
    [InlineData("sitemap", 10)]
    [InlineData("data sets", 18)]
    [InlineData("api", 18)]
    [InlineData("past day", 34)] // each register table with the acts since that touched it
    [InlineData("library", 4)] // documents, uses, broken links
    public async Task A_page_asks_no_more_for_a_full_year_than_for_one_item(string page, int most)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await PublishAsync(scope, "news");
        await PublishAsync(scope, "structure_and_powers");
        await FreshAsync(page, office); // what is remembered between requests is asked for once
        var one = await FreshAsync(page, office);

        foreach (var year in new FiscalYear[] { new(2569), new(2568) })
        {
            foreach (var item in ItemStore.Pack(year).Items)
            {
                await PublishAsync(scope, item.Key, year);
            }
        }

        var full = Math.Min(await FreshAsync(page, office), await FreshAsync(page, office)); // what is remembered for some seconds may be asked for again meanwhile
        output.WriteLine($"{page}: {full}");
        full.ShouldBe(one);
        full.ShouldBeLessThanOrEqualTo(most);
    }

    /// <summary>In a scope of its own, as every request is: what a scope reads once counts.</summary>
    private async Task<int> FreshAsync(string page, AgencyEntry office)
    {
        await using var scope = database.Enter(office.AgencyId);
        return await CountAsync(() => AskAsync(page, scope, office));
    }

    private static async Task AskAsync(string page, AgencyScope scope, AgencyEntry office)
    {
        var portal = scope.Get<PortalPages>();
        await (page switch
        {
            "board" => scope.Get<ItemStore>().YearAsync(DisclosureDatabase.Year, default),
            "officer's item" => scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, "news", default),
            "item from a register" => scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, "structure_and_powers", default),
            "past day" => scope.Get<PastYears>().ReadAsync(new(DisclosureDatabase.Year, OfficeYear.Today(new StoppedClock()), StoppedClock.Start, 1, null), default),
            "front" => On(new FrontModel(portal), scope, office).OnGetAsync(default),
            "year" => On(new YearModel(portal), scope, office).OnGetAsync(2569, default),
            "item" => On(new PublicItemModel(portal), scope, office).OnGetAsync(2569, "news", default),
            "search" => On(new FindModel(portal, scope.Get<ItemSearch>()), scope, office).OnGetAsync("ข่าว", 1, default),
            "data sets" => On(new DataModel(scope.Get<OpenDataPages>()), scope, office).OnGetAsync(null, default),
            "api" => On(new ApiModel(scope.Get<OpenDataPages>()), scope, office).OnGetAsync(default),
            "library" => scope.Get<DocumentLibrary>().AllAsync(new(null, null, Rights.Everything), default),
            "feed" => On(new FeedModel(portal), scope, office).OnGetAsync(default),
            _ => (Task)On(new SitemapModel(portal), scope, office).OnGetAsync(default),
        });
    }

    private static async Task PublishAsync(AgencyScope scope, string key, FiscalYear? year = null)
    {
        (await scope.Get<ItemEditing>().PublishAsync(year ?? DisclosureDatabase.Year, key, null, null, default)).IsOk.ShouldBeTrue();
        (await scope.Get<EvidenceEditing>().AddLinkAsync(year ?? DisclosureDatabase.Year, key, new(null, key, null, null, "https://www.example.go.th/") { ValidUntil = DisclosureDatabase.Tomorrow }, default)).IsOk.ShouldBeTrue();
    }

    private static async Task<int> CountAsync(Func<Task> work)
    {
        var count = 0;
        using var mark = new Activity("counted").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == mark.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStarted = activity => Interlocked.Increment(ref count),
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        return count;
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
