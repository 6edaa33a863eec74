using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Platform.Acts;
using Xunit.Abstractions;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>The schedule, over agencies and hosts, with a clock that a test moves.</summary>
public sealed class LinkRounds(LinkDatabase database, ITestOutputHelper output) : IClassFixture<LinkDatabase>
{
    [Fact]
    public async Task Ten_thousand_links_over_two_hundred_hosts_are_each_seen_once_in_a_day_and_no_host_is_hammered()
    {
        var (one, two) = (await database.OfficeAsync(), await database.OfficeAsync());
        await using var first = database.In(one.AgencyId);
        await using var second = database.In(two.AgencyId);
        string[] all = [.. Enumerable.Range(0, 10_000).Select(i => $"https://host{i % 200}.test/{i}")];
        await LinkDatabase.WatchAsync(first, all[..6_000]);
        await LinkDatabase.WatchAsync(second, all[6_000..]);
        var asked = database.Fetcher.Asked.Count;
        database.Fetcher.Answer = a => a.EndsWith('7') ? new(LinkVerdict.Busy) { RetryAfter = Duration.FromDays(2) } : new(LinkVerdict.Working) { Page = new([1], null, null) };
        var clock = ActivatorUtilities.CreateInstance<LinkClock>(database.Services);
        var begun = database.Clock.Now;

        var rounds = 0;
        while ((await clock.DueAsync(default)).Where(a => a == one.AgencyId || a == two.AgencyId).ToList() is { Count: > 0 } due)
        {
            foreach (var agency in due)
            {
                (await (agency == one.AgencyId ? first : second).Get<LinkRound>().RunAsync(default)).ShouldBeLessThanOrEqualTo(LinkRound.Most);
                rounds++;
            }

            database.Clock.Advance(Duration.FromSeconds(10));
        }

        var looks = database.Fetcher.Asked.Skip(asked).ToList();
        looks.Count.ShouldBe(10_000);
        looks.Select(l => l.Address).ToHashSet().SetEquals(all).ShouldBeTrue();
        foreach (var host in looks.GroupBy(l => new Uri(l.Address).Host))
        {
            var times = host.Select(l => l.At).Order().ToList();
            times.Zip(times.Skip(1), (a, b) => b - a).Min().ShouldBeGreaterThanOrEqualTo(Duration.FromSeconds(5), host.Key);
        }

        database.Fetcher.MostAtOnce.ShouldBeLessThanOrEqualTo(LinkRoom.AtOnce);
        var took = database.Clock.Now - begun;
        took.ShouldBeLessThan(Duration.FromHours(20));
        output.WriteLine($"{looks.Count} links in {rounds} rounds, {took.TotalMinutes:0} minutes of the schedule, at most {database.Fetcher.MostAtOnce} at once");
    }

    [Fact]
    public async Task A_host_is_one_host_for_all_agencies_and_another_round_leaves_what_is_taken()
    {
        var (one, two) = (await database.OfficeAsync(), await database.OfficeAsync());
        await using var first = database.In(one.AgencyId);
        await using var second = database.In(two.AgencyId);
        await LinkDatabase.WatchAsync(first, "https://shared.test/1");
        await LinkDatabase.WatchAsync(second, "https://shared.test/2", "https://other.test/");

        (await first.Get<LinkRound>().RunAsync(default)).ShouldBe(1);
        (await second.Get<LinkRound>().RunAsync(default)).ShouldBe(1); // only the other host is free
        database.Clock.Advance(Duration.FromSeconds(6));
        (await second.Get<LinkRound>().RunAsync(default)).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_taken_by_a_program_that_died_is_taken_again_later()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.In(office.AgencyId);
        await LinkDatabase.WatchAsync(scope, "https://abandoned.test/");
        await scope.Data.ActAsync<Kernel.Unit>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
        {
            (await LinkTable.ClaimAsync(act, Duration.FromSeconds(5), Duration.FromMinutes(15), 40, ct)).Count.ShouldBe(1);
            return Kernel.Unit.Done;
        });

        database.Clock.Advance(Duration.FromMinutes(14));
        (await scope.Get<LinkRound>().RunAsync(default)).ShouldBe(0);
        database.Clock.Advance(Duration.FromMinutes(1));
        (await scope.Get<LinkRound>().RunAsync(default)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_agency_sees_nothing_and_claims_nothing_of_it()
    {
        var (one, two) = (await database.OfficeAsync(), await database.OfficeAsync());
        await using var first = database.In(one.AgencyId);
        await using var second = database.In(two.AgencyId);
        await LinkDatabase.WatchAsync(first, "https://own.test/");

        (await second.Get<LinkRound>().RunAsync(default)).ShouldBe(0);
        (await second.Data.ReadAsync((db, ct) => db.Set<WatchedLink>().IgnoreQueryFilters().CountAsync(l => l.Host == "own.test", ct))).ShouldBe(0);
    }

    [Fact]
    public async Task Looks_are_no_acts()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.In(office.AgencyId);
        var before = await ActsAsync();
        await LinkDatabase.WatchAsync(scope, "https://quiet.test/");
        await database.PassAsync(scope, Duration.Zero);

        (await LinkDatabase.LinkAsync(scope, "https://quiet.test/")).CheckedAt.ShouldNotBeNull();
        (await ActsAsync()).ShouldBe(before);

        Task<int> ActsAsync() => scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().CountAsync(ct));
    }

    [Fact]
    public async Task Of_a_page_the_last_two_versions_are_kept_and_looks_go_after_a_year()
    {
        const string Address = "https://changing.test/";
        var office = await database.OfficeAsync();
        await using var scope = database.In(office.AgencyId);
        await LinkDatabase.WatchAsync(scope, Address);
        foreach (var version in new byte[] { 1, 1, 2, 3, 3 })
        {
            database.Fetcher.Answer = _ => new(LinkVerdict.Working) { Page = new([version], "หน้า", $"รุ่น {version}") };
            await database.PassAsync(scope, Duration.FromHours(27));
        }

        var link = await LinkDatabase.LinkAsync(scope, Address);
        var reading = scope.Get<LinkReading>();
        (await reading.SnapshotsAsync(link.Id, default)).Select(s => s.Text).ShouldBe(["รุ่น 3", "รุ่น 2"]);
        var (count, checks) = await reading.ChecksAsync(link.Id, 0, 10, default);
        (count, checks.Count(c => c.Changed)).ShouldBe((5, 2));

        database.Clock.Advance(checks[0].At + LinkGathering.Kept - database.Clock.Now);
        await KeepAsync();
        (await reading.ChecksAsync(link.Id, 0, 10, default)).Count.ShouldBe(1); // the others are older than a year
        database.Clock.Advance(Duration.FromSeconds(1));
        await KeepAsync();
        (await reading.ChecksAsync(link.Id, 0, 10, default)).Count.ShouldBe(0);

        Task KeepAsync() => scope.Data.ActAsync<Kernel.Unit>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
        {
            await LinkTable.ClearAsync(act, act.At - LinkGathering.Kept, act.At - Duration.FromDays(30), ct);
            return Kernel.Unit.Done;
        });
    }

    [Fact]
    public async Task The_mappings_and_the_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
