using NodaTime;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Inspect;
using Prongsai.Disclosure.Features.Pack;
using Prongsai.Disclosure.Tests.Freezing;
using Prongsai.Organization.Contracts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Inspector;

/// <summary>A pack of a past day is the same whenever it is made, and proves itself.</summary>
public sealed class PastPacks(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>, IDisposable
{
    public void Dispose() => database.Clock.Now = StoppedClock.Start;

    [Fact]
    public async Task A_pack_of_a_past_day_is_the_same_whenever_it_is_made()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        var day = OfficeYear.Today(database.Clock);
        var stood = await FreezeStory.NowAsync(scope);
        database.Clock.Advance(Duration.FromDays(1));
        var first = await PackAsync(scope, PastMoment.SlugOf(day));
        (await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft("9 ถนนใหม่สมมติ"), default)).IsOk.ShouldBeTrue();
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, "news", null, null, default)).IsOk.ShouldBeTrue();
        database.Clock.Advance(Duration.FromDays(40));
        var later = await PackAsync(scope, PastMoment.SlugOf(day));

        first.Fault.ShouldBeNull();
        later.ShouldBe(first);
        (await StateAsync(scope, PastMoment.SlugOf(day))).ContentHash.ShouldBe(stood.ContentHash);
        (await FreezeStory.NowAsync(scope)).ContentHash.ShouldNotBe(stood.ContentHash);
    }

    [Fact]
    public async Task On_the_day_of_a_freeze_it_has_the_hashes_of_the_freeze()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        var line = await FreezeStory.FreezeAsync(scope);
        var day = OfficeYear.Today(database.Clock);
        database.Clock.Advance(Duration.FromDays(3));
        (await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft("9 ถนนใหม่สมมติ"), default)).IsOk.ShouldBeTrue();

        var frozen = (await scope.Get<Data.Freezing.Freezes>().FindAsync(DisclosureDatabase.Year, 1, default))!.Value.State;

        (await StateAsync(scope, PastMoment.SlugOf(day))).ContentHash.ShouldBe(frozen.ContentHash);
        (await StateAsync(scope, PastMoment.SlugOf(line.Number))).ContentHash.ShouldBe(frozen.ContentHash);
        (await PackAsync(scope, PastMoment.SlugOf(line.Number))).FreezeHash.ShouldBe(line.Hash);
    }

    [Fact]
    public async Task What_was_closed_since_is_withheld_and_said_so()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await FreezeStory.PublishAsync(scope);
        var day = PastMoment.SlugOf(OfficeYear.Today(database.Clock));
        database.Clock.Advance(Duration.FromDays(1));
        (await scope.Get<EvidenceEditing>().RemoveAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file, default)).IsOk.ShouldBeTrue();

        (await PackAsync(scope, day)).Withheld.ShouldBe(1);
        (await scope.Get<ItemEditing>().UnpublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, Prominence.Restricted, "ปิด", default)).IsOk.ShouldBeTrue();
        var plan = await PlanAsync(scope, day);
        plan.Withheld.ShouldHaveSingleItem().Evidence.ShouldBe("");
        plan.Files.ShouldAllBe(f => !f.Entry.Path.StartsWith("items/", StringComparison.Ordinal) && !f.Entry.Path.StartsWith("files/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "past.future")]
    [InlineData(-400, "past.before")]
    public async Task A_day_that_cannot_be_looked_at_is_named(int days, string code)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);

        (await scope.Get<PastMoments>().FindAsync(DisclosureDatabase.Year, PastMoment.SlugOf(OfficeYear.Today(database.Clock).PlusDays(days)), default)).Error!.Code.ShouldBe(code);
        (await scope.Get<PastMoments>().FindAsync(DisclosureDatabase.Year, "yesterday", default)).IsOk.ShouldBeFalse();
        (await scope.Get<PastMoments>().FindAsync(DisclosureDatabase.Year, "freeze-9", default)).IsOk.ShouldBeFalse();
    }

    [Fact]
    public async Task A_day_that_has_not_ended_makes_no_pack()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        var moment = await scope.Get<PastMoments>().FindAsync(DisclosureDatabase.Year, PastMoment.SlugOf(OfficeYear.Today(database.Clock)), default);

        (await scope.Get<Packs>().PlanAsync(moment.Value!, FreezeStory.Site, false, default)).Error!.Code.ShouldBe("past.open");
    }

    private static async Task<FrozenState> StateAsync(AgencyScope scope, string slug) =>
        (await scope.Get<PastStates>().ReadAsync((await scope.Get<PastMoments>().FindAsync(DisclosureDatabase.Year, slug, default)).Value!, FreezeStory.Site, default)).Value!;

    private static async Task<PackPlan> PlanAsync(AgencyScope scope, string slug) =>
        (await scope.Get<Packs>().PlanAsync((await scope.Get<PastMoments>().FindAsync(DisclosureDatabase.Year, slug, default)).Value!, FreezeStory.Site, false, default)).Value!;

    private static async Task<PackReport> PackAsync(AgencyScope scope, string slug)
    {
        var pack = new MemoryStream();
        await scope.Get<PackWriter>().WriteAsync(await PlanAsync(scope, slug), pack, default);
        pack.Position = 0;
        return PackVerifier.Verify(pack);
    }
}
