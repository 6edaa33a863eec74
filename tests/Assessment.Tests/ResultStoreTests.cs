using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Assessment.Tests;

public sealed class ResultStoreTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Fact]
    public async Task Figures_are_worked_out_anew_and_years_come_newest_first()
    {
        await using var scope = await database.NewOfficeAsync();
        await StoreAsync(scope, 2566, 80);
        await StoreAsync(scope, 2568, 90);
        await StoreAsync(scope, 2567, 85);

        (await scope.Get<IResults>().FindAsync(new(2567), default))!.Total.ShouldBe(85m);
        (await scope.Get<IResults>().YearsAsync(default)).ShouldBe([new(2568), new(2567), new(2566)]);
        (await scope.Get<IResults>().FindAsync(new(2569), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_year_is_called_by_its_number_in_the_record()
    {
        await using var scope = await database.NewOfficeAsync();
        await StoreAsync(scope, 2568, 90);

        var named = await scope.Data.ReadAsync(async (db, ct) => await new ResultNames().OfAsync(db, [.. await db.Set<YearResult>().Select(r => r.Id).ToListAsync(ct)], ct));

        named.Values.ShouldHaveSingleItem().ShouldBe(new RecordName("ผลประเมินปี 2568", "/office/results?year=2568"));
    }

    [Fact]
    public async Task Whether_the_memo_can_be_made_is_told_as_making_it_would_and_without_its_people()
    {
        await using var scope = await database.NewOfficeAsync();
        var (memo, agency) = (scope.Get<IEnumerable<IDocumentKind>>().Single(k => k.Key == "result-memo"), scope.Get<AgencySession>().Agency);
        (await memo.MissingAsync(agency, new(2568), default)).ShouldBe((await memo.BuildAsync(agency, new(2568), default)).Error);
        await StoreAsync(scope, 2568, 90);

        var statements = await Statements.OfAsync(async () => (await memo.MissingAsync(agency, new(2568), default)).ShouldBeNull());

        statements.ShouldNotContain(s => s.Contains("year_memo", StringComparison.Ordinal));
        (await memo.BuildAsync(agency, new(2568), default)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Stored_again_a_year_has_one_row_and_an_act_with_both_figures()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office, People.Chief, new Capacity(CapacityKind.ByDelegation, "นายกองค์การบริหารส่วนตำบล"));
        await StoreAsync(scope, 2568, 71.25m);

        await StoreAsync(scope, 2568, 93.75m);

        (await scope.Get<IResults>().FindAsync(new(2568), default))!.Total.ShouldBe(93.75m);
        var acts = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Where(a => a.Kind == "assessment.result_entered").OrderBy(a => a.Sequence).ToListAsync(ct));
        acts.Count.ShouldBe(2);
        acts[1].Payload.ShouldContain("71.25");
        acts[1].Payload.ShouldContain("93.75");
        (acts[1].ActorName, acts[1].Capacity, acts[1].CapacityPosition).ShouldBe((People.Chief.Name, CapacityKind.ByDelegation, "นายกองค์การบริหารส่วนตำบล"));
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Figures_that_cannot_be_are_refused_by_place_and_the_old_ones_stay()
    {
        await using var scope = await database.NewOfficeAsync();
        await StoreAsync(scope, 2568, 80);
        var wrong = ScoreInput.Nothing with { Indicators = ImmutableDictionary<int, decimal>.Empty.Add(1, 100.5m).Add(77, 50) };

        var refused = await scope.Get<IResultEntry>().StoreAsync(new(2568), wrong, default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.Select(f => f.Field).ShouldBe(["indicators.77", "indicators.1"]);
        (await scope.Get<IResults>().FindAsync(new(2568), default))!.Total.ShouldBe(80m);
    }

    [Fact]
    public async Task Figures_typed_over_an_older_page_overwrite_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var store = scope.Get<ResultStore>();
        (await store.StoreAsync(new(2568), Figures(80), seen: null, default)).IsOk.ShouldBeTrue();
        var seen = (await store.ForEditingAsync(new(2568), default)).Version;
        (await store.StoreAsync(new(2568), Figures(85), seen, default)).IsOk.ShouldBeTrue();

        (await store.StoreAsync(new(2568), Figures(70), seen, default)).Error.ShouldBeOfType<Error.Conflict>();
        (await store.StoreAsync(new(2568), Figures(70), seen: null, default)).Error.ShouldBeOfType<Error.Conflict>();

        (await store.FindAsync(new(2568), default))!.Total.ShouldBe(85m);
    }

    [Fact]
    public async Task Two_who_store_the_first_figures_of_a_year_at_once_leave_one_row()
    {
        var office = await database.OfficeAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(async n =>
        {
            await using var scope = database.Enter(office);
            return await scope.Get<IResultEntry>().StoreAsync(new(2568), Figures(60 + n), default);
        }));

        results.ShouldContain(r => r.IsOk);
        results.Where(r => !r.IsOk).ShouldAllBe(r => r.Error is Error.Conflict);
        await using var reading = database.Enter(office);
        (await reading.Data.ReadAsync((db, ct) => db.Set<YearResult>().CountAsync(ct))).ShouldBe(1);
    }

    [Fact]
    public async Task A_year_without_a_pack_yet_is_worked_out_on_the_newest()
    {
        await using var scope = await database.NewOfficeAsync();
        await StoreAsync(scope, 2570, 88);

        (await scope.Get<IResults>().FindAsync(new(2570), default))!.Total.ShouldBe(88m);
        (await scope.Get<IResults>().FindAsync(new(2569), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Another_agency_has_no_result()
    {
        await using var mine = await database.NewOfficeAsync();
        await using var theirs = await database.NewOfficeAsync();
        await StoreAsync(mine, 2568, 80);

        (await theirs.Get<IResults>().FindAsync(new(2568), default)).ShouldBeNull();
        (await theirs.Get<IResults>().YearsAsync(default)).ShouldBeEmpty();
    }

    internal static ScoreInput Figures(decimal every) => ScoreInput.Nothing with { Indicators = Enumerable.Range(1, 10).ToImmutableDictionary(i => i, _ => every) };

    internal static async Task StoreAsync(AgencyScope scope, int year, decimal every)
    {
        var stored = await scope.Get<IResultEntry>().StoreAsync(new(year), Figures(every), default);
        stored.IsOk.ShouldBeTrue(stored.Error?.Message);
    }
}
