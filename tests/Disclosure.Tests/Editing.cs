using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Files;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>Writing, announcing and taking back an item.</summary>
public sealed class Editing(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task A_right_of_one_unit_changes_the_items_of_that_unit_only()
    {
        var agency = (await database.OfficeAsync()).AgencyId;
        var (own, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var all = database.Enter(agency))
        {
            await all.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, [DisclosureDatabase.Item], own, null, default);
        }

        await using var stranger = database.Enter(agency, new Rights([new("disclosure.edit", other), new("disclosure.publish", other)]));
        await using var owner = database.Enter(agency, new Rights([new("disclosure.edit", own)]));
        var draft = DisclosureDatabase.Draft("1 ถนนสมมติ") with { UnitId = own };

        (await stranger.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, draft, default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await stranger.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await stranger.Get<EvidenceEditing>().AddLinkAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, new(null, null, null, null, "https://example.go.th/"), default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await owner.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, draft, default)).IsOk.ShouldBeTrue();
        (await owner.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    [Fact]
    public async Task An_item_goes_to_another_unit_only_by_who_may_assign_for_both()
    {
        var agency = (await database.OfficeAsync()).AgencyId;
        var (own, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var all = database.Enter(agency))
        {
            await all.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, [DisclosureDatabase.Item], own, null, default);
        }

        HeldRight edit = new("disclosure.edit", own), give = new("disclosure.assign", own), take = new("disclosure.assign", other);
        foreach (var held in new HeldRight[][] { [edit], [edit, give], [edit, take], [edit, new("disclosure.edit", other)] })
        {
            await using var scope = database.Enter(agency, new Rights(held));
            foreach (var to in new Guid?[] { other, null })
            {
                (await HandOverAsync(scope, to)).Error.ShouldBeOfType<Error.Forbidden>();
            }

            (await scope.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, [DisclosureDatabase.Item], other, null, default)).Error.ShouldBeOfType<Error.Forbidden>();
            (await FindAsync(scope)).Row!.UnitId.ShouldBe(own);
            (await HandOverAsync(scope, own)).IsOk.ShouldBeTrue();
        }

        await using var both = database.Enter(agency, new Rights([edit, give, take]));
        (await HandOverAsync(both, other)).IsOk.ShouldBeTrue();
        (await FindAsync(both)).Row!.UnitId.ShouldBe(other);
    }

    [Fact]
    public async Task A_day_is_set_only_by_who_may_assign_for_the_unit_and_for_all_items_or_none()
    {
        var agency = (await database.OfficeAsync()).AgencyId;
        var (own, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var all = database.Enter(agency))
        {
            await all.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, new Dictionary<string, Guid> { [DisclosureDatabase.Item] = own, ["powers"] = other }, default);
        }

        await using var scope = database.Enter(agency, new Rights([new("disclosure.assign", own)]));
        (await scope.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, [DisclosureDatabase.Item, "powers"], null, DisclosureDatabase.Tomorrow, default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await FindAsync(scope)).Row!.DueOn.ShouldBeNull();

        (await scope.Get<ItemEditing>().AssignAsync(DisclosureDatabase.Year, [DisclosureDatabase.Item], null, DisclosureDatabase.Tomorrow, default)).IsOk.ShouldBeTrue();
        (await FindAsync(scope)).Row!.DueOn.ShouldBe(DisclosureDatabase.Tomorrow);
    }

    [Fact]
    public async Task Only_what_citizens_read_counts_as_a_change_of_the_page()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var editing = scope.Get<ItemEditing>();
        var draft = DisclosureDatabase.Draft("1 ถนนสมมติ");
        await WriteAsync(scope, draft);
        await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default);
        var announced = (await FindAsync(scope)).PublicChanged;

        database.Clock.Advance(Duration.FromHours(1));
        await WriteAsync(scope, draft with { Progress = "เรื่องภายในสมมติ", DueOn = DisclosureDatabase.Tomorrow });
        (await FindAsync(scope)).PublicChanged.ShouldBe(announced);

        await WriteAsync(scope, DisclosureDatabase.Draft("2 ถนนสมมติ"));
        var changed = await FindAsync(scope);
        changed.PublicChanged.ShouldBe(announced + Duration.FromHours(1));
        changed.PublicSince.ShouldBe(announced);
    }

    [Fact]
    public async Task Saving_what_stands_already_changes_nothing_and_leaves_no_record()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await WriteAsync(scope, DisclosureDatabase.Draft("1 ถนนสมมติ"));
        var (version, acts) = ((await FindAsync(scope)).Row!.Version, await ActsAsync(scope));

        await WriteAsync(scope, DisclosureDatabase.Draft("1 ถนนสมมติ"));

        (await FindAsync(scope)).Row!.Version.ShouldBe(version);
        (await ActsAsync(scope)).Count.ShouldBe(acts.Count);
    }

    [Fact]
    public async Task A_text_changed_by_another_at_the_same_moment_is_a_conflict()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await WriteAsync(scope, DisclosureDatabase.Draft("เดิมสมมติ"));
        var seen = (await FindAsync(scope)).Row!.Version;
        await WriteAsync(scope, DisclosureDatabase.Draft("ของเขาสมมติ"));

        var mine = await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, seen, DisclosureDatabase.Draft("ของฉันสมมติ"), default);

        mine.Error.ShouldBeOfType<Error.Conflict>();
        (await FindAsync(scope)).Content.Components["address"].TextTh.ShouldBe("ของเขาสมมติ");
    }

    [Fact]
    public async Task Withdrawing_a_scheduled_item_takes_its_day_away_and_keeps_the_reason()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var editing = scope.Get<ItemEditing>();
        await WriteAsync(scope, DisclosureDatabase.Draft("1 ถนนสมมติ"));
        (await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Tomorrow, default)).IsOk.ShouldBeTrue();
        var store = scope.Get<ItemStore>();
        (await FindAsync(scope)).ScheduledFor(store.Today).ShouldBe(DisclosureDatabase.Tomorrow);

        (await editing.UnpublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, Prominence.Internal, "พบที่ผิดสมมติ", default)).IsOk.ShouldBeTrue();

        var view = await FindAsync(scope);
        view.IsOut(store.Today).ShouldBeFalse();
        view.IsOut(DisclosureDatabase.Tomorrow).ShouldBeFalse();
        (await scope.Get<ItemHistory>().OfAsync(view.Row, default))[0].ShouldEndWith("เหตุผล: พบที่ผิดสมมติ");
    }

    [Fact]
    public async Task Publishing_again_keeps_the_day_of_the_first_announcement()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var editing = scope.Get<ItemEditing>();
        await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default);
        var first = (await FindAsync(scope)).PublicSince;
        database.Clock.Advance(Duration.FromMinutes(1));

        await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default);

        (await FindAsync(scope)).PublicSince.ShouldBe(first);
    }

    [Fact]
    public async Task Evidence_keeps_all_that_is_said_about_it()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var evidence = scope.Get<EvidenceEditing>();
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes("แฟ้มสมมติ"));
        var draft = new EvidenceDraft("address", " แผนสมมติ ", "A made-up plan", new LocalDate(2026, 1, 5), null) { Prominence = Prominence.EmbargoUntil, EmbargoUntil = DisclosureDatabase.Tomorrow };
        (await evidence.AddFileAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, draft, content, "plan.txt", default)).IsOk.ShouldBeTrue();

        var kept = (await FindAsync(scope)).Evidence.ShouldHaveSingleItem();
        (kept.ComponentKey, kept.TitleTh, kept.TitleEn, kept.AsOf, kept.Prominence, kept.EmbargoUntil).ShouldBe(("address", "แผนสมมติ", "A made-up plan", new LocalDate(2026, 1, 5), Prominence.EmbargoUntil, DisclosureDatabase.Tomorrow));
        kept.File.ShouldBe(new FileFacts("plan.txt", "text/plain", 27));

        (await evidence.ChangeAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, kept.Id, new(null, "ชื่อใหม่สมมติ", null, null, null), default)).IsOk.ShouldBeTrue();
        var changed = (await FindAsync(scope)).Evidence.ShouldHaveSingleItem();
        (changed.ComponentKey, changed.TitleTh, changed.TitleEn, changed.AsOf, changed.Prominence, changed.FileId).ShouldBe((null, "ชื่อใหม่สมมติ", null, null, Prominence.Public, kept.FileId));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/etc/passwd")]
    [InlineData("www.example.go.th")]
    public async Task A_link_that_is_not_an_address_of_the_web_is_refused(string address)
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);

        var added = await scope.Get<EvidenceEditing>().AddLinkAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, new(null, null, null, null, address), default);

        added.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Address");
        (await FindAsync(scope)).Row.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_beyond_the_limit_leaves_nothing_behind()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await using var content = new MemoryStream(new byte[FileStore.LargestFile + 1]);

        var added = await scope.Get<EvidenceEditing>().AddFileAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, new(null, null, null, null, null), content, "big.pdf", default);

        added.Error!.Code.ShouldBe("file.too_large");
        (await FindAsync(scope)).Row.ShouldBeNull();
    }

    [Theory]
    [InlineData(Prominence.Internal, false, false, true)]
    [InlineData(Prominence.Restricted, false, false, false)]
    [InlineData(Prominence.Restricted, true, false, true)]
    [InlineData(Prominence.Restricted, false, true, true)]
    [InlineData(Prominence.EmbargoUntil, false, false, true)]
    internal void An_officer_sees_restricted_things_only_as_owner_or_publisher(Prominence prominence, bool isOwner, bool mayPublish, bool sees)
    {
        var owner = Guid.CreateVersion7();

        ProminenceRule.IsOpenTo(new(isOwner ? owner : Guid.CreateVersion7(), mayPublish), prominence, owner).ShouldBe(sees);
        ProminenceRule.IsOpenTo(new(null, mayPublish), prominence, null).ShouldBe(prominence != Prominence.Restricted || mayPublish);
    }

    private static async Task WriteAsync(AgencyScope scope, ItemDraft draft) =>
        (await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, draft, default)).IsOk.ShouldBeTrue();

    private static async Task<ItemView> FindAsync(AgencyScope scope) =>
        (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, default))!;

    private static Task<List<RecordedAct>> ActsAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().ToListAsync(ct));

    private static Task<Result<Unit>> HandOverAsync(AgencyScope scope, Guid? unit) =>
        scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft($"ถนนสมมติ {unit}") with { UnitId = unit }, default);
}
