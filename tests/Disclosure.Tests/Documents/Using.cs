using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Tests.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.TestKit;
using static Prongsai.Disclosure.Tests.Documents.DocumentStory;

namespace Prongsai.Disclosure.Tests.Documents;

/// <summary>One document in many items and years, and its versions.</summary>
public sealed class Using(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task One_file_backs_items_of_two_years_and_what_is_changed_once_is_changed_in_all()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft());
        await UseAsync(scope, document, Year, Other);
        await UseAsync(scope, document, Last, Item);

        Ok(await scope.Get<DocumentEditing>().ChangeAsync(document, null, new("ชื่อใหม่สมมติ", "New", new LocalDate(2026, 1, 5), null), default));

        foreach (var (item, year) in new[] { (Item, Year), (Other, Year), (Item, Last) })
        {
            var one = (await ItemAsync(scope, item, year)).Evidence.ShouldHaveSingleItem();
            (one.Document.Id, one.TitleTh, one.TitleEn, one.AsOf, one.File!.Name).ShouldBe((document, "ชื่อใหม่สมมติ", "New", new LocalDate(2026, 1, 5), "plan.txt"));
        }

        (await scope.Data.ReadAsync((db, ct) => db.Set<StoredFile>().CountAsync(ct))).ShouldBe(1);
        (await FindAsync(scope, document)).Uses.Select(u => (u.ItemKey, u.Year)).ShouldBe([(Item, Year), (Other, Year), (Item, Last)], ignoreOrder: true);
        (await scope.Get<EvidenceEditing>().UseAsync(Year, Item, document, Draft(), default)).Error!.Code.ShouldBe("evidence.twice");
    }

    [Fact]
    public async Task A_new_version_is_served_at_the_same_address_and_the_old_one_is_kept_and_can_come_back()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft(), "เดิมสมมติ");
        await PublishAsync(scope);
        var use = (await ItemAsync(scope)).Evidence.Single().Id;
        var before = (await ItemAsync(scope)).PublicChanged;
        Ok(await scope.Get<DocumentEditing>().VouchAsync(document, null, default));
        (await FindAsync(scope, document)).Document.VouchedBy.ShouldBe(People.Clerk.Name);
        (await ItemAsync(scope)).PublicChanged.ShouldBe(before, "who vouches is not shown to citizens");

        database.Clock.Advance(Duration.FromHours(1));
        await ReplaceAsync(scope, document, "ใหม่สมมติ");

        (await ServedAsync(scope, use)).ShouldBe("ใหม่สมมติ");
        (await ItemAsync(scope)).PublicChanged.ShouldBe(before + Duration.FromHours(1));
        var found = await FindAsync(scope, document);
        (found.Document.CurrentNumber, found.Document.VouchedBy, found.Document.VouchedAt).ShouldBe((2, null, null));
        var versions = await scope.Get<DocumentLibrary>().VersionsAsync(document, default);
        versions.Select(v => (v.Version.Number, v.File!.Name, v.Version.Reason)).ShouldBe([(2, "new.txt", "ฉบับใหม่สมมติ"), (1, "plan.txt", null)]);
        versions.ShouldAllBe(v => v.By == $"{People.Clerk.Name} {People.Clerk.Position}");

        Ok(await scope.Get<DocumentEditing>().TurnBackAsync(document, null, 1, null, default));
        (await ServedAsync(scope, use)).ShouldBe("เดิมสมมติ");
        await ReplaceAsync(scope, document, "ที่สามสมมติ");
        (await FindAsync(scope, document)).Document.CurrentNumber.ShouldBe(3);
        database.Clock.Now = StoppedClock.Start;
    }

    [Fact]
    public async Task A_frozen_state_keeps_the_bytes_it_froze()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft(), "เดิมสมมติ");
        await PublishAsync(scope);
        await FreezeStory.FreezeAsync(scope);

        await ReplaceAsync(scope, document, "ใหม่สมมติ");

        Texts(await FreezeStory.PackAsync(scope, 1)).ShouldContain("เดิมสมมติ");
        Texts(await FreezeStory.PackAsync(scope, 1, all: false)).ShouldContain("เดิมสมมติ");
        Texts(await FreezeStory.PackAsync(scope, null)).ShouldContain("ใหม่สมมติ");
        var (_, state) = (await scope.Get<Data.Freezing.Freezes>().FindAsync(Year, 1, default)).ShouldNotBeNull();
        FrozenChanges.Between(state.Item(Item)!, (await FreezeStory.NowAsync(scope)).Item(Item)).ShouldBe(["เนื้อของแฟ้ม \"แผนสมมติ\" ไม่ใช่ชุดเดิม"]);
    }

    [Fact]
    public async Task A_version_closed_by_the_new_one_is_for_publishers_only_and_in_no_pack_for_outsiders()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft(), "เลขบัตรสมมติ");
        await PublishAsync(scope);
        await FreezeStory.FreezeAsync(scope);
        await using var editor = database.Enter(scope.Get<AgencySession>().Agency, new Rights([new("disclosure.edit")]));
        (await editor.Get<DocumentEditing>().ReplaceAsync(document, null, new(null) { Address = "https://www.example.go.th/", ClosesOld = true }, default)).Error.ShouldBeOfType<Error.Forbidden>();

        await ReplaceAsync(scope, document, "ปกปิดแล้วสมมติ", closes: true);

        var pack = await FreezeStory.PackAsync(scope, 1, all: false);
        Contracts.PackVerifier.Verify(pack).Fault.ShouldBeNull();
        Texts(pack).ShouldNotContain("เลขบัตรสมมติ");
        (await scope.Get<DocumentLibrary>().VersionsAsync(document, default)).Select(v => v.Version.PublishersOnly).ShouldBe([false, true]);
        (await scope.Get<DocumentEditing>().TurnBackAsync(document, null, 1, null, default)).Error!.Code.ShouldBe("document.closed_version");
    }

    [Fact]
    public async Task A_file_stored_already_can_be_the_new_version()
    {
        await using var scope = await OfficeAsync();
        var (document, other) = (await AddAsync(scope, Draft()), await AddAsync(scope, Draft("อีกแฟ้มสมมติ"), "อีกแฟ้ม", item: Other));
        var stored = (await FindAsync(scope, other)).Shown.FileId;

        Ok(await scope.Get<DocumentEditing>().ReplaceAsync(document, null, new("ปกปิด") { StoredFile = stored }, default));

        (await FindAsync(scope, document)).Shown.FileId.ShouldBe(stored);
    }

    [Fact]
    public async Task A_link_becomes_a_file_and_another_address_its_next_version()
    {
        await using var scope = await OfficeAsync();
        Ok(await scope.Get<EvidenceEditing>().AddLinkAsync(Year, Item, Draft() with { Address = "https://www.example.go.th/a" }, default));
        var one = (await ItemAsync(scope)).Evidence.Single();

        Ok(await scope.Get<EvidenceEditing>().ChangeAsync(Year, Item, one.Id, Draft() with { Address = "https://www.example.go.th/b" }, default));
        (await FindAsync(scope, one.Document.Id)).Shown.Number.ShouldBe(2);
        Ok(await scope.Get<EvidenceEditing>().ChangeAsync(Year, Item, one.Id, Draft("ชื่อสมมติ") with { Address = "https://www.example.go.th/b" }, default));
        (await FindAsync(scope, one.Document.Id)).Shown.Number.ShouldBe(2, "only the title changed");
        await ReplaceAsync(scope, one.Document.Id, "เป็นแฟ้มแล้ว");

        (await ItemAsync(scope)).Evidence.Single().File!.Name.ShouldBe("new.txt");
    }

    [Fact]
    public async Task Taking_out_a_use_leaves_the_document_and_what_nothing_uses_can_leave_the_library_and_come_back()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft());
        await UseAsync(scope, document, Year, Other);
        var (first, second) = ((await ItemAsync(scope)).Evidence.Single().Id, (await ItemAsync(scope, Other)).Evidence.Single().Id);

        Ok(await scope.Get<EvidenceEditing>().RemoveAsync(Year, Item, first, default));
        (await scope.Get<DocumentEditing>().RemoveAsync(document, null, default)).Error!.Code.ShouldBe("document.in_use");
        (await FindAsync(scope, document)).Document.UnusedSince.ShouldBeNull();
        Ok(await scope.Get<EvidenceEditing>().RemoveAsync(Year, Other, second, default));
        (await FindAsync(scope, document)).Document.UnusedSince.ShouldNotBeNull();
        Ok(await scope.Get<DocumentEditing>().RemoveAsync(document, null, default));
        (await scope.Get<DocumentLibrary>().FindAsync(document, Publisher, default)).ShouldBeNull();
        (await scope.Get<EvidenceEditing>().UseAsync(Year, Item, document, Draft(), default)).Error!.Code.ShouldBe("evidence.no_document");

        Ok(await scope.Get<EvidenceEditing>().RestoreAsync(Year, Item, first, default));

        (await ItemAsync(scope)).Evidence.Single().Id.ShouldBe(first);
        (await FindAsync(scope, document)).Document.UnusedSince.ShouldBeNull();
    }

    [Fact]
    public async Task The_next_year_uses_the_same_document()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft(), year: Last);

        (await scope.Get<YearForward>().TakeAsync(Year, [Item], default)).Value.ShouldBe(1);

        (await ItemAsync(scope)).Evidence.Single().Document.Id.ShouldBe(document);
        (await scope.Data.ReadAsync((db, ct) => db.Set<EvidenceDocument>().CountAsync(ct))).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_there_is_known_by_its_content_in_its_shown_version_only()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft(), "เนื้อสมมติ");

        (await SameAsync(scope, "เนื้อสมมติ")).ShouldBe([document]);
        (await SameAsync(scope, "เนื้ออื่น")).ShouldBeEmpty();
        await ReplaceAsync(scope, document, "ฉบับสอง");
        (await SameAsync(scope, "เนื้อสมมติ")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_change_is_an_act_with_its_columns_in_the_history_of_the_document_and_of_its_items()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft());
        var row = (await ItemAsync(scope)).Row!.Id.ToString();
        await ReplaceAsync(scope, document, "ใหม่");
        Ok(await scope.Get<DocumentEditing>().VouchAsync(document, null, default));
        Ok(await scope.Get<DocumentEditing>().ExtendAsync(document, null, new LocalDate(2027, 1, 1), default));

        var acts = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Where(a => db.Set<TouchedRow>().Any(t => t.TableName == "disclosure.evidence_document" && t.RowId == document.ToString() && t.Sequence == a.Sequence))
            .OrderBy(a => a.Sequence).ToListAsync(ct));

        acts.Select(a => a.Kind).ShouldBe(["disclosure.evidence_added", "disclosure.document_replaced", "disclosure.document_vouched", "disclosure.document_extended"]);
        acts[0].Payload.ShouldContain("title_th");
        acts[1].Payload.ShouldContain("\"current_number\"");
        acts[2].Payload.ShouldContain("vouched_position");
        acts[3].Payload.ShouldContain("2027-01-01");
        (await scope.Data.ReadAsync((db, ct) => db.Set<TouchedRow>().AnyAsync(t => t.Sequence == acts[1].Sequence && t.TableName == "disclosure.year_item" && t.RowId == row, ct))).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_saves_a_document_second_is_told()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft());
        var seen = (await FindAsync(scope, document)).Document.Version;
        Ok(await scope.Get<DocumentEditing>().ChangeAsync(document, seen, new("ของเขาสมมติ", null, null, null), default));

        (await scope.Get<DocumentEditing>().ChangeAsync(document, seen, new("ของฉันสมมติ", null, null, null), default)).Error.ShouldBeOfType<Error.Conflict>();
        var use = (await ItemAsync(scope)).Evidence.Single();
        (await scope.Get<EvidenceEditing>().ChangeAsync(Year, Item, use.Id, Draft("ของฉันสมมติ") with { Seen = seen }, default)).Error.ShouldBeOfType<Error.Conflict>();
        (await FindAsync(scope, document)).Document.TitleTh.ShouldBe("ของเขาสมมติ");
    }

    private async Task<AgencyScope> OfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);

    private static async Task<IEnumerable<Guid>> SameAsync(AgencyScope scope, string text) =>
        (await scope.Get<DocumentLibrary>().SameAsync(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)), Publisher, default)).Select(d => d.Document.Id);

    private static async Task<string> ServedAsync(AgencyScope scope, Guid use)
    {
        var page = new PublicFileModel(scope.Data, scope.Get<FileStore>(), scope.Get<ItemStore>()) { PageContext = new PageContext(new ActionContext(new DefaultHttpContext { RequestServices = scope.Services }, new RouteData(), new ActionDescriptor())) };
        var served = (await page.OnGetAsync(use, default)).ShouldBeOfType<FileStreamResult>();
        using var reader = new StreamReader(served.FileStream);
        return await reader.ReadToEndAsync();
    }

    private static string Texts(MemoryStream pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack.ToArray()));
        return string.Join('\n', zip.Entries.Where(e => e.FullName.StartsWith("files/", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
