using Prongsai.Platform;
using Prongsai.Record.Data;

namespace Prongsai.Record.Tests.Reading;

/// <summary>What people did is not lost among what the system does.</summary>
public sealed class FoldingTests(RecordDatabase database) : IClassFixture<RecordDatabase>
{
    [Fact]
    public async Task A_run_of_the_systems_acts_is_one_row_and_a_persons_act_ends_it()
    {
        var agency = await MixedAsync(5, 1, 2);
        await using var scope = database.Enter(agency);

        var page = await scope.Get<ActReading>().PageAsync(new(), null, null, default);

        page.Runs.Select(r => (r.Lines[0].Sequence, r.Lines.Count)).ShouldBe([(10, 1), (9, 1), (8, 1), (7, 5), (2, 1), (1, 1)]);
        page.Runs.Where(r => r.IsFolded).ShouldHaveSingleItem().BySystem.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_closed_is_folded_and_tells_no_more_than_its_number()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        for (var i = 0; i < 4; i++) await scope.OpenCaseAsync("เรื่องที่ไม่ควรเห็น");

        var run = (await scope.Get<ActReading>().PageAsync(new(), null, null, default)).Runs[0];

        (run.Lines.Count, run.Closed, run.BySystem).ShouldBe((4, 4, 0));
    }

    [Fact]
    public async Task A_page_of_folded_rows_reaches_the_people_behind_a_hundred_acts_of_the_system_and_the_next_page_goes_on_where_it_ended()
    {
        var agency = await MixedAsync(100, 30, 100, 30);
        await using var scope = database.Enter(agency);
        var reading = scope.Get<ActReading>();

        var first = await reading.PageAsync(new(), null, null, default);
        var second = await reading.PageAsync(new(), first.Lines[^1].Sequence, null, default);
        var back = await reading.PageAsync(new(), null, second.Lines[0].Sequence, default);

        first.Runs.Count.ShouldBe(ActReading.PageSize);
        first.Lines.Count(l => !l.IsBySystem).ShouldBeGreaterThan(40);
        first.Lines.Concat(second.Lines).Select(l => l.Sequence).ShouldBe(Enumerable.Range(1, 262).Reverse().Select(n => (long)n));
        (first.Older, second.Older, back.Newer).ShouldBe((true, false, false));
        back.Lines.Select(l => l.Sequence).ShouldBe(first.Lines.Select(l => l.Sequence));
    }

    [Fact]
    public async Task Asked_for_people_only_the_system_is_left_out_and_asked_for_the_system_nothing_is_folded()
    {
        var agency = await MixedAsync(5, 2);
        await using var scope = database.Enter(agency);
        await scope.OpenCaseAsync("เรื่องที่ไม่ควรเห็น");

        var people = await scope.Get<ActReading>().PageAsync(new(ByPeople: true), null, null, default);
        var system = await scope.Get<ActReading>().PageAsync(new(Account: Actor.System.Account), null, null, default);

        people.Lines.Select(l => l.Sequence).ShouldBe([9, 8, 2, 1]);
        system.Runs.Select(r => r.Lines.Count).ShouldBe([1, 1, 1, 1, 1]);
    }

    /// <summary>The agency's first act, one of a person, then by turns so many of the system and of a person.</summary>
    private async Task<AgencyId> MixedAsync(params int[] acts)
    {
        var agency = (await database.NewAgencyAsync()).AgencyId;
        await using var person = database.Enter(agency);
        await using var system = database.Enter(agency, Actor.System);
        await person.AddAsync("นายสมมติ หนึ่ง");
        for (var turn = 0; turn < acts.Length; turn++)
        {
            for (var i = 0; i < acts[turn]; i++) await (turn % 2 == 0 ? system : person).AddAsync($"นายสมมติ ที่ {turn} {i}");
        }

        return agency;
    }
}
