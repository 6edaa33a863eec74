using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.Privacy.Data;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

/// <summary>Documents of evidence go a year after nothing uses them, their files with them.</summary>
public sealed class UnusedDocuments(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    private static readonly ActKind Writing = new("test.written", "เขียนเพื่อทดสอบ");

    [Fact]
    public async Task Files_go_first_then_the_document_and_what_is_used_or_not_long_unused_stays()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await DocumentAsync(scope, "เลิกใช้นานแล้วสมมติ", 400, null);
        await DocumentAsync(scope, "เอาออกจากคลังสมมติ", null, 400);
        await DocumentAsync(scope, "เพิ่งเลิกใช้สมมติ", 30, null);
        await DocumentAsync(scope, "ใช้อยู่สมมติ", null, null);
        var book = scope.Get<RetentionBook>();
        foreach (var key in new[] { "disclosure.removed_evidence", "disclosure.unused_document_file", "disclosure.unused_document" })
        {
            (await book.SetAsync(key, true, 365, null, default)).IsOk.ShouldBeTrue();
        }

        var due = (await book.AllAsync(default)).Single(u => u.Rule.FullKey == "disclosure.unused_document_file");
        (await book.DueAsync(due, 0, 10, default)).Select(d => d.Title).ShouldBe(["เลิกใช้นานแล้วสมมติ ฉบับที่ 1", "เอาออกจากคลังสมมติ ฉบับที่ 1"], ignoreOrder: true);
        await scope.Get<RetentionRun>().RunAsync(default);

        (await NamesAsync(scope, "select title_th from disclosure.evidence_document")).ShouldBe(["เพิ่งเลิกใช้สมมติ", "ใช้อยู่สมมติ"], ignoreOrder: true);
        (await NamesAsync(scope, "select name from platform.stored_file")).ShouldBe(["เพิ่งเลิกใช้สมมติ", "ใช้อยู่สมมติ"], ignoreOrder: true);
        (await NamesAsync(scope, "select count(*)::text from disclosure.removed_evidence")).ShouldBe(["0"]);
    }

    private static Task DocumentAsync(AgencyScope scope, string title, int? unused, int? removed) => scope.Data.ActAsync<Unit>(Writing, async (act, ct) =>
    {
        using var content = new MemoryStream(Guid.NewGuid().ToByteArray());
        var file = (await scope.Get<FileStore>().AddAsync(act, content, title, ct)).Value!.Id;
        await act.Db.SaveChangesAsync(ct);
        var (document, item) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        object Ago(int? days) => days is { } d ? (act.At - Duration.FromDays(d)).ToDateTimeUtc() : DBNull.Value;
        await act.Db.ExecuteAsync("insert into disclosure.evidence_document (agency_id, id, version, title_th, current_number, added_at, unused_since, removed_at) values (platform.current_agency(), $1, 0, $2, 1, $3, $4::timestamptz, $5::timestamptz)",
            ct, document, title, act.At.ToDateTimeUtc(), Ago(unused), Ago(removed));
        await act.Db.ExecuteAsync("insert into disclosure.document_version (agency_id, id, version, document_id, number, file_id, made_at, publishers_only) values (platform.current_agency(), $1, 0, $2, 1, $3, $4, false)", ct, Guid.CreateVersion7(), document, file, act.At.ToDateTimeUtc());
        if (unused is > 365)
        {
            await act.Db.ExecuteAsync("insert into disclosure.year_item (agency_id, id, version, fiscal_year, item_key, prominence, changed_at, pack_year) values (platform.current_agency(), $1, 0, 2569, $2, 'Public', $3, 2569)", ct, item, title, act.At.ToDateTimeUtc());
            await act.Db.ExecuteAsync("insert into disclosure.removed_evidence (agency_id, id, version, year_item_id, document_id, prominence, added_at, removed_at) values (platform.current_agency(), $1, 0, $2, $3, 'Public', $4, $5)", ct, Guid.CreateVersion7(), item, document, act.At.ToDateTimeUtc(), Ago(unused));
        }

        return Unit.Done;
    });

    private static Task<IReadOnlyList<string>> NamesAsync(AgencyScope scope, string sql) => scope.Data.ReadAsync((db, ct) => db.ListAsync(sql, r => r.GetString(0), ct));
}
