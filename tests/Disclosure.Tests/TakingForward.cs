using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Tests;

/// <summary>From one year to the next: what stands is taken as a draft, nothing is lost and nothing comes out by itself.</summary>
public sealed class TakingForward(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly FiscalYear Last = new(2568), This = new(2569);

    [Fact]
    public async Task Texts_rows_and_files_come_as_a_draft_and_the_earlier_year_stays_public()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FillAsync(scope);

        var plan = await scope.Get<YearForward>().PlanAsync(This, default);
        var taken = await scope.Get<YearForward>().TakeAsync(This, [.. plan.Lines.Where(l => l.CanTake).Select(l => l.Item.Key)], default);

        (plan.From, taken.Value).ShouldBe((Last, plan.Lines.Count(l => l.CanTake)));
        var news = (await scope.Get<ItemStore>().FindAsync(This, "news", default))!;
        news.Content.RowsOf("news").Select(r => r["title"]).ShouldBe(["เปิดอบรมสมมติ"]);
        news.Evidence.ShouldHaveSingleItem().Address.ShouldBe("https://www.example.go.th/news");
        news.Content.IsPublished.ShouldBeFalse();
        var contact = (await scope.Get<ItemStore>().FindAsync(This, DisclosureDatabase.Item, default))!;
        contact.Content.Components["address"].ShouldBe(new("99 หมู่ 9", null, false, null));
        (await scope.Get<ItemStore>().FindAsync(Last, "news", default))!.Content.IsPublished.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_new_year_has_already_is_not_touched_and_taking_twice_takes_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FillAsync(scope);
        await scope.Get<ItemEditing>().WriteAsync(This, DisclosureDatabase.Item, null, DisclosureDatabase.Draft("ที่อยู่ใหม่"), default);

        (await scope.Get<YearForward>().TakeAsync(This, ["news", DisclosureDatabase.Item], default)).Value.ShouldBe(1);
        (await scope.Get<YearForward>().TakeAsync(This, ["news", DisclosureDatabase.Item], default)).Value.ShouldBe(0);

        (await scope.Get<ItemStore>().FindAsync(This, DisclosureDatabase.Item, default))!.Content.Components["address"].TextTh.ShouldBe("ที่อยู่ใหม่");
    }

    [Fact]
    public async Task Whoever_may_not_change_an_item_takes_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FillAsync(scope);
        await using var reader = database.Enter(office.AgencyId, Rights.None);

        (await reader.Get<YearForward>().TakeAsync(This, ["news"], default)).Error.ShouldBeOfType<Error.Forbidden>();

        (await scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().CountAsync(i => i.FiscalYear == This, ct))).ShouldBe(0);
    }

    /// <summary>Between any two years next to each other: every item with content is taken somewhere or listed as without a place.</summary>
    [Theory]
    [InlineData(2564)]
    [InlineData(2565)]
    [InlineData(2566)]
    [InlineData(2567)]
    [InlineData(2568)]
    [InlineData(2569)]
    public void No_content_is_without_a_place_or_a_word(int from)
    {
        var (old, pack) = (ItemStore.Pack(new(from)), ItemStore.Pack(new FiscalYear(from).Next));
        var content = ItemContent.Nothing with { Components = ImmutableDictionary<string, ComponentContent>.Empty.Add("x", new("ก", null, false, null)) };
        var plan = ForwardPlan.Of(old, pack, RulePackLibrary.Shipped.Crosswalk, new(from), old.Items.ToDictionary(i => i.Key, _ => content), ImmutableHashSet<string>.Empty);

        plan.Lines.SelectMany(l => l.Sources).Concat(plan.Dropped).Select(i => i.Key).Distinct().ShouldBe(old.Items.Select(i => i.Key), ignoreOrder: true);
        plan.Lines.Where(l => l.Kind == CrosswalkKind.New).ShouldAllBe(l => l.Sources.IsEmpty);
        plan.Lines.Select(l => l.Item.Key).ShouldBe(pack.Items.Select(i => i.Key));
    }

    private static async Task FillAsync(Prongsai.TestKit.AgencyScope scope)
    {
        var item = ItemStore.Pack(Last).ItemByKey("news")!;
        await scope.Get<RowEditing>().AddAsync(new(Last, item, RulePackLibrary.Shipped.FormOf(item)!.Table("news")!), ImmutableDictionary<string, string>.Empty.Add("title", "เปิดอบรมสมมติ").Add("date", "2025-01-05"), default);
        await scope.Get<EvidenceEditing>().AddLinkAsync(Last, "news", new(null, "ข่าว", null, null, "https://www.example.go.th/news"), default);
        await scope.Get<ItemEditing>().WriteAsync(Last, DisclosureDatabase.Item, null, DisclosureDatabase.Draft("99 หมู่ 9"), default);
        await scope.Get<ItemEditing>().PublishAsync(Last, "news", null, null, default);
    }
}
