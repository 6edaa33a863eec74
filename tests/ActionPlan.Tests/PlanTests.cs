using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Tests;

public sealed class PlanTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    [Fact]
    public async Task A_plan_begins_with_its_dimensions_and_a_project_has_every_year()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        var plan = await Plans.StartAsync(scope);
        var dimension = (await scope.Get<PlanReading>().FindAsync(plan, default))!.Dimensions[1];

        (await scope.Get<ProjectEditing>().AddAsync(plan, dimension.Id, "มาตรการ No Gift Policy", new(), default)).IsOk.ShouldBeTrue();

        var whole = (await scope.Get<PlanReading>().OfYearAsync(new(2568), default))!;
        whole.Dimensions.Length.ShouldBe(4);
        whole.Numbered.ShouldHaveSingleItem().Dimension.Number.ShouldBe(2);
        whole.Projects[0].Budgets.Keys.ShouldBe([2566, 2567, 2568, 2569, 2570]);
        whole.Projects[0].Budgets.Values.ShouldAllBe(b => b == YearBudget.Unknown);
        (await scope.Get<PlanReading>().OfYearAsync(new(2571), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_plans_cannot_hold_the_same_year()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        await Plans.StartAsync(scope);

        var second = await scope.Get<PlanEditing>().StartAsync(new(new(2570), new(2574)), new("แผนใหม่", null, null), ["มิติหนึ่ง"], null, default);

        second.Error.ShouldBeOfType<Error.Invalid>().Message.ShouldContain("2566 - 2570");
    }

    [Fact]
    public async Task Moving_changes_numbers_and_keeps_ids()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 2, 8, 2, 3);
        var before = (await scope.Get<PlanReading>().FindAsync(plan, default))!;

        var moved = before.Find(projects[7])!;
        (await scope.Get<ProjectEditing>().MoveAsync(moved.Project.Id, moved.Project.Version, before.Dimensions[0].Id, 1, default)).IsOk.ShouldBeTrue();

        var after = (await scope.Get<PlanReading>().FindAsync(plan, default))!;
        after.Numbered.Select(p => p.Number).ShouldBe(Enumerable.Range(1, 15));
        after.Numbered[0].Project.Id.ShouldBe(projects[7]);
        after.Numbered.Select(p => p.Project.Id).Order().ShouldBe(projects.Order());
        after.ByDimension().Select(d => d.Projects.Count).ShouldBe([3, 7, 2, 3]);
    }

    [Fact]
    public void A_move_is_told_and_an_added_project_moves_nobody()
    {
        var before = BookTests.Made(3);
        var first = before.Projects[0];
        var moved = before with { Projects = [first with { Place = 3 }, before.Projects[1] with { Place = 1 }, before.Projects[2] with { Place = 2 }] };
        var added = before with { Projects = [new PlanProject(Guid.CreateVersion7(), first.Dimension, 0, "มาก่อน"), .. before.Projects] };

        PlanDifferences.Between(before, moved).Select(d => (d.What, d.Before, d.After)).ShouldBe([("ลำดับ", "2", "1"), ("ลำดับ", "3", "2"), ("ลำดับ", "1", "3")]);
        PlanDifferences.Between(before, added).ShouldHaveSingleItem().What.ShouldBe("เพิ่มโครงการ");
    }

    [Fact]
    public async Task Only_edited_cells_change_and_a_conflict_gives_both_back()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 1, 1, 0, 0);
        var (ten, twenty) = (Amount.Of(Satang.FromBaht(10)), Amount.Of(Satang.FromBaht(20)));
        await scope.Get<ProjectEditing>().BudgetAsync(plan, [new(projects[0], new(2566), false, Amount.Unknown, ten)], default);

        var conflicts = await scope.Get<ProjectEditing>().BudgetAsync(plan,
            [new(projects[0], new(2566), false, Amount.Unknown, twenty), new(projects[0], new(2567), false, Amount.Unknown, Amount.None), new(projects[1], new(2566), false, Amount.Unknown, Amount.Unknown)], default);

        conflicts.Value!.ShouldHaveSingleItem().Now.ShouldBe(ten);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;
        whole.Find(projects[0])!.Project.In(new(2566)).Planned.ShouldBe(ten);
        whole.Find(projects[0])!.Project.In(new(2567)).Planned.ShouldBe(Amount.None);
        whole.Find(projects[1])!.Project.In(new(2566)).Planned.ShouldBe(Amount.Unknown);
    }

    [Fact]
    public async Task A_version_is_frozen_with_its_reason_and_shows_what_changed_since()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 1, 1, 1, 1);
        var versions = scope.Get<VersionKeeping>();
        (await versions.FreezeAsync(plan, " ", false, default)).Error!.Code.ShouldBe("plan.reason");
        (await versions.FreezeAsync(plan, "ประกาศใช้แผน", false, default)).Value.ShouldBe(1);
        (await versions.FreezeAsync(plan, "อีกครั้ง", false, default)).Error!.Code.ShouldBe("plan.same");
        await scope.Get<ProjectEditing>().BudgetAsync(plan, [new(projects[2], new(2569), false, Amount.Unknown, Amount.Of(new(0)))], default);
        (await versions.FreezeAsync(plan, "ปรับงบปี 2569", false, default)).Value.ShouldBe(2);

        var (first, firstWhole) = (await versions.FindAsync(plan, 1, default))!.Value;
        var (second, _) = (await versions.FindAsync(plan, 2, default))!.Value;

        firstWhole.ShouldBeTrue();
        PlanDifferences.Between(first, second).ShouldHaveSingleItem().ShouldBe(new("โครงการ: โครงการที่ 3", "งบตามแผน ปี 2569", "ยังไม่ระบุ", "0"));
        (await scope.Get<PlanReading>().FindAsync(plan, default))!.State.ShouldBe(PlanState.InForce);
    }
}
