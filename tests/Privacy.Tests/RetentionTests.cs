using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.Privacy.Data;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

public sealed class RetentionTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    private const string Mail = "platform.mail";
    private static readonly ActKind Writing = new("test.written", "เขียนเพื่อทดสอบ");

    [Fact]
    public async Task Nothing_goes_while_a_rule_is_off_and_the_preview_says_what_would()
    {
        await using var scope = await EnterAsync();
        await MailAsync(scope, (100, 3), (10, 2));

        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(0);

        var preview = (await scope.Get<RetentionBook>().PreviewAsync(default)).Single(p => p.Use.Rule.FullKey == Mail);
        (preview.Due, preview.Use.IsOn).ShouldBe((3L, false));
        (await CountAsync(scope)).ShouldBe(5);
    }

    [Fact]
    public async Task Only_what_is_due_goes_and_a_tombstone_stands_for_it()
    {
        await using var scope = await EnterAsync();
        await MailAsync(scope, (100, 3), (10, 2));
        await SwitchOnAsync(scope);

        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(3);

        (await CountAsync(scope)).ShouldBe(2);
        var stone = (await scope.Get<RetentionBook>().TombstonesAsync(0, 10, default)).ShouldHaveSingleItem();
        (stone.Rule, stone.RowCount, stone.RowIds.Length).ShouldBe((Mail, 3, 3));
        var act = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().SingleAsync(a => a.Kind == "privacy.rows_removed", ct));
        act.Sequence.ShouldBe(stone.ActSequence);
        act.Payload.ShouldNotContain(PrivacyDatabase.Marker);
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(0);
    }

    [Fact]
    public async Task A_run_cut_off_in_the_middle_goes_on_where_it_stopped()
    {
        await using var scope = await EnterAsync();
        await MailAsync(scope, (100, 12));
        await SwitchOnAsync(scope);
        var use = (await scope.Get<RetentionBook>().AllAsync(default)).Single(u => u.Rule.FullKey == Mail);
        (await scope.Get<RetentionRun>().BatchAsync(use, 5, default)).Value.ShouldBe(5);
        using var cut = new CancellationTokenSource();
        await cut.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => scope.Get<RetentionRun>().BatchAsync(use, 5, cut.Token));
        (await CountAsync(scope)).ShouldBe(7);

        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(7);

        var stones = await scope.Get<RetentionBook>().TombstonesAsync(0, 10, default);
        stones.Sum(s => s.RowCount).ShouldBe(12);
        stones.SelectMany(s => s.RowIds).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public async Task A_held_row_stays_until_the_hold_is_lifted()
    {
        await using var scope = await EnterAsync();
        await MailAsync(scope, (100, 2));
        await SwitchOnAsync(scope);
        var book = scope.Get<RetentionBook>();
        var use = (await book.AllAsync(default)).Single(u => u.Rule.FullKey == Mail);
        var held = (await book.DueAsync(use, 0, 10, default))[0];
        (await book.HoldAsync(use.Rule, held.Id, " ", default)).Error.ShouldBeOfType<Error.Invalid>();
        (await book.HoldAsync(use.Rule, held.Id, "อยู่ระหว่างการตรวจสอบ", default)).IsOk.ShouldBeTrue();

        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(1);
        (await book.DueAsync(use, 0, 10, default)).ShouldHaveSingleItem().HeldBecause.ShouldBe("อยู่ระหว่างการตรวจสอบ");

        await book.LiftAsync(use.Rule, held.Id, default);
        (await scope.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(1);
        (await CountAsync(scope)).ShouldBe(0);
    }

    [Fact]
    public async Task Another_agency_loses_nothing()
    {
        await using var theirs = await EnterAsync();
        await MailAsync(theirs, (100, 2));
        await using var mine = await EnterAsync();
        await MailAsync(mine, (100, 1));
        await SwitchOnAsync(mine);

        (await mine.Get<RetentionRun>().RunAsync(default)).Value.ShouldBe(1);

        (await CountAsync(theirs)).ShouldBe(2);
        (await theirs.Get<RetentionBook>().TombstoneCountAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Fewer_days_than_the_law_asks_are_refused()
    {
        await using var scope = await EnterAsync();

        (await scope.Get<RetentionBook>().SetAsync("privacy.opening", true, 30, null, default)).Error.ShouldBeOfType<Error.Invalid>();
    }

    [Fact]
    public async Task Bytes_go_only_when_no_agency_names_them_and_not_on_the_same_day()
    {
        await using var mine = await EnterAsync();
        await using var theirs = await EnterAsync();
        byte[] content = [.. "เนื้อแฟ้ม "u8, .. Guid.NewGuid().ToByteArray()];
        var (file, other) = (await StoreAsync(mine, content), await StoreAsync(theirs, content));
        var path = Directory.GetFiles(Path.Combine(database.DataFolder, "files"), Convert.ToHexStringLower(file.Sha256), SearchOption.AllDirectories).ShouldHaveSingleItem();

        (await ReleaseAsync(mine, file.Id)).ShouldBe(1);
        (await mine.Get<ReleasedFiles>().SweepAsync(default)).ShouldBe(0);
        database.Clock.Advance(PrivacyDatabase.Day * 2);
        (await mine.Get<ReleasedFiles>().SweepAsync(default)).ShouldBe(0, "the other agency still names it");
        File.Exists(path).ShouldBeTrue();

        (await ReleaseAsync(theirs, other.Id)).ShouldBe(1);
        database.Clock.Advance(PrivacyDatabase.Day * 2);
        (await theirs.Get<ReleasedFiles>().SweepAsync(default)).ShouldBe(1);
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_content_stored_again_after_its_release_keeps_its_bytes()
    {
        await using var scope = await EnterAsync();
        byte[] content = [.. "เก็บอีกครั้ง "u8, .. Guid.NewGuid().ToByteArray()];
        await ReleaseAsync(scope, (await StoreAsync(scope, content)).Id);
        var released = database.Clock.Now;
        database.Clock.Advance(Duration.FromHours(1));
        var again = await StoreAsync(scope, content);

        scope.Get<FileStore>().RemoveContent(again.Sha256, released).ShouldBeFalse();
        await using var opened = (await scope.Get<FileStore>().OpenAsync(scope.Data, again.Id)).Value!.Content;
        opened.Length.ShouldBe(content.Length);
    }

    private static Task<int> ReleaseAsync(AgencyScope scope, Guid file) => scope.Data.ActAsync<int>(Writing, async (act, ct) => await ReleasedFiles.ReleaseAsync(act, [file], ct)).ContinueWith(t => t.Result.Value, TaskScheduler.Default);

    private static async Task<StoredFile> StoreAsync(AgencyScope scope, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return (await scope.Data.ActAsync<StoredFile>(Writing, (act, ct) => scope.Get<FileStore>().AddAsync(act, stream, "ก.txt", ct))).Value!;
    }

    private static async Task SwitchOnAsync(AgencyScope scope) => (await scope.Get<RetentionBook>().SetAsync(Mail, true, 90, null, default)).IsOk.ShouldBeTrue();

    private static Task<long> CountAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.ScalarAsync<long>("select count(*) from platform.stored_mail", ct));

    private async Task<AgencyScope> EnterAsync() => database.Enter((await database.OfficeAsync()).AgencyId);

    private static Task MailAsync(AgencyScope scope, params (int DaysAgo, int Count)[] sent) => scope.Data.ActAsync<Unit>(Writing, async (act, ct) =>
    {
        foreach (var (daysAgo, count) in sent)
        {
            for (var i = 0; i < count; i++)
            {
                await act.Db.ExecuteAsync("insert into platform.stored_mail (agency_id, id, recipient, subject, text, state, attempts, queued_at, ended_at) values (platform.current_agency(), $1, $2, $3, $3, 'Sent', 1, $4, $4)",
                    ct, Guid.CreateVersion7(), "somsamai@example.go.th", PrivacyDatabase.Marker, (act.At - Duration.FromDays(daysAgo)).ToDateTimeUtc());
            }
        }

        return Unit.Done;
    });
}
