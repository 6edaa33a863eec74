using System.Diagnostics;
using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;
using Prongsai.Work.Data;
using Prongsai.Work.Domain;
using Prongsai.Work.Features.Tasks;

namespace Prongsai.Work.Tests;

public sealed class ReaderTests(WorkDatabase database) : IClassFixture<WorkDatabase>
{
    private static readonly Guid Finance = Guid.CreateVersion7();

    private static readonly WorkItem Unit = new("งานของคลัง", "/a") { Unit = Finance };

    private static readonly WorkItem Nobodys = new("งานที่ไม่มีเจ้าของ", "/b");

    private static readonly WorkItem Personal = new("งานส่วนตัว", "/c") { Account = "other" };

    [Fact]
    public void Work_belongs_to_its_person_else_its_unit_else_the_coordinator()
    {
        new Reader("me", Finance, Rights.None).Owns(Unit).ShouldBeTrue();
        new Reader("me", Guid.CreateVersion7(), Rights.None).Owns(Unit).ShouldBeFalse();
        new Reader("me", null, Rights.None).Owns(Nobodys).ShouldBeFalse();
        Coordinator.Owns(Nobodys).ShouldBeTrue();
        Coordinator.Owns(Personal).ShouldBeFalse();
        new Reader("other", null, Rights.None).Owns(Personal).ShouldBeTrue();
    }

    [Fact]
    public void One_persons_work_restricted_work_and_outsiders_stay_apart()
    {
        Coordinator.Sees(Unit).ShouldBeTrue();
        Coordinator.Sees(Personal).ShouldBeFalse();
        Coordinator.Sees(Unit with { IsRestricted = true }).ShouldBeFalse();
        Coordinator.Sees(Unit with { IsRestricted = true, AlsoBy = "work.coordinate" }).ShouldBeTrue();
        Coordinator.IsToldOf(Unit with { IsRestricted = true }, LateFor.Top).ShouldBeFalse();
        Coordinator.IsToldOf(Unit, LateFor.Top).ShouldBeTrue();
        Coordinator.IsToldOf(Unit, LateFor.Head).ShouldBeFalse();
        new Reader("assessor", null, Rights.None).Sees(Unit).ShouldBeFalse();
    }

    [Fact]
    public void A_step_of_the_year_is_due_at_its_start_then_at_its_end_and_says_that_it_is_unconfirmed()
    {
        var year = new FiscalYear(2569);
        var pack = RulePackLibrary.Shipped.Find(year);

        var before = CalendarSteps.Steps(pack, year, new(2026, 2, 16)).ShouldHaveSingleItem();
        (before.Due, before.IsUnconfirmed).ShouldBe((new LocalDate(2026, 3, 1), true));
        CalendarSteps.Steps(pack, year, new(2026, 3, 2)).ShouldHaveSingleItem().Due.ShouldBe(new LocalDate(2026, 4, 30));
        CalendarSteps.Steps(pack, year, new(2026, 5, 1)).ShouldBeEmpty();
        CalendarSteps.Steps(null, year, new(2026, 3, 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_the_work_costs_the_same_however_many_tasks_there_are()
    {
        var agency = await database.OfficeAsync();
        var few = await StatementsAsync(agency.AgencyId);
        await using (var scope = database.Enter(agency.AgencyId, People.Chief))
        {
            for (var i = 0; i < 30; i++)
            {
                (await scope.Get<TaskGiving>().GiveAsync(new($"งานที่ {i}", null, new(null, "somebody", "นายสมมติ", []), null, null, false), default)).IsOk.ShouldBeTrue();
            }
        }

        (await StatementsAsync(agency.AgencyId)).ShouldBe(few);
        few.ShouldBeInRange(1, 20);
    }

    private static Reader Coordinator => new("me", null, new Rights([new("work.coordinate"), new("work.oversee"), new("work.read")]));

    private async Task<int> StatementsAsync(AgencyId agency)
    {
        using var root = new Activity("reading").Start();
        var statements = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _ = activity.TraceId == root.TraceId ? Interlocked.Increment(ref statements) : 0,
        };
        ActivitySource.AddActivityListener(listener);
        await using var scope = database.Enter(agency);
        (await scope.Get<OpenWorkReading>().ReadAsync(Actor.System, new FiscalYear(2569), default)).Items.ShouldNotBeNull();
        return statements;
    }
}
