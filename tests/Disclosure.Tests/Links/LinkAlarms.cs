using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Disclosure.Features.Links;
using Prongsai.Frameworks;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Jobs;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>From an item's link to the alarm of its unit, and back.</summary>
public sealed class LinkAlarms(LinkDatabase database) : IClassFixture<LinkDatabase>
{
    private const string Address = "https://www.example.go.th/plan";
    private static readonly LinkSighting Gone = new(LinkVerdict.Broken, LinkFault.Status) { Status = 404 };

    /// <summary>An item with a component that is a link and stands in no table.</summary>
    private static (PackItem Item, ItemComponent Component) Linked { get; } = ItemStore.Pack(LinkDatabase.Year).Items
        .SelectMany(i => i.Components.Select(c => (i, c))).First(x => x.c.Rule.Kind == ComponentRuleKind.Link && RulePackLibrary.Shipped.FormOf(x.i)?.Feeds.ContainsKey(x.c.Key) != true);

    [Fact]
    public async Task A_link_that_fails_twice_is_the_units_work_and_fails_the_component_until_it_opens_again()
    {
        await using var scope = await OfficeAsync();
        var unit = (await scope.Get<IOffice>().UnitsAsync(default))[0].Id;
        (await scope.Get<ItemEditing>().AssignAsync(LinkDatabase.Year, new Dictionary<string, Guid> { [Linked.Item.Key] = unit }, default)).IsOk.ShouldBeTrue();
        await AttachAsync(scope);
        database.Fetcher.Answer = _ => Gone;

        await database.PassAsync(scope, Duration.Zero);
        (await TasksAsync(scope)).ShouldBeEmpty();
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Pass);

        await database.PassAsync(scope, Duration.FromHours(50));
        var task = (await TasksAsync(scope)).ShouldHaveSingleItem();
        (task.Unit, task.WhyTh).ShouldBe((unit, "เปิดไม่ได้ 2 วันแล้ว: ไม่พบหน้านี้ (404) หาหน้าที่ย้ายไปแล้วแก้ที่อยู่ หรือแนบเป็นไฟล์แทน"));
        var finding = await FindingAsync(scope);
        (finding.Outcome, finding.Why).ShouldBe((Outcome.Fail, "ลิงก์เปิดไม่ได้ 2 วันแล้ว: ไม่พบหน้านี้ (404) แก้ที่อยู่หรือแนบไฟล์แทน"));

