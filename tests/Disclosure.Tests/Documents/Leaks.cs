using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Documents;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Files;
using Prongsai.Platform.Privacy;
using Prongsai.TestKit;
using static Prongsai.Disclosure.Tests.Documents.DocumentStory;

namespace Prongsai.Disclosure.Tests.Documents;

/// <summary>A restricted document of another unit on the pages themselves, asked for by its id or by its own bytes.</summary>
public sealed class Leaks(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Text = "แฟ้มจำกัดสมมติ";

    [Fact]
    public async Task It_is_not_picked_by_its_id_nor_hinted_at_by_its_bytes()
    {
        var (agency, document, unit) = await RestrictedAsync();
        await using var stranger = Stranger(agency, unit);
        var page = On(new EvidenceModel(stranger.Get<ItemPages>(), stranger.Get<EvidenceEditing>(), stranger.Get<DocumentPages>()) { Pick = document }, stranger, unit);

        (await page.OnPostAsync(Year.BuddhistYear, Other, null, default)).ShouldBeOfType<PageResult>();
        page.ModelState["Pick"]!.Errors.ShouldHaveSingleItem();
        page.Offer.Documents.ShouldBeEmpty();
        (await ItemAsync(stranger, Other)).Evidence.ShouldBeEmpty();

        await using var content = Stream(Text);
        page = On(new EvidenceModel(stranger.Get<ItemPages>(), stranger.Get<EvidenceEditing>(), stranger.Get<DocumentPages>()) { Upload = new FormFile(content, 0, content.Length, "Upload", "own.txt") }, stranger, unit);
        (await page.OnPostAsync(Year.BuddhistYear, Other, null, default)).ShouldBeOfType<RedirectResult>();
        page.Offer.IsThere.ShouldBeFalse();
        (await ItemAsync(stranger, Other)).Evidence.Single().Document.Id.ShouldNotBe(document);
    }

    [Fact]
    public async Task Its_unit_is_told_that_the_file_is_there_and_asked_before_it_opens()
    {
        var (agency, document, unit) = await RestrictedAsync();
        await using var publisher = Stranger(agency, unit, new("disclosure.publish"), new("disclosure.edit"));
        await using var content = Stream(Text);
        EvidenceModel Page() => On(new EvidenceModel(publisher.Get<ItemPages>(), publisher.Get<EvidenceEditing>(), publisher.Get<DocumentPages>()), publisher, unit);
        var page = Page();
        page.Upload = new FormFile(content, 0, content.Length, "Upload", "own.txt");

        (await page.OnPostAsync(Year.BuddhistYear, Other, null, default)).ShouldBeOfType<PageResult>();
        (page.Offer.IsThere, page.Pick).ShouldBe((true, document));

        (page = Page()).Pick = document;
        (await page.OnPostAsync(Year.BuddhistYear, Other, null, default)).ShouldBeOfType<PageResult>();
        (page.Opens, (await ItemAsync(publisher, Other)).Evidence.Length).ShouldBe((document, 0));
        (page = Page()).Pick = page.Opens = document;
        (await page.OnPostAsync(Year.BuddhistYear, Other, null, default)).ShouldBeOfType<RedirectResult>();
        (await ItemAsync(publisher, Other)).Evidence.Single().Document.Id.ShouldBe(document);
    }

    [Fact]
    public async Task Its_page_its_versions_and_the_library_know_nothing_of_it()
    {
        var (agency, document, unit) = await RestrictedAsync();
        await using var stranger = Stranger(agency, unit);
        var pages = stranger.Get<DocumentPages>();

        (await On(new DocumentModel(pages, stranger.Get<DocumentEditing>()), stranger, unit).OnGetAsync(document, default)).ShouldBeOfType<NotFoundResult>();
        (await On(new DocumentModel(pages, stranger.Get<DocumentEditing>()), stranger, unit).OnPostVouchAsync(document, default)).ShouldBeOfType<NotFoundResult>();
        (await On(new VersionFileModel(pages, stranger.Data, stranger.Get<FileStore>(), new Nobody()), stranger, unit).OnGetAsync(document, 1, default)).ShouldBeOfType<NotFoundResult>();
        var library = On(new LibraryModel(pages, stranger.Get<DocumentEditing>()) { Q = "แผน" }, stranger, unit);
        await library.OnGetAsync(default);
        (library.Total, library.Filters.Sum(f => f.Count)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_closed_version_opens_for_publishers_only_and_the_opening_is_written_down()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var document = await AddAsync(scope, Draft());
        await ReplaceAsync(scope, document, "ปกปิดแล้ว", closes: true);
        await using var officer = Stranger(scope.Get<AgencySession>().Agency, Guid.Empty);
        var opened = new Nobody();

        (await On(new VersionFileModel(officer.Get<DocumentPages>(), officer.Data, officer.Get<FileStore>(), opened), officer, Guid.Empty).OnGetAsync(document, 1, default)).ShouldBeOfType<ForbidResult>();
        opened.Count.ShouldBe(0);
        var served = (await On(new VersionFileModel(scope.Get<DocumentPages>(), scope.Data, scope.Get<FileStore>(), opened), scope, Guid.Empty).OnGetAsync(document, 1, default)).ShouldBeOfType<FileStreamResult>();
        await served.FileStream.DisposeAsync();
        opened.Count.ShouldBe(1);
    }

    private async Task<(AgencyId Agency, Guid Document, Guid OtherUnit)> RestrictedAsync()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        await AssignAsync(scope, Item, units[0].Id);
        await AssignAsync(scope, Other, units[1].Id);
        return (scope.Get<AgencySession>().Agency, await AddAsync(scope, Draft(prominence: Prominence.Restricted), Text), units[1].Id);
    }

    private AgencyScope Stranger(AgencyId agency, Guid unit, params HeldRight[] rights)
    {
        var scope = database.Enter(agency);
        scope.Get<AgencySession>().Enter(agency, People.Chief, null, new Rights(rights.Length > 0 ? rights : [new("disclosure.edit", unit)]));
        return scope;
    }

    private static T On<T>(T page, AgencyScope scope, Guid unit) where T : PageModel
    {
        var key = scope.Get<IOffice>().UnitsAsync(default).GetAwaiter().GetResult().FirstOrDefault(u => u.Id == unit)?.Key ?? "";
        var context = new DefaultHttpContext { RequestServices = scope.Services, User = new(new ClaimsIdentity([new(PersonClaims.Unit, key)])) };
        page.PageContext = new PageContext(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        page.TempData = new TempDataDictionary(context, new NoTempData());
        return page;
    }

    private sealed class Nobody : IPersonalAccess
    {
        public int Count { get; private set; }

        public Task NoteAsync(PersonalOpening opening, CancellationToken cancellationToken)
        {
            Count++;
            return Task.CompletedTask;
        }
    }

    private sealed class NoTempData : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values) { }
    }
}
