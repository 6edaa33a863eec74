using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.Privacy.Data;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

/// <summary>Pictures that nothing shows any more go; one that a row, a register or a freeze names never does.</summary>
public sealed class OldPictureTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>, IDisposable
{
    private const string Rule = "disclosure.old_picture";
    private static readonly ActKind Writing = new("test.written", "เขียนเพื่อทดสอบ");

    public void Dispose() => database.Clock.Now = StoppedClock.Start;

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("a row", false)]
    [InlineData("a person", false)]
    [InlineData("a freeze", false)]
    [InlineData("evidence", false)]
    public async Task A_picture_goes_only_when_nothing_names_it(string what, bool goes)
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var file = await StoreAsync(scope, "photo");
        await NameAsync(scope, file, what);
        (await scope.Get<RetentionBook>().SetAsync(Rule, true, 365, null, default)).IsOk.ShouldBeTrue();
        database.Clock.Advance(Duration.FromDays(400));

        (await scope.Get<RetentionBook>().PreviewAsync(default)).Single(p => p.Use.Rule.FullKey == Rule).Due.ShouldBe(goes ? 1 : 0);
        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(goes ? 1 : 0);

        (await scope.Get<FileStore>().OpenAsync(scope.Data, file)).IsOk.ShouldBe(!goes);
        database.Clock.Advance(Duration.FromDays(2));
        (await scope.Get<ReleasedFiles>().SweepAsync(default)).ShouldBe(goes ? 1 : 0);
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("a link", false)]
    [InlineData("a freeze", false)]
    public async Task A_picture_of_a_page_goes_when_a_newer_one_has_taken_its_place_and_no_freeze_names_it(string what, bool goes)
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var file = await StoreAsync(scope, "page-picture");
        await NameAsync(scope, file, what);
        (await scope.Get<RetentionBook>().SetAsync("disclosure.old_page_picture", true, 90, null, default)).IsOk.ShouldBeTrue();
        database.Clock.Advance(Duration.FromDays(100));

        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(goes ? 1 : 0);

        (await scope.Get<FileStore>().OpenAsync(scope.Data, file)).IsOk.ShouldBe(!goes);
    }

    [Fact]
    public async Task What_is_no_picture_of_a_row_or_still_young_stays_and_many_unused_are_all_taken()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var other = await StoreAsync(scope, "plan.png");
        for (var at = 0; at < 3; at++)
        {
            await StoreAsync(scope, "picture");
        }

        await scope.Get<RetentionBook>().SetAsync(Rule, true, 365, null, default);
        database.Clock.Advance(Duration.FromDays(300));
        var young = await StoreAsync(scope, "picture");
        database.Clock.Advance(Duration.FromDays(100));

        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(3);

        foreach (var kept in (Guid[])[other, young])
        {
            (await scope.Get<FileStore>().OpenAsync(scope.Data, kept)).IsOk.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_file_let_go_elsewhere_stays_while_a_row_names_it()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var file = await StoreAsync(scope, "photo");
        await NameAsync(scope, file, "a row");

        (await scope.Data.ActAsync<int>(Writing, async (act, ct) => await ReleasedFiles.ReleaseAsync(act, [file], ct))).Value.ShouldBe(0);

        (await scope.Get<FileStore>().OpenAsync(scope.Data, file)).IsOk.ShouldBeTrue();
    }

    private static async Task<Guid> StoreAsync(AgencyScope scope, string name)
    {
        using var stream = new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Guid.NewGuid().ToByteArray()]);
        return (await scope.Data.ActAsync<StoredFile>(Writing, (act, ct) => scope.Get<FileStore>().AddAsync(act, stream, name, ct))).Value!.Id;
    }

    private static async Task NameAsync(AgencyScope scope, Guid file, string what)
    {
        var id = Guid.CreateVersion7();
        (string Sql, object[] With)[] steps = what switch
        {
            "a row" => [(Item, [id]), ("insert into disclosure.item_row (agency_id, id, version, year_item_id, table_key, place, cells) values (platform.current_agency(), $2, 0, $1, 'people', 1, jsonb_build_object('photo', $3::text))", [id, Guid.CreateVersion7(), file.ToString()])],
            "a person" => [("insert into organization.person (agency_id, id, version, title, given_name, family_name, photo_id) values (platform.current_agency(), $1, 0, 'นาย', 'สมมติ', 'รูปถ่าย', $2)", [id, file])],
            "a freeze" => [("insert into disclosure.submission_freeze (agency_id, id, version, fiscal_year, number, frozen_at, manifest, manifest_sha256) values (platform.current_agency(), $1, 0, 2569, 1, now(), '', '')", [id]),
                ("insert into disclosure.frozen_file (agency_id, id, version, freeze_id, item_key, file_id, sha256) values (platform.current_agency(), $2, 0, $1, 'executives', $3, '')", [id, Guid.CreateVersion7(), file])],
            "a link" => [("insert into disclosure.watched_link (agency_id, id, address, host, first_seen_at, next_at) values (platform.current_agency(), $1, 'https://a.test/', 'a.test', now(), now())", [id]),
                ("insert into disclosure.link_picture (agency_id, id, watched_link_id, at, file_id) values (platform.current_agency(), $2, $1, now(), $3)", [id, Guid.CreateVersion7(), file])],
            "evidence" => [("insert into disclosure.evidence_document (agency_id, id, version, title_th, current_number, added_at) values (platform.current_agency(), $1, 0, 'ก', 1, now())", [id]),
                ("insert into disclosure.document_version (agency_id, id, version, document_id, number, file_id, made_at, publishers_only) values (platform.current_agency(), $2, 0, $1, 1, $3, now(), false)", [id, Guid.CreateVersion7(), file])],
            _ => [],
        };
        await scope.Data.ActAsync<Unit>(Writing, async (act, ct) =>
        {
            foreach (var (sql, with) in steps)
            {
                await act.Db.ExecuteAsync(sql, ct, with);
            }

            return Unit.Done;
        });
    }

    private const string Item = "insert into disclosure.year_item (agency_id, id, version, fiscal_year, item_key, pack_year, prominence, changed_at) values (platform.current_agency(), $1, 0, 2569, 'executives', 2569, 'Public', now())";
}