        database.Fetcher.Answer = _ => new(LinkVerdict.Working);
        await database.PassAsync(scope, Duration.FromHours(3));
        (await TasksAsync(scope)).ShouldBeEmpty();
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Pass);
        var link = await LinkDatabase.LinkAsync(scope, Address);
        (await scope.Get<LinkReading>().UptimeAsync([link.Id], default))[link.Id].ShouldBe(new(3, 1));
    }

    [Fact]
    public async Task A_wall_against_programs_is_no_alarm()
    {
        await using var scope = await OfficeAsync();
        await AttachAsync(scope);
        database.Fetcher.Answer = _ => new(LinkVerdict.Guarded, LinkFault.Status) { Status = 403 };

        await database.PassAsync(scope, Duration.FromDays(1));
        await database.PassAsync(scope, Duration.FromDays(2));

        (await TasksAsync(scope)).ShouldBeEmpty();
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Pass);
    }

    [Fact]
    public async Task A_link_taken_out_of_its_item_alarms_nobody_and_is_looked_at_no_more()
    {
        await using var scope = await OfficeAsync();
        await AttachAsync(scope);
        database.Fetcher.Answer = _ => Gone;
        await database.PassAsync(scope, Duration.Zero);
        await database.PassAsync(scope, Duration.FromHours(2));
        (await TasksAsync(scope)).ShouldHaveSingleItem();
        var evidence = (await scope.Get<ItemStore>().FindAsync(LinkDatabase.Year, Linked.Item.Key, default))!.Evidence.Single();

        (await scope.Get<EvidenceEditing>().RemoveAsync(LinkDatabase.Year, Linked.Item.Key, evidence.Id, default)).IsOk.ShouldBeTrue();
        (await TasksAsync(scope)).ShouldBeEmpty();
        await scope.Get<LinkGathering>().RunAsync(default);
        var asked = database.Fetcher.Asked.Count;
        await database.PassAsync(scope, Duration.FromDays(10));
        database.Fetcher.Asked.Count.ShouldBe(asked);

        (await scope.Get<EvidenceEditing>().RestoreAsync(LinkDatabase.Year, Linked.Item.Key, evidence.Id, default)).IsOk.ShouldBeTrue();
        await scope.Get<LinkGathering>().RunAsync(default);
        await database.PassAsync(scope, Duration.Zero);
        database.Fetcher.Asked.Count.ShouldBe(asked + 1);
    }

    [Fact]
    public async Task A_link_in_a_tables_row_is_watched_and_fails_the_component_that_asks_for_it()
    {
        await using var scope = await OfficeAsync();
        var (item, table, column, component) = ItemStore.Pack(LinkDatabase.Year).Items
            .Where(i => RulePackLibrary.Shipped.FormOf(i) is not null)
            .SelectMany(i => RulePackLibrary.Shipped.FormOf(i)!.Feeds.SelectMany(f => RulePackLibrary.Shipped.FormOf(i)!.Table(f.Value.Table)!.Columns
                .Where(c => c.Kind == ContentKind.Link && (f.Value.All.Contains(c.Key) || f.Value.Any.Contains(c.Key)))
                .Select(c => (Item: i, Table: RulePackLibrary.Shipped.FormOf(i)!.Table(f.Value.Table)!, Column: c, Component: f.Key))))
            .First(x => x.Item.Components.Any(c => c.Key == x.Component));
        var cells = table.Columns.ToDictionary(c => c.Key, c => c.Key == column.Key ? "https://www.example.go.th/แผน#ส่วนที่1" : c.Kind is ContentKind.Choice ? c.Choices[0] : "1");
        (await scope.Get<RowEditing>().AddAsync(new(LinkDatabase.Year, item, table), cells, default)).IsOk.ShouldBeTrue();
        await scope.Get<LinkGathering>().RunAsync(default);
        database.Fetcher.Answer = _ => Gone;
        var before = (await FindAsync()).Why;
        await database.PassAsync(scope, Duration.Zero);
        (await FindAsync()).Why.ShouldBe(before);

        await database.PassAsync(scope, Duration.FromHours(2));

        var finding = await FindAsync();
        finding.Outcome.ShouldBe(Outcome.Fail);
        finding.Why.ShouldContain("ลิงก์เปิดไม่ได้ 2 ชั่วโมงแล้ว: ไม่พบหน้านี้ (404) แก้ที่อยู่ในแถวนั้น");
        (await TasksAsync(scope)).ShouldHaveSingleItem();

        async Task<ComponentFinding> FindAsync() => (await scope.Get<ItemStore>().FindAsync(LinkDatabase.Year, item.Key, default))!.State.Findings.Single(f => f.Component.Key == component);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_of_restricted_evidence_is_on_the_list_of_those_who_may_see_it_only(bool evidence)
    {
        await using var scope = await OfficeAsync();
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        var (own, other) = (units[0].Id, units[1].Id);
        (await scope.Get<ItemEditing>().AssignAsync(LinkDatabase.Year, new Dictionary<string, Guid> { [Linked.Item.Key] = own }, default)).IsOk.ShouldBeTrue();
        await AttachAsync(scope, evidence ? Prominence.Restricted : Prominence.Public);
        if (!evidence)
        {
            (await scope.Data.ActAsync<Kernel.Unit>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
            {
                (await act.Db.Set<YearItem>().SingleAsync(i => i.ItemKey == Linked.Item.Key, ct)).Prominence = Prominence.Restricted;
                return Kernel.Unit.Done;
            })).IsOk.ShouldBeTrue();
        }

        var reading = scope.Get<LinkReading>();
        var link = await LinkDatabase.LinkAsync(scope, Address);
        foreach (var (reader, sees) in new[] { (new Reader(own, false), true), (new Reader(other, true), true), (new Reader(other, false), false), (new Reader(null, false), false) })
        {
            (await reading.AllAsync(reader, default)).Any(l => l.Link.Id == link.Id).ShouldBe(sees);
            (await reading.FindAsync(link.Id, reader, default) is not null).ShouldBe(sees);
        }
    }

    [Fact]
    public async Task Asking_for_a_look_queues_it_once_and_leaves_the_site_a_minute()
    {
        await using var scope = await OfficeAsync();
        await AttachAsync(scope);
        var asking = scope.Get<LinkAsking>();
        var link = await LinkDatabase.LinkAsync(scope, Address);
        (await asking.AskAsync(link, default)).IsOk.ShouldBeTrue();
        (await asking.AskAsync(link, default)).IsOk.ShouldBeTrue();
        (await scope.Data.ReadAsync((db, ct) => db.Set<QueuedJob>().CountAsync(j => j.Kind == LinkNow.Kind, ct))).ShouldBe(1);
        (await asking.JobAsync(link, default))!.State.ShouldBe(JobState.Waiting);

        database.Fetcher.Answer = _ => new(LinkVerdict.Working) { Page = new([7], "แผน", "แผนพัฒนา") };
        (await scope.Get<LinkRound>().LookNowAsync(link.Id, default))!.Verdict.ShouldBe(LinkVerdict.Working);
        link = await LinkDatabase.LinkAsync(scope, Address);
        (link.Title, await asking.JobAsync(link, default)).ShouldBe(("แผน", null));
        (await asking.AskAsync(link, default)).Error!.Code.ShouldBe("links.rest");
        database.Clock.Advance(Duration.FromMinutes(1));
        (await asking.AskAsync(link, default)).IsOk.ShouldBeTrue();
    }

    private static Task<IReadOnlyList<Platform.Modules.WorkItem>> TasksAsync(AgencyScope scope) => new BrokenLinkTasks(scope.Get<LinkReading>()).DueAsync(Actor.System, LinkDatabase.Year, default);

    private static async Task<ComponentFinding> FindingAsync(AgencyScope scope) =>
        (await scope.Get<ItemStore>().FindAsync(LinkDatabase.Year, Linked.Item.Key, default))!.State.Findings.Single(f => f.Component.Key == Linked.Component.Key);

    private static async Task AttachAsync(AgencyScope scope, Prominence prominence = Prominence.Public)
    {
        (await scope.Get<EvidenceEditing>().AddLinkAsync(LinkDatabase.Year, Linked.Item.Key, new(Linked.Component.Key, "แผน", null, null, Address) { Prominence = prominence }, default)).IsOk.ShouldBeTrue();
        await scope.Get<LinkGathering>().RunAsync(default);
    }

    private async Task<AgencyScope> OfficeAsync() => database.In((await database.OfficeAsync()).AgencyId);
}
