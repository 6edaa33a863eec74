using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Features.Checks;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Text;

/// <summary>An identity number passes to the public by no way, unless a publisher says why. The number is made up.</summary>
public sealed class Gate(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Number = "1101400000014";

    [Fact]
    public async Task Typed_text_with_the_number_is_neither_published_nor_saved_while_published()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await WriteAsync(scope, $"ติดต่อนายสมมติ {Number}", true);
        (await PublishAsync(scope)).ShouldBe("publish.identity");
        await WriteAsync(scope, "ติดต่อนายสมมติ", true);
        (await PublishAsync(scope)).ShouldBeNull();

        (await WriteAsync(scope, $"ติดต่อนายสมมติ {Number}", false)).ShouldBe("publish.identity");

        (await FileStory.FindAsync(scope, office, Number)).Found.ShouldBeEmpty();
        (await scope.Data.ReadAsync((db, ct) => db.Set<ComponentAnswer>().Select(a => a.TextTh).SingleAsync(ct))).ShouldBe("ติดต่อนายสมมติ");
    }

    [Fact]
    public async Task A_row_a_title_and_a_file_with_the_number_do_not_come_into_a_published_item()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await WriteAsync(scope, "ติดต่อ", true);
        (await PublishAsync(scope)).ShouldBeNull();
        var item = ItemStore.Pack(DisclosureDatabase.Year).ItemByKey("news")!;
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, "news", null, null, default)).IsOk.ShouldBeTrue();

        (await scope.Get<RowEditing>().AddAsync(new(DisclosureDatabase.Year, item, TablePage.Of(item)[0]), new Dictionary<string, string> { [TablePage.Of(item)[0].Columns[1].Key] = Number }, default)).Error!.Code.ShouldBe("publish.identity");
        (await AddAsync(scope, FileStory.Utf8("ไม่มีอะไร"), "a.txt", $"แฟ้มของ {Number}")).ShouldBe("publish.identity");
        (await AddAsync(scope, FileStory.Utf8($"เลข {Number}"), "a.txt", "แฟ้ม")).ShouldBe("publish.identity");
        (await AddAsync(scope, await FileStory.PdfAsync($"เลข {Number}"), "a.pdf", "แฟ้ม")).ShouldBe("publish.identity");
        (await AddAsync(scope, FileStory.Utf8("ไม่มีอะไร"), "a.txt", "แฟ้ม")).ShouldBeNull();
    }

    [Fact]
    public async Task A_new_version_with_the_number_does_not_come_into_a_published_item()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var evidence = await FileStory.AttachAsync(scope, FileStory.Utf8("ไม่มีอะไร"), "a.txt");
        (await PublishAsync(scope)).ShouldBeNull();
        await using var next = new MemoryStream(FileStory.Utf8($"เลข {Number}"));

        (await scope.Get<DocumentEditing>().ReplaceAsync(evidence.Document.Id, null, new("ฉบับใหม่") { File = (next, "b.txt") }, default)).Error!.Code.ShouldBe("publish.identity");

        (await FileStory.FindAsync(scope, office, Number)).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publisher_says_once_why_it_is_meant_and_the_record_does_not_hold_the_number()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FileStory.AttachAsync(scope, FileStory.Utf8($"เลข {Number}"), "a.txt");
        var found = (await CheckAsync(scope)).Open.ShouldHaveSingleItem().Finding;

        (await scope.Get<MeantTexts>().MeanAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, found, " ", default)).IsOk.ShouldBeFalse();
        await using (var clerk = database.Enter(office.AgencyId, new Rights([new("disclosure.edit")])))
        {
            (await clerk.Get<MeantTexts>().MeanAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, found, "เหตุผลสมมติ", default)).Error.ShouldBeOfType<Error.Forbidden>();
        }

        (await scope.Get<MeantTexts>().MeanAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, found, $"เจ้าตัวยินยอม {Number}", default)).IsOk.ShouldBeTrue();

        var check = await CheckAsync(scope);
        (check.Open.Count(), check.IsBlocked).ShouldBe((0, false));
        check.Findings.ShouldHaveSingleItem().Meant!.Reason.ShouldBe("เจ้าตัวยินยอม •••••••••••••");
        (await PublishAsync(scope)).ShouldBeNull();
        (await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().ToListAsync(ct))).ShouldAllBe(act => !$"{act.Payload}{act.Reason}".Contains(Number));
        (await scope.Get<MeantTexts>().TakeBackAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, check.Findings[0].Meant!.Id, default)).Error!.Code.ShouldBe("publish.still_out");
    }

    [Fact]
    public async Task A_file_that_was_shown_before_it_was_read_is_closed_once_the_number_is_seen()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var (bad, good) = (await FileStory.AttachAsync(scope, FileStory.Utf8($"เลข {Number}"), "a.txt", read: false), await FileStory.AttachAsync(scope, FileStory.Utf8("ไม่มีอะไร"), "b.txt", read: false));
        (await PublishAsync(scope)).ShouldBeNull();

        await scope.Get<TextReading>().ReadAsync(bad.FileId!.Value, default);
        await scope.Get<TextReading>().ReadAsync(good.FileId!.Value, default);

        (await scope.Get<Features.Portal.PortalPages>().ItemAsync(DisclosureDatabase.Year, "contact-and-enquiry", default))!.Evidence.Select(e => e.Id).ShouldBe([good.Id]);
    }

    [Fact]
    public async Task A_file_that_nobody_will_see_is_not_asked_about()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FileStory.AttachAsync(scope, FileStory.Utf8($"เลข {Number}"), "a.txt", Domain.Prominence.Restricted);
        (await CheckAsync(scope)).Findings.ShouldBeEmpty();
        (await PublishAsync(scope)).ShouldBeNull();
    }

    [Fact]
    public async Task Words_beside_a_scan_are_searched_marked_and_checked()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var scan = await FileStory.AttachAsync(scope, await FileStory.PdfAsync(" "), "scan.pdf");
        var state = (await CheckAsync(scope)).Files.ShouldHaveSingleItem().Text!;
        (state.State, state.Sentence, state.HasWords).ShouldBe((TextState.Pictures, "ไม่มีข้อความให้ค้น", false));

        await TypeAsync(scope, scan, $"ประกาศจากภาพ เลข {Number}");
        (await PublishAsync(scope)).ShouldBe("publish.identity");
        await TypeAsync(scope, scan, "ประกาศจากภาพ");
        (await PublishAsync(scope)).ShouldBeNull();

        var page = (await FileStory.FindAsync(scope, office, "ประกาศจากภาพ")).Found.ShouldHaveSingleItem().Files.ShouldHaveSingleItem().Pages.ShouldHaveSingleItem();
        (page.IsTyped, page.Number).ShouldBe((true, null));
        (await scope.Get<FileWordsTyping>().PutAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, scan.Id, null, default)).IsOk.ShouldBeTrue();
        (await FileStory.FindAsync(scope, office, "ประกาศจากภาพ")).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_of_before_are_read_by_the_queue_and_a_broken_one_stops_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FileStory.AttachAsync(scope, FileStory.Utf8("%PDF-1.7 เสีย"), "broken.pdf", read: false);
        await FileStory.AttachAsync(scope, FileStory.Utf8("อ่านได้"), "good.txt", read: false);
        var waiting = await scope.Data.ReadAsync((db, ct) => FileTextTable.UnreadAsync(db, 10, ct));
        waiting.Count.ShouldBe(2);

        foreach (var file in waiting)
        {
            await scope.Get<TextReading>().ReadAsync(file, default);
        }

        (await scope.Data.ReadAsync((db, ct) => FileTextTable.UnreadAsync(db, 10, ct))).ShouldBeEmpty();
        (await CheckAsync(scope)).Files.Select(f => f.Text!.State).Order().ShouldBe([TextState.Read, TextState.Refused]);
    }

    private static async Task<PublishCheck> CheckAsync(AgencyScope scope) =>
        await scope.Get<ItemChecking>().LookAsync((await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, default))!, default);

    private static async Task<string?> PublishAsync(AgencyScope scope) =>
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).Error?.Code;

    private static async Task<string?> WriteAsync(AgencyScope scope, string text, bool must)
    {
        var done = await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft(text), default);
        done.IsOk.ShouldBe(must);
        return done.Error?.Code;
    }

    private static async Task<string?> AddAsync(AgencyScope scope, byte[] content, string name, string title)
    {
        await using var stream = new MemoryStream(content);
        return (await scope.Get<EvidenceEditing>().AddFileAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, new(null, title, null, null, null), stream, name, default)).Error?.Code;
    }

    private static async Task TypeAsync(AgencyScope scope, ItemEvidence evidence, string text) =>
        (await scope.Get<FileWordsTyping>().PutAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, evidence.Id, Prongsai.Documents.FileText.Typed(text), default)).IsOk.ShouldBeTrue();
}
