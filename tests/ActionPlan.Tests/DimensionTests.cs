using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Papers;
using Prongsai.Kernel;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

public sealed class DimensionTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    [Fact]
    public async Task A_dimension_added_to_a_plan_that_has_begun_stands_last_everywhere()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 2, 1, 1, 1);

        var added = await scope.Get<DimensionEditing>().AddAsync(plan, "มิติใหม่", default);
        var moved = (await WholeAsync(scope, plan)).Find(projects[0])!.Project;
        (await scope.Get<ProjectEditing>().MoveAsync(moved.Id, moved.Version, added.Value, 1, default)).IsOk.ShouldBeTrue();

        var whole = await WholeAsync(scope, plan);
        whole.ByDimension().Select(d => (d.Dimension.Number, d.Projects.Count)).ShouldBe([(1, 1), (2, 1), (3, 1), (4, 1), (5, 1)]);
        whole.Numbered[^1].Project.Id.ShouldBe(projects[0]);
        BookTests.Text(PlanBook.Of(whole, BookTests.Office, [])).ShouldContain("มิติที่ 5 มิติใหม่ จำนวน 1 โครงการ");
    }

    [Fact]
    public async Task A_dimension_that_holds_projects_cannot_be_removed_and_an_empty_one_closes_the_gap()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, _) = await Plans.WithProjectsAsync(scope, 1, 0, 1, 1);
        var dimensions = (await WholeAsync(scope, plan)).Dimensions;

        (await scope.Get<DimensionEditing>().RemoveAsync(dimensions[0].Id, dimensions[0].Version, default)).Error.ShouldBeOfType<Error.RuleBroken>().Message.ShouldContain("ย้ายไปมิติอื่นก่อน");
        (await scope.Get<DimensionEditing>().RemoveAsync(dimensions[1].Id, dimensions[1].Version, default)).IsOk.ShouldBeTrue();

        var after = await WholeAsync(scope, plan);
        after.Dimensions.Select(d => (d.Number, d.Id)).ShouldBe([(1, dimensions[0].Id), (2, dimensions[2].Id), (3, dimensions[3].Id)]);
        after.Numbered.Select(p => p.Number).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task The_last_dimension_stays()
    {
        await using var scope = await database.NewOfficeAsync();
        var plan = (await scope.Get<PlanEditing>().StartAsync(Plans.Period, new("แผน", null, null), ["มิติเดียว"], null, default)).Value;
        var only = (await WholeAsync(scope, plan)).Dimensions.ShouldHaveSingleItem();

        (await scope.Get<DimensionEditing>().RemoveAsync(only.Id, only.Version, default)).Error!.Code.ShouldBe("plan.dimension_held");
    }

    [Fact]
    public async Task A_name_that_somebody_else_changed_meanwhile_is_not_written_over()
    {
        await using var scope = await database.NewOfficeAsync();
        var plan = await Plans.StartAsync(scope);
        var first = (await WholeAsync(scope, plan)).Dimensions[0];
        (await scope.Get<DimensionEditing>().NameAsync(first.Id, first.Version, "ชื่อของคนแรก", default)).IsOk.ShouldBeTrue();

        (await scope.Get<DimensionEditing>().NameAsync(first.Id, first.Version, "ชื่อของคนที่สอง", default)).Error.ShouldBeOfType<Error.Conflict>();
        (await scope.Get<DimensionEditing>().AddAsync(plan, "ชื่อของ คนแรก", default)).Error!.Code.ShouldBe("plan.dimension");

        (await WholeAsync(scope, plan)).Dimensions[0].Name.ShouldBe("ชื่อของคนแรก");
    }

    private static async Task<WholePlan> WholeAsync(AgencyScope scope, Guid plan) => (await scope.Get<PlanReading>().FindAsync(plan, default))!;
}
