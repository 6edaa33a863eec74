using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>When a picture is taken, which are kept, and who sees them; with a clock that a test moves.</summary>
public sealed class LinkPictureTurns : IClassFixture<LinkDatabase>
{
    private readonly LinkDatabase database;

    public LinkPictureTurns(LinkDatabase database)
    {
        this.database = database;
        database.Fetcher.Answer = _ => Words(1);
        database.Camera.Answer = _ => Task.FromResult<Result<byte[]>>(WrittenCamera.Picture(0));
        database.Camera.WhyOff = null;
    }

    [Fact]
    public async Task A_first_look_wants_a_picture_and_the_same_words_want_no_other()
    {
        await using var scope = await WatchAsync("https://first.test/");

        (await TakeAsync(scope)).ShouldBe(1);
        var picture = (await PicturesAsync(scope, "https://first.test/")).ShouldHaveSingleItem();
        (await scope.Get<FileStore>().OpenAsync(scope.Data, picture.FileId)).Value!.File.ContentType.ShouldBe("image/webp");
        for (var day = 0; day < 3; day++)
        {
            await database.PassAsync(scope, Duration.FromHours(27));
            (await TakeAsync(scope)).ShouldBe(0);
        }
    }

    /// <summary>Nothing written by hand but the words of the look: a real site, the real browser, the queue's claim, the file store.</summary>
    [Fact]
    public async Task A_page_goes_from_its_first_look_through_the_browser_into_the_store()
    {
        await using var site = new LocalSite(_ => LocalSite.Page("<h1>หน้าเว็บจริง</h1><p>ข้อความ</p>"));
        await using var scope = await WatchAsync($"http://{site.At}/");
        database.Camera.Answer = address => LinkPictures.Camera(site, new TestNet(), LinkLook.Usual).TakeAsync(address, default);

        (await TakeAsync(scope)).ShouldBe(1);
        var picture = (await PicturesAsync(scope, $"http://{site.At}/")).ShouldHaveSingleItem();
        var opened = (await scope.Get<FileStore>().OpenAsync(scope.Data, picture.FileId)).Value!;
        await using var content = opened.Content;
        opened.File.ContentType.ShouldBe("image/webp");
        opened.File.Size.ShouldBeInRange(1_000, 400 * 1024);
        site.Heads.ShouldHaveSingleItem().ShouldStartWith("GET / ");
    }

    [Fact]
    public async Task Each_change_wants_one_and_the_newest_and_the_one_before_stay()
    {
        await using var scope = await WatchAsync("https://change.test/");
        for (byte change = 1; change <= 4; change++)
        {
            (database.Fetcher.Answer, database.Camera.Answer) = (_ => Words(change), _ => Task.FromResult<Result<byte[]>>(WrittenCamera.Picture(change)));
            await database.PassAsync(scope, Duration.FromHours(27));
            (await TakeAsync(scope)).ShouldBe(1);
        }

        var kept = await PicturesAsync(scope, "https://change.test/");
        kept.Count.ShouldBe(2);
        foreach (var (picture, mark) in kept.Zip(new byte[] { 4, 3 }))
        {
            var opened = (await scope.Get<FileStore>().OpenAsync(scope.Data, picture.FileId)).Value!;
            using var bytes = new MemoryStream();
            await opened.Content.CopyToAsync(bytes);
            await opened.Content.DisposeAsync();
            bytes.ToArray()[^1].ShouldBe(mark);
        }
    }

    [Fact]
    public async Task A_page_that_changes_all_day_is_photographed_once_a_day()
    {
        await using var scope = await WatchAsync("https://restless.test/");
        (await TakeAsync(scope)).ShouldBe(1);
        var id = (await LinkDatabase.LinkAsync(scope, "https://restless.test/")).Id;

        var taken = 0;
        for (byte hour = 1; hour <= 48; hour++)
        {
            database.Clock.Advance(Duration.FromMinutes(59));
            database.Fetcher.Answer = _ => Words(hour);
            await scope.Get<LinkRound>().LookNowAsync(id, default);
            taken += await TakeAsync(scope);
        }

        taken.ShouldBe(1); // 48 times 59 minutes and the rests: less than two days
    }

