using NodaTime;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;
using Prongsai.Work.Data;

namespace Prongsai.Work.Tests;

/// <summary>ทำแล้วสัปดาห์นี้ shows what was done wherever it was done.</summary>
public sealed class DoneTests(WorkDatabase database) : IClassFixture<WorkDatabase>
{
    [Fact]
    public async Task What_was_done_in_another_module_is_shown_to_whoever_did_it_for_a_week()
    {
        var office = await database.OfficeAsync();
        await using var clerk = database.Enter(office.AgencyId, People.Clerk);
        await using var other = database.Enter(office.AgencyId, People.Chief);

        var done = (await clerk.Get<DoneThisWeek>().ReadAsync(false, [], default)).ShouldHaveSingleItem();

        (done.TitleTh, done.Path, done.State).ShouldBe(("ข้อมูลหน่วยงาน", ProfileNames.Page, WorkState.Done));
        done.WhyTh.ShouldNotBeNullOrEmpty();
        (await other.Get<DoneThisWeek>().ReadAsync(false, [], default)).ShouldBeEmpty();
        database.Clock.Advance(Duration.FromDays(8));
        (await clerk.Get<DoneThisWeek>().ReadAsync(false, [], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_still_on_the_list_is_not_done()
    {
        var office = await database.OfficeAsync();
        await using var clerk = database.Enter(office.AgencyId, People.Clerk);

        (await clerk.Get<DoneThisWeek>().ReadAsync(false, [new("ยังขาด", ProfileNames.Page)], default)).ShouldBeEmpty();
        (await clerk.Get<DoneThisWeek>().ReadAsync(false, [new("ทำแล้ว", ProfileNames.Page) { State = WorkState.Done }], default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_oversees_the_office_sees_others_work_but_not_of_registers_closed_to_them()
    {
        var office = await database.OfficeAsync();
        await using (var clerk = database.Enter(office.AgencyId, People.Clerk))
        {
            (await clerk.Get<TaskGiving>().GiveAsync(new("งานในทะเบียนปิด", null, new(null, "x", "นายสมมติ", []), null, null, false), default)).IsOk.ShouldBeTrue();
            (await clerk.Get<DoneThisWeek>().ReadAsync(false, [], default)).Count.ShouldBe(2, "one's own work is never closed to oneself");
        }

        (await SeenAsync(office.AgencyId, "work.read")).ShouldBeEmpty();
        (await SeenAsync(office.AgencyId, "work.oversee")).ShouldBe([ProfileNames.Page]);
        (await SeenAsync(office.AgencyId, "work.oversee", "sample.audit")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_restricted_task_has_no_title_in_the_record()
    {
        var office = await database.OfficeAsync();
        await using var clerk = database.Enter(office.AgencyId, People.Clerk);
        (await clerk.Get<TaskGiving>().GiveAsync(new("สืบข้อเท็จจริงเรื่องสมมติ", null, new(null, "x", "นายสมมติ", []), null, null, IsRestricted: true), default)).IsOk.ShouldBeTrue();

        (await clerk.Get<DoneThisWeek>().ReadAsync(false, [], default)).ShouldNotContain(i => i.TitleTh.Contains("ข้อเท็จจริง"));
    }

    private async Task<IReadOnlyList<string>> SeenAsync(AgencyId agency, params string[] permissions)
    {
        await using var scope = database.Enter(agency, People.Chief);
        scope.Get<AgencySession>().Enter(agency, People.Chief, null, new Rights(permissions.Select(p => new HeldRight(p))));
        return [.. (await scope.Get<DoneThisWeek>().ReadAsync(true, [], default)).Select(i => i.Path)];
    }
}
