using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Find;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>An item or file that is not public is on no surface of the portal.</summary>
public sealed class PortalLeak(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");
    private const string Slug = "contact-and-enquiry";

    [Fact]
    public async Task A_public_item_is_on_every_surface()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await WriteAsync(scope);
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).IsOk.ShouldBeTrue();

        (await SeenAsync(scope, office, file)).ShouldBe(new Seen(true, true, true, true, true, true, true, true));
    }

    [Theory]
    [InlineData(nameof(Prominence.Internal))]
    [InlineData(nameof(Prominence.Restricted))]
    [InlineData(nameof(Prominence.EmbargoUntil))]
    [InlineData("Unpublished")]
    [InlineData("UnpublishedRestricted")]
    [InlineData("Scheduled")]
    [InlineData("NeverPublished")]
    public async Task A_hidden_item_is_on_none(string how)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await WriteAsync(scope);
        await HideAsync(scope, how);

        (await SeenAsync(scope, office, file)).ShouldBe(new Seen(false, false, false, false, false, false, false, false));
    }

    [Theory]
    [InlineData(nameof(Prominence.Internal))]
    [InlineData(nameof(Prominence.Restricted))]
    [InlineData(nameof(Prominence.EmbargoUntil))]
    public async Task A_hidden_file_of_a_public_item_is_neither_listed_nor_served(string how)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await WriteAsync(scope);
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).IsOk.ShouldBeTrue();
        await scope.Data.ActAsync<int>(Test, async (act, ct) =>
        {
            var row = await act.Db.Set<Evidence>().SingleAsync(e => e.Id == file, ct);
            (row.Prominence, row.EmbargoUntil) = (Enum.Parse<Prominence>(how), DisclosureDatabase.Tomorrow);
            return 1;
        });

        (await scope.Get<PortalPages>().ItemAsync(DisclosureDatabase.Year, Slug, default))!.Evidence.ShouldBeEmpty();
        (await FileAsync(scope, office, file)).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_agency_does_not_serve_the_file()
    {
        var office = await database.OfficeAsync();
        Guid file;
        await using (var scope = database.Enter(office.AgencyId))
        {
            file = await WriteAsync(scope);
            await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default);
        }

        var other = await database.OfficeAsync();
        await using var otherScope = database.Enter(other.AgencyId);
        (await FileAsync(otherScope, other, file)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_taken_out_is_served_no_more_and_comes_back_at_its_old_address()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await WriteAsync(scope);
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).IsOk.ShouldBeTrue();

        (await scope.Get<EvidenceEditing>().RemoveAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file, default)).IsOk.ShouldBeTrue();
        (await scope.Get<PortalPages>().ItemAsync(DisclosureDatabase.Year, Slug, default))!.Evidence.ShouldBeEmpty();
        (await FileAsync(scope, office, file)).ShouldBeFalse();

        (await scope.Get<EvidenceEditing>().RestoreAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file, default)).IsOk.ShouldBeTrue();
        (await FileAsync(scope, office, file)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_scheduled_item_opens_by_itself_on_its_day()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await WriteAsync(scope);
        await HideAsync(scope, "Scheduled");
        (await scope.Get<PortalPages>().ItemAsync(DisclosureDatabase.Year, Slug, default)).ShouldBeNull();

        database.Clock.Advance(Duration.FromDays(1));

        var open = (await scope.Get<PortalPages>().ItemAsync(DisclosureDatabase.Year, Slug, default)).ShouldNotBeNull();
        open.PublicSince.ShouldBe(Instant.FromUtc(2026, 2, 16, 17, 0)); // midnight in Bangkok
        open.PublicChanged.ShouldBe(open.PublicSince);
        database.Clock.Now = StoppedClock.Start;
    }

    private static async Task HideAsync(AgencyScope scope, string how)
    {
        if (how == "NeverPublished")
        {
            return;
        }

        var editing = scope.Get<ItemEditing>();
        (await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).IsOk.ShouldBeTrue();
        if (how.StartsWith("Unpublished", StringComparison.Ordinal))
        {
            var to = how == "Unpublished" ? Prominence.Internal : Prominence.Restricted;
            (await editing.UnpublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, to, "เหตุผลสมมติ", default)).IsOk.ShouldBeTrue();
            return;
        }

        if (how == "Scheduled")
        {
            (await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Tomorrow, default)).IsOk.ShouldBeTrue();
            return;
        }

        await scope.Data.ActAsync<int>(Test, async (act, ct) =>
        {
            var row = await act.Db.Set<YearItem>().SingleAsync(ct);
            (row.Prominence, row.EmbargoUntil) = (Enum.Parse<Prominence>(how), DisclosureDatabase.Tomorrow);
            return 1;
        });
    }

    private static async Task<Guid> WriteAsync(AgencyScope scope)
    {
        var editing = scope.Get<ItemEditing>();
        (await editing.WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, 0, DisclosureDatabase.Draft("1 ถนนสมมติ"), default)).IsOk.ShouldBeTrue();
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes("แฟ้มสมมติ"));
        (await scope.Get<EvidenceEditing>().AddFileAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, new(null, "แฟ้มสมมติ", null, null, null), content, "example.txt", default)).IsOk.ShouldBeTrue();
        return await scope.Data.ReadAsync((db, ct) => db.Set<Evidence>().Select(e => e.Id).SingleAsync(ct));
    }

    private static async Task<Seen> SeenAsync(AgencyScope scope, AgencyEntry office, Guid file)
    {
        var portal = scope.Get<PortalPages>();
        var front = On(new FrontModel(portal), scope, office);
        await front.OnGetAsync(default);
        var year = On(new YearModel(portal), scope, office);
        await year.OnGetAsync(DisclosureDatabase.Year.BuddhistYear, default);
        var item = On(new PublicItemModel(portal), scope, office);
        await item.OnGetAsync(DisclosureDatabase.Year.BuddhistYear, Slug, default);
        (item.Response.StatusCode == StatusCodes.Status404NotFound).ShouldBe(item.View is null);
        var feed = await On(new FeedModel(portal), scope, office).OnGetAsync(default);
        var sitemap = await On(new SitemapModel(portal), scope, office).OnGetAsync(default);
        var english = On(new PublicItemModel(portal), scope, office, "?lang=en");
        await english.OnGetAsync(DisclosureDatabase.Year.BuddhistYear, Slug, default);
        english.Frame.English.ShouldBeTrue();
        (await Freezing.FreezeStory.IsHandedOnAsync(scope, DisclosureDatabase.Item)).ShouldBe(item.View is not null);
        var find = On(new FindModel(portal, scope.Get<ItemSearch>()), scope, office);
        await find.OnGetAsync("ถนนสมมติ", 1, default);
        return new(front.Latest.Count > 0 || front.Doors.Count > 0, year.Items.Count > 0, item.View is not null, english.View is not null, find.Found.Count > 0, feed.Content!.Contains(Slug, StringComparison.Ordinal), sitemap.Content!.Contains(Slug, StringComparison.Ordinal), await FileAsync(scope, office, file));
    }

    private static async Task<bool> FileAsync(AgencyScope scope, AgencyEntry office, Guid file)
    {
        var answer = await On(new PublicFileModel(scope.Data, scope.Get<FileStore>(), scope.Get<ItemStore>()), scope, office).OnGetAsync(file, default);
        if (answer is FileStreamResult served)
        {
            await served.FileStream.DisposeAsync();
            return true;
        }

        answer.ShouldBeAssignableTo<StatusCodeResult>()!.StatusCode.ShouldBe(StatusCodes.Status404NotFound);
        return false;
    }

    private static T On<T>(T page, AgencyScope scope, AgencyEntry office, string query = "") where T : PageModel
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("example.go.th"));
        context.Request.QueryString = new QueryString(query);
        context.Request.RouteValues["agency"] = office.Slug;
        page.PageContext = new PageContext(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return page;
    }

    private sealed record Seen(bool Front, bool Year, bool Item, bool English, bool Search, bool Feed, bool Sitemap, bool File);
}
