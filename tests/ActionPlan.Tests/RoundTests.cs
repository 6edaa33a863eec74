using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Disclosed;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

public sealed class RoundTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    private static readonly Round Half = new(new(2568), 6), Whole = new(new(2568), 12);
    private static readonly RoundEntry Done = new(ProjectStatus.Done) { Progress = "ทำแล้ว", Ordinance = Amount.None, Paid = Amount.None };

    [Theory]
    [InlineData(ProjectStatus.NotStarted, null, null, "Reason")]
    [InlineData(ProjectStatus.NotPossible, "nothing-known", null, "Reason")]
    [InlineData(ProjectStatus.Done, "budget", "ทำแล้ว", "Reason")]
    [InlineData(ProjectStatus.UnderWay, null, null, "Progress")]
    public void A_reason_goes_with_what_was_not_done_and_a_result_with_what_was(object status, string? reason, string? progress, string field) =>
        new RoundEntry((ProjectStatus)status) { Reason = reason, Progress = progress }.Faults().ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public void More_than_the_ordinance_gives_cannot_be_paid_but_what_is_not_said_is_not_judged()
    {
        (Done with { Ordinance = Amount.Of(new(100)), Paid = Amount.Of(new(101)) }).Faults().ShouldHaveSingleItem().Field.ShouldBe("Paid");
        (Done with { Ordinance = Amount.Unknown, Paid = Amount.Of(new(101)) }).Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_differs_from_the_round_before_is_marked()
    {
        Done.DifferencesTo(Done).ShouldBeEmpty();
        Done.DifferencesTo(null).ShouldBe(["รายงานครั้งแรก"]);
        (Done with { Paid = Amount.Of(new(0)), Problems = "ฝนตก" }).DifferencesTo(Done).ShouldBe(["เบิกจ่าย", "ปัญหา/อุปสรรค"]);
        Half.Before.ShouldBe(new(new(2567), 12));
        Whole.Before.ShouldBe(Half);
    }

    [Fact]
    public async Task A_round_is_kept_by_project_and_the_second_of_two_is_told()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 1);
        var rounds = scope.Get<RoundEditing>();

        (await rounds.PutAsync(projects[0], Half, null, Done, default)).IsOk.ShouldBeTrue();
        (await rounds.PutAsync(projects[0], Half, null, Done with { Progress = "อีกคนเขียน" }, default)).Error.ShouldBeOfType<Error.Conflict>();
        (await rounds.PutAsync(projects[0], new(new(2571), 6), null, Done, default)).Error!.Code.ShouldBe("plan.round");

        (await scope.Get<PlanReading>().RoundAsync(plan, Half, default)).ShouldHaveSingleItem().Value.Progress.ShouldBe("ทำแล้ว");
        (await scope.Get<ProjectEditing>().DropAsync(projects[0], 0, "ตัด", default)).Error!.Code.ShouldBe("plan.reported");
    }

    [Fact]
    public async Task Who_reports_for_a_unit_reports_its_projects_only()
    {
        await using var scope = await database.NewOfficeAsync();
        var (_, projects) = await Plans.WithProjectsAsync(scope, 2);
        var unit = (await scope.Get<Organization.Contracts.IOffice>().UnitsAsync(default))[0].Id;
        await scope.Get<ProjectEditing>().WriteAsync(projects[0], 0, SheetHeading.Owners, new(null) { Units = [unit] }, default);
        scope.Get<AgencySession>().Enter(scope.Get<AgencySession>().Agency, People.Clerk, null, new([new(RoundEditing.Report, unit)]));

        (await scope.Get<RoundEditing>().PutAsync(projects[0], Half, null, Done, default)).IsOk.ShouldBeTrue();
        (await scope.Get<RoundEditing>().PutAsync(projects[1], Half, null, Done, default)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    [Fact]
    public async Task The_item_of_a_year_gets_the_plan_in_force_and_the_annual_round_of_the_year_before()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 1, 1);
        var (source, annual) = (new PlanSource(scope.Get<PlanReading>()), new AnnualSource(scope.Get<PlanReading>()));
        await scope.Get<ProjectEditing>().BudgetAsync(plan, [new(projects[0], new(2569), false, Amount.Unknown, Amount.None)], default);
        (await source.ReadAsync(new(2569), new(2026, 2, 16), default)).ShouldBeNull("a draft is not shown");
        await scope.Get<VersionKeeping>().FreezeAsync(plan, "ประกาศใช้", false, default);
        await scope.Get<RoundEditing>().PutAsync(projects[0], Whole, null, Done, default);

        var rows = (await source.ReadAsync(new(2569), new(2026, 2, 16), default))!.Rows["projects"];
        rows.Select(r => r.GetValueOrDefault("budget")).ShouldBe(["0", null]);
        rows[0]["start"].ShouldBe("2022-10-01");
        rows[0]["end"].ShouldBe("2027-09-30");
        var before = (await annual.ReadAsync(new(2569), new(2026, 2, 16), default))!;
        before.Rows["results"][0]["result"].ShouldBe("ดำเนินการแล้วเสร็จ · ทำแล้ว");
        before.Texts.ShouldBeEmpty("not every project has reported");
        await scope.Get<RoundEditing>().PutAsync(projects[1], Whole, null, Done, default);
        (await annual.ReadAsync(new(2569), new(2026, 2, 16), default))!.Texts["problems"].Th.ShouldBe("ไม่มีปัญหาและอุปสรรค");
    }
}
