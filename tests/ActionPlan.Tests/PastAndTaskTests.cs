using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Disclosed;
using Prongsai.ActionPlan.Features.Tasks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

/// <summary>What stood on a past day, and what is due today.</summary>
public sealed class PastAndTaskTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    private static readonly RoundEntry Done = new(ProjectStatus.Done) { Progress = "ทำแล้ว", Ordinance = Amount.None, Paid = Amount.None };
    private static readonly FiscalYear Year = new(2568);

    [Fact]
    public async Task The_evidence_of_a_past_day_tells_the_round_as_it_stood_then()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 2);
        await scope.Get<VersionKeeping>().FreezeAsync(plan, "ประกาศใช้", false, default);
        var source = new HalfYearSource(scope.Get<PlanReading>());
        var rounds = scope.Get<RoundEditing>();
        var empty = await LastAsync(scope);
        await rounds.PutAsync(projects[0], new(Year, 6), null, Done, default);
        var half = await LastAsync(scope);
        await rounds.PutAsync(projects[0], new(Year, 6), 0, Done with { Progress = "แก้แล้ว", Paid = Amount.Of(new(5000)) }, default);
        await rounds.PutAsync(projects[1], new(Year, 6), null, Done, default);
        var moved = (await scope.Get<PlanReading>().FindAsync(plan, default))!.Find(projects[1])!.Project;
        await scope.Get<ProjectEditing>().MoveAsync(moved.Id, moved.Version, moved.Dimension, 1, default);

        (await RowsAsync(source)).ShouldBe(["โครงการที่ 2: ดำเนินการแล้วเสร็จ · ทำแล้ว / 0", "โครงการที่ 1: ดำเนินการแล้วเสร็จ · แก้แล้ว / 50"]);
        using (scope.Data.Past(half))
        {
            (await RowsAsync(source)).ShouldBe(["โครงการที่ 1: ดำเนินการแล้วเสร็จ · ทำแล้ว / 0", "โครงการที่ 2:  / "]);
        }

        using (scope.Data.Past(empty))
        {
            (await source.ReadAsync(Year, Year.End, default)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Without_a_plan_whoever_manages_is_told_to_make_one_and_others_are_not()
    {
        await using var scope = await database.NewOfficeAsync();

        (await DueAsync(scope, new(2025, 1, 15))).ShouldHaveSingleItem().Path.ShouldBe("/office/plan/new");
        Enter(scope, new([new(RoundEditing.Report, null)]));
        (await DueAsync(scope, new(2025, 1, 15))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_round_is_due_from_its_last_month_on_until_every_project_has_reported()
    {
        await using var scope = await database.NewOfficeAsync();
        var (_, projects) = await Plans.WithProjectsAsync(scope, 2);
        foreach (var project in projects)
        {
            await scope.Get<RoundEditing>().PutAsync(project, new(Year.Previous, 12), null, Done, default);
        }

        (await DueAsync(scope, new(2025, 2, 15))).ShouldBeEmpty("the first half has not come to its end");
        var due = (await DueAsync(scope, new(2025, 3, 5))).ShouldHaveSingleItem();
        (due.Path, due.Due, due.IsUnconfirmed).ShouldBe(("/office/plan/rounds/2568/6", new LocalDate(2025, 4, 30), true));
        due.TitleTh.ShouldContain("2 โครงการ");
        await scope.Get<RoundEditing>().PutAsync(projects[0], new(Year, 6), null, Done, default);
        (await DueAsync(scope, new(2025, 3, 5))).ShouldHaveSingleItem().TitleTh.ShouldContain("1 โครงการ");
        await scope.Get<RoundEditing>().PutAsync(projects[1], new(Year, 6), null, Done, default);
        (await DueAsync(scope, new(2025, 3, 5))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_reports_for_a_unit_is_told_of_its_projects_only_and_a_project_of_nobody_is_told_to_the_coordinator()
    {
        await using var scope = await database.NewOfficeAsync();
        var (_, projects) = await Plans.WithProjectsAsync(scope, 3);
        var units = await scope.Get<Organization.Contracts.IOffice>().UnitsAsync(default);
        await scope.Get<ProjectEditing>().WriteAsync(projects[0], 0, SheetHeading.Owners, new(null) { Units = [units[0].Id] }, default);
        await scope.Get<ProjectEditing>().WriteAsync(projects[1], 0, SheetHeading.Owners, new(null) { Units = [units[1].Id] }, default);
        await scope.Get<ProjectEditing>().WriteAsync(projects[2], 0, SheetHeading.Owners, new(null), default);

        (await DueAsync(scope, new(2025, 1, 5))).ShouldContain(t => t.Path == "/office/plan?owner=none" && t.TitleTh.Contains("1 โครงการ"));
        Enter(scope, new([new(RoundEditing.Report, units[0].Id)]));
        var mine = (await DueAsync(scope, new(2025, 3, 5))).Where(t => t.Path.EndsWith("2568/6", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (mine.Unit, mine.AlsoBy).ShouldBe((units[0].Id, RoundEditing.Report));
        mine.TitleTh.ShouldContain("1 โครงการ");

        Enter(scope, Rights.Everything);
        var reminders = (await DueAsync(scope, new(2025, 3, 5), Actor.System)).Where(t => t.Path.EndsWith("2568/6", StringComparison.Ordinal)).ToList();
        reminders.Select(t => t.Unit).ShouldBe([null, units[0].Id, units[1].Id], ignoreOrder: true);
        reminders.Select(t => t.Key).ShouldBeUnique();
    }

    private static void Enter(AgencyScope scope, Rights rights) => scope.Get<AgencySession>().Enter(scope.Get<AgencySession>().Agency, People.Clerk, null, rights);

    private static Task<IReadOnlyList<WorkItem>> DueAsync(AgencyScope scope, LocalDate day, Actor? actor = null) =>
        new PlanTasks(scope.Get<PlanReading>(), scope.Get<AgencySession>(), new StoppedClock { Now = day.At(new(12, 0)).InUtc().ToInstant() }).DueAsync(actor ?? People.Clerk, Year, default);

    private static async Task<IReadOnlyList<string>> RowsAsync(HalfYearSource source) =>
        [.. (await source.ReadAsync(Year, Year.End, default))!.Rows["projects"].Select(r => $"{r["name"]}: {r.GetValueOrDefault("progress")} / {r.GetValueOrDefault("spent")}")];

    private static Task<long> LastAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().MaxAsync(a => a.Sequence, ct));
}