    [Fact]
    public async Task A_picture_that_fails_leaves_the_link_as_the_look_found_it_and_is_tried_again_after_a_day()
    {
        await using var scope = await WatchAsync("https://fails.test/");
        database.Camera.Answer = _ => Task.FromResult<Result<byte[]>>(new Error.Invalid("page.too_slow", "ช้า"));

        (await TakeAsync(scope)).ShouldBe(1);

        var link = await LinkDatabase.LinkAsync(scope, "https://fails.test/");
        (link.PictureFault, link.Failures, link.Verdict, link.LeaseUntil, link.IsKnownBroken).ShouldBe(("page.too_slow", 0, LinkVerdict.Working, null, false));
        (await PicturesAsync(scope, "https://fails.test/")).ShouldBeEmpty();
        await database.PassAsync(scope, Duration.FromHours(20));
        (await TakeAsync(scope)).ShouldBe(0);
        database.Camera.Answer = _ => Task.FromResult<Result<byte[]>>(WrittenCamera.Picture(1));
        await database.PassAsync(scope, Duration.FromHours(10));
        (await TakeAsync(scope)).ShouldBe(1);
        (await LinkDatabase.LinkAsync(scope, "https://fails.test/")).PictureFault.ShouldBeNull();
    }

    [Theory]
    [InlineData("Broken")]
    [InlineData("Guarded")]
    [InlineData("Busy")]
    public async Task A_page_that_cannot_be_read_and_a_file_want_no_picture(string verdict)
    {
        database.Fetcher.Answer = a => a.EndsWith('f') ? new(LinkVerdict.Working) { Page = new([7], null, null) } : new(Enum.Parse<LinkVerdict>(verdict), LinkFault.Status) { Status = 500 };
        await using var scope = await WatchAsync($"https://{verdict}.test/", $"https://{verdict}.test/pdf");

        (await TakeAsync(scope)).ShouldBe(0);
    }

    [Fact]
    public async Task A_host_that_is_being_looked_at_waits_whichever_agency_looks()
    {
        await using var one = await WatchAsync("https://together.test/1");
        await using var two = await WatchAsync("https://together.test/2");
        database.Clock.Advance(Duration.FromSeconds(10));
        await one.Data.ActAsync<Unit>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
        {
            (await PictureTable.ClaimAsync(act, Duration.FromSeconds(5), Duration.FromMinutes(2), ct)).ShouldNotBeNull();
            return Unit.Done;
        });

