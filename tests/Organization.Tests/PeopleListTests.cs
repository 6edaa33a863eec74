using System.Diagnostics;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;
using Xunit.Abstractions;

namespace Prongsai.Organization.Tests;

/// <summary>The staff list as a page shows it: cut, searched and counted by the database.</summary>
public sealed class PeopleListTests(OrganizationDatabase database, ITestOutputHelper output) : IClassFixture<OrganizationDatabase>
{
    private static readonly LocalDate Today = new(2026, 2, 16);
    private static readonly ActKind Filled = new("tests.filled", "เติมบัญชีเพื่อทดสอบ");

    [Fact]
    public async Task The_pages_together_are_the_roster_in_its_order_and_the_counts_are_of_the_whole()
    {
        await using var scope = await FilledAsync(130);
        var roster = await scope.Get<PeopleEditing>().ReadAsync(default);
        var pages = new List<PeoplePage>();
        for (var page = 1; page <= 3; page++)
        {
            pages.Add(await ReadAsync(scope, new(Today, Page: page)));
        }

        pages.SelectMany(p => p.Lines).Select(l => l.Post).ShouldBe(roster.PostsOn(Today).Select(p => p.Id));
        pages.ConvertAll(p => (p.Lines.Count, p.Page, p.Pages)).ShouldBe([(60, 1, 3), (60, 2, 3), (11, 3, 3)]);
        var whole = pages[0].Whole;
        (whole.Posts, whole.People, whole.Vacant, whole.Acting, whole.Found).ShouldBe((131, 130, 1, 1, 131));
        pages[0].Counts.Where(c => c.Group is not null).Sum(c => c.Posts).ShouldBe(131);
        (await ReadAsync(scope, new(Today, Page: 99))).Page.ShouldBe(3);
    }

    [Fact]
    public async Task A_line_says_who_holds_it_who_acts_for_it_and_for_what_its_holder_acts()
    {
        await using var scope = await FilledAsync(3);

        var vacant = (await ReadAsync(scope, new(Today, Show: PeopleWish.Vacant))).Lines.ShouldHaveSingleItem();
        (vacant.Name, vacant.HolderId, vacant.Stand, vacant.StandKind).ShouldBe(("ผู้อำนวยการกองช่าง", null, "นายสมมติ คนที่1", "ActingInPosition"));
        (await ReadAsync(scope, new(Today, Show: PeopleWish.Acting))).Lines.ShouldHaveSingleItem().Post.ShouldBe(vacant.Post);
        var holder = (await ReadAsync(scope, new(Today, "คนที่1"))).Lines.Single(l => l.Holder == "นายสมมติ คนที่1");
        (holder.ActsFor, holder.ActsKind, holder.Unit).ShouldBe(("ผู้อำนวยการกองช่าง", "ActingInPosition", (await scope.Get<IOffice>().UnitsAsync(default))[1].Name));
        (await ReadAsync(scope, new(Today.PlusYears(-3)))).Whole.People.ShouldBe(0, "nobody had begun");
    }

    [Theory]
    [InlineData("สมมติคนที2", 1)]
    [InlineData("คนที่ ๒", 1)]
    [InlineData("กองชาง", 1)]
    [InlineData("00-3-2", 1)]
    [InlineData("%", 4)]
    [InlineData("_' or 1=1 --", 0)]
    [InlineData("ไม่มีคนนี้", 0)]
    public async Task Names_posts_and_numbers_are_found_however_they_are_typed(string typed, int found)
    {
        await using var scope = await FilledAsync(3);

        var page = await ReadAsync(scope, new(Today, typed));

        (page.Whole.Found, page.Lines.Count, page.Whole.Posts).ShouldBe((found, found, 4));
    }

    [Fact]
    public async Task A_unit_and_a_group_narrow_the_list()
    {
        await using var scope = await FilledAsync(12);
        var unit = (await scope.Get<IOffice>().UnitsAsync(default))[1].Id;

        (await ReadAsync(scope, new(Today, Unit: unit))).Lines.Count.ShouldBe((await scope.Get<PeopleEditing>().ReadAsync(default)).Posts.Count(p => p.UnitId == unit));
        (await ReadAsync(scope, new(Today, Show: nameof(PersonGroup.Council)))).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_costs_the_same_statements_and_no_more_lines_with_two_thousand_people_as_with_fifty_two()
    {
        await using var small = await FilledAsync(52);
        await using var large = await FilledAsync(2000);

        var (few, many) = (await CostAsync(small), await CostAsync(large));

        output.WriteLine($"52 people: {few.Statements} statements, {few.Time.TotalMilliseconds:F1} ms; 2,000 people: {many.Statements} statements, {many.Time.TotalMilliseconds:F1} ms (middle of nine)");
        many.Statements.ShouldBe(few.Statements);
        (await ReadAsync(large, new(Today, "คนที่", Page: 30))).Lines.Count.ShouldBe(PeopleList.PageSize);
    }

    private static Task<PeoplePage> ReadAsync(AgencyScope scope, PeopleWish wish) => scope.Get<PeopleList>().ReadAsync(wish, default);

    private static async Task<(int Statements, TimeSpan Time)> CostAsync(AgencyScope scope)
    {
        await ReadAsync(scope, new(Today, "คนที่"));
        var statements = 0;
        using var mark = new Activity("counted").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == mark.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStarted = _ => Interlocked.Increment(ref statements),
        };
        ActivitySource.AddActivityListener(listener);
        await ReadAsync(scope, new(Today, "คนที่"));
        var times = new List<TimeSpan>();
        for (var round = 0; round < 9; round++)
        {
            var watch = Stopwatch.StartNew();
            await ReadAsync(scope, new(Today, "คนที่"));
            times.Add(watch.Elapsed);
        }

        return (statements / (times.Count + 1), times.Order().ElementAt(times.Count / 2));
    }

    /// <summary>So many people in posts of changing units, and one vacant post for which the first of them acts.</summary>
    private async Task<AgencyScope> FilledAsync(int count)
    {
        var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        await scope.Data.ActAsync<Kernel.Unit>(Filled, async (act, ct) =>
        {
            Post[] posts = [.. Enumerable.Range(1, count).Select(i => new Post
            {
                Name = $"นักวิชาการสมมติ {i}", Number = $"00-3-{i}", Rank = i % 7 == 0 ? PostRank.SectionHead : PostRank.Staff, PersonGroup = i % 5 == 0 ? PersonGroup.Employee : PersonGroup.Official,
                UnitId = units[i % units.Count].Id, Place = i,
            })];
            Person[] people = [.. posts.Select((_, i) => new Person { Title = "นาย", GivenName = "สมมติ", FamilyName = $"คนที่{i + 1}" })];
            var vacant = new Post { Name = "ผู้อำนวยการกองช่าง", Rank = PostRank.UnitHead, PersonGroup = PersonGroup.Official };
            act.Db.AddRange([.. posts, .. people, vacant]);
            await act.Db.SaveChangesAsync(ct);
            act.Db.AddRange(posts.Zip(people, (post, person) => new Holding { PostId = post.Id, PersonId = person.Id, Since = new(2024, 1, 1) }));
            act.Db.Add(new Acting { PostId = vacant.Id, PersonId = people[0].Id, Kind = CapacityKind.ActingInPosition, Since = new(2025, 10, 1), Reason = "ว่าง" });
            return Kernel.Unit.Done;
        }, default);
        return scope;
    }
}