        database.Clock.Advance(Duration.FromMinutes(1));
        (await two.Get<LinkPicturing>().RunAsync(default)).ShouldBeFalse();
        (await Clock().PicturesDueAsync(default)).ShouldNotContain(two.Get<AgencySession>().Agency);
        database.Clock.Advance(Duration.FromMinutes(1));
        (await Clock().PicturesDueAsync(default)).ShouldContain(two.Get<AgencySession>().Agency);
        (await two.Get<LinkPicturing>().RunAsync(default)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_agency_takes_no_picture_for_another()
    {
        await using var one = await WatchAsync("https://own.test/");
        await using var two = database.In((await database.OfficeAsync()).AgencyId);
        database.Clock.Advance(Duration.FromSeconds(10));

        (await two.Get<LinkPicturing>().RunAsync(default)).ShouldBeFalse();
        (await TakeAsync(one)).ShouldBe(1);
        (await two.Data.ReadAsync((db, ct) => db.Set<LinkPicture>().IgnoreQueryFilters().CountAsync(ct))).ShouldBe(0);
    }

    [Fact]
    public async Task One_browser_at_a_time_and_nobody_waits_for_it()
    {
        await using var one = await WatchAsync("https://slow.test/");
        await using var two = await WatchAsync("https://other.test/");
        database.Clock.Advance(Duration.FromSeconds(10));
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource<Result<byte[]>>());
        database.Camera.Answer = _ =>
        {
            begun.SetResult();
            return end.Task;
        };
        var first = one.Get<LinkPicturing>().RunAsync(default);
        await begun.Task;

        (await two.Get<LinkPicturing>().RunAsync(default)).ShouldBeFalse();

        end.SetResult(WrittenCamera.Picture(1));
        (await first).ShouldBeTrue();
        database.Camera.Answer = _ => Task.FromResult<Result<byte[]>>(WrittenCamera.Picture(2));
        (await TakeAsync(two)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_camera_nothing_is_taken_and_nothing_is_lost()
    {
        await using var scope = await WatchAsync("https://later.test/");
        database.Camera.WhyOff = "ไม่มี";
        (await TakeAsync(scope)).ShouldBe(0);

        database.Camera.WhyOff = null;
        (await TakeAsync(scope)).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_nobody_names_any_more_takes_its_pictures_with_it()
    {
        await using var scope = await WatchAsync("https://gone.test/");
        await TakeAsync(scope);
        var link = await LinkDatabase.LinkAsync(scope, "https://gone.test/");

        await scope.Get<LinkGathering>().RunAsync(default); // no item names it
        database.Clock.Advance(Duration.FromDays(31));
        await scope.Get<LinkGathering>().RunAsync(default);

        (await scope.Get<LinkReading>().PicturesAsync(link.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_is_for_those_who_may_see_the_link_only()
    {
        await using var scope = database.In((await database.OfficeAsync()).AgencyId);
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        (await scope.Get<ItemEditing>().AssignAsync(LinkDatabase.Year, new Dictionary<string, Guid> { ["news"] = units[0].Id }, default)).IsOk.ShouldBeTrue();
        (await scope.Get<EvidenceEditing>().AddLinkAsync(LinkDatabase.Year, "news", new(null, "ลิงก์", null, null, "https://inner.test/") { Prominence = Prominence.Restricted }, default)).IsOk.ShouldBeTrue();
        await scope.Get<LinkGathering>().RunAsync(default);
        await database.PassAsync(scope, Duration.Zero);
        await TakeAsync(scope);
        var (reading, link) = (scope.Get<LinkReading>(), await LinkDatabase.LinkAsync(scope, "https://inner.test/"));
        var picture = (await reading.PicturesAsync(link.Id, default)).ShouldHaveSingleItem();

        foreach (var (reader, sees) in new[] { (new Reader(units[0].Id, false), true), (new Reader(units[1].Id, true), true), (new Reader(units[1].Id, false), false), (new Reader(null, false), false) })
        {
            (await reading.PictureFileAsync(link.Id, picture.Id, reader, default)).ShouldBe(sees ? picture.FileId : null);
        }

        (await reading.PictureFileAsync(link.Id, Guid.NewGuid(), new Reader(units[0].Id, true), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_file_stands_in_the_record_of_acts()
    {
        await using var scope = await WatchAsync("https://record.test/");
        var before = await ActsAsync();
        database.Camera.Answer = _ => Task.FromResult<Result<byte[]>>(new Error.Invalid("page.none", "ไม่มี"));
        await TakeAsync(scope);
        (await ActsAsync()).ShouldBe(before);

        database.Camera.Answer = _ => Task.FromResult<Result<byte[]>>(WrittenCamera.Picture(1));
        await database.PassAsync(scope, Duration.FromHours(27));
        await TakeAsync(scope);

        (await ActsAsync()).ShouldBe(before + 1);

        Task<int> ActsAsync() => scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().CountAsync(ct));
    }

    private static LinkSighting Words(byte version) => new(LinkVerdict.Working) { Status = 200, Page = new([version], "หน้าเว็บ", $"ข้อความ {version}") };

    /// <summary>An office whose links have been looked at once.</summary>
    private async Task<AgencyScope> WatchAsync(params string[] addresses)
    {
        var scope = database.In((await database.OfficeAsync()).AgencyId);
        await LinkDatabase.WatchAsync(scope, addresses);
        await database.PassAsync(scope, Duration.FromSeconds(10));
        return scope;
    }

    /// <summary>How many are taken while any is due.</summary>
    private async Task<int> TakeAsync(AgencyScope scope)
    {
        var taken = 0;
        for (database.Clock.Advance(Duration.FromSeconds(10)); await scope.Get<LinkPicturing>().RunAsync(default); database.Clock.Advance(Duration.FromSeconds(10)))
        {
            taken++;
        }

        return taken;
    }

    private static async Task<List<LinkPicture>> PicturesAsync(AgencyScope scope, string address) =>
        await scope.Get<LinkReading>().PicturesAsync((await LinkDatabase.LinkAsync(scope, address)).Id, default);

    private LinkClock Clock() => ActivatorUtilities.CreateInstance<LinkClock>(database.Services);
}
