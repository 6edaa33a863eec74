using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Sheets;
using Prongsai.Kernel;
using Prongsai.Platform.Sheets;
using Prongsai.Sheets;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

/// <summary>Out to a sheet, edited there, and back.</summary>
public sealed class SheetTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    private static readonly Round Half = new(new(2568), 6);

    [Fact]
    public async Task A_sheet_that_comes_back_as_it_went_out_changes_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, _) = await MoneyAsync(scope);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;

        var taken = await BudgetsAsync(scope, whole, Sheet(whole));

        taken.Value!.Changed.ShouldBe(0);
        taken.Value.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_edited_cell_changes_and_none_zero_and_empty_stay_apart()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await MoneyAsync(scope);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;

        var taken = await BudgetsAsync(scope, whole, OtherProgram.Edit(Sheet(whole), 1, "งบตามแผน 2567", "30000"));

        taken.Value!.Changed.ShouldBe(1);
        (await BudgetsAsync(scope, (await scope.Get<PlanReading>().FindAsync(plan, default))!, OtherProgram.Edit(Sheet(whole), 1, "งบตามแผน 2567", "30000"))).Value!.Changed.ShouldBe(0, "it stands already");
        var after = (await scope.Get<PlanReading>().FindAsync(plan, default))!;
        after.Find(projects[0])!.Project.In(new(2567)).Planned.Printed.ShouldBe("30,000");
        Plans.Period.Years.Select(y => after.Find(projects[0])!.Project.In(y).Planned.Printed).ShouldBe(["20,000", "30,000", "0", "-", "ยังไม่ระบุ"]);
    }

    [LibreOfficeFact]
    public async Task A_sheet_saved_by_LibreOffice_changes_only_what_was_edited()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await MoneyAsync(scope);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;

        (await BudgetsAsync(scope, whole, await OtherProgram.LibreOfficeAsync(Sheet(whole)))).Value!.Changed.ShouldBe(0);
        (await BudgetsAsync(scope, whole, await OtherProgram.LibreOfficeAsync(OtherProgram.Edit(Sheet(whole), 1, "งบตามแผน 2567", "30000")))).Value!.Changed.ShouldBe(1);
        var after = (await scope.Get<PlanReading>().FindAsync(plan, default))!.Find(projects[0])!.Project;
        Plans.Period.Years.Select(y => after.In(y).Planned.Printed).ShouldBe(["20,000", "30,000", "0", "-", "ยังไม่ระบุ"]);
    }

    [Fact]
    public async Task What_both_sides_edited_is_shown_with_both_and_left()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await MoneyAsync(scope);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;
        var sheet = OtherProgram.Edit(Sheet(whole), 1, "งบตามแผน 2566", "25000");
        await scope.Get<ProjectEditing>().BudgetAsync(plan, [new(projects[0], new(2566), false, Amount.Of(Satang.FromBaht(20_000)), Amount.Of(Satang.FromBaht(40_000)))], default);

        var taken = await BudgetsAsync(scope, whole, sheet);

        taken.Value!.Changed.ShouldBe(0);
        taken.Value.Conflicts.ShouldHaveSingleItem().ShouldBe(new("โครงการที่ 1", "งบตามแผน 2566", "25,000", "40,000"));
        (await scope.Get<PlanReading>().FindAsync(plan, default))!.Find(projects[0])!.Project.In(new(2566)).Planned.Printed.ShouldBe("40,000");
    }

    [Fact]
    public async Task A_round_filled_in_a_sheet_is_taken_by_project_and_a_wrong_word_takes_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 2);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;
        var blank = PlanSheet.Write("รอบ", whole, RoundSheet.Columns, _ => RoundSheet.Cells(null));
        var filled = OtherProgram.Edit(OtherProgram.Edit(blank, 1, "สถานะ", "อยู่ระหว่างดำเนินการ"), 1, "ผลหรือความก้าวหน้า", "ประชุมแล้ว 1 ครั้ง");

        (await RoundAsync(scope, whole, OtherProgram.Edit(filled, 2, "สถานะ", "เกือบเสร็จ"))).Error!.Message.ShouldContain("เกือบเสร็จ");
        (await scope.Get<PlanReading>().RoundAsync(plan, Half, default)).ShouldBeEmpty();

        (await RoundAsync(scope, whole, filled)).Value!.Changed.ShouldBe(2);
        (await scope.Get<PlanReading>().RoundAsync(plan, Half, default)).ShouldHaveSingleItem().Key.ShouldBe(projects[0]);
    }

    [Fact]
    public async Task A_row_copied_in_the_sheet_takes_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, _) = await MoneyAsync(scope);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;

        (await BudgetsAsync(scope, whole, OtherProgram.Copy(Sheet(whole), 1))).Error!.Message.ShouldContain("คัดลอกซ้ำ");
    }

    [Fact]
    public async Task Another_file_is_refused_with_a_cure()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, _) = await Plans.WithProjectsAsync(scope, 1);
        var whole = (await scope.Get<PlanReading>().FindAsync(plan, default))!;

        (await BudgetsAsync(scope, whole, "ชื่อ,เงิน\nก,5"u8.ToArray())).Error!.Message.ShouldContain("ดาวน์โหลดแฟ้มใหม่");
    }

    [Fact]
    public void Of_any_three_words_a_cell_is_taken_only_where_one_side_alone_edited_it()
    {
        foreach (var cells in AmountTests.Some(6_000).Chunk(3))
        {
            var fate = CellMerge.Of(cells[0], cells[1], cells[2]);

            (fate == CellFate.Taken).ShouldBe(cells[1] != cells[0] && cells[2] == cells[0]);
            (fate == CellFate.Conflict).ShouldBe(cells[1] != cells[0] && cells[2] != cells[0] && cells[1] != cells[2]);
        }
    }

    private static async Task<(Guid Plan, IReadOnlyList<Guid> Projects)> MoneyAsync(AgencyScope scope)
    {
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 2);
        await scope.Get<ProjectEditing>().BudgetAsync(plan,
        [
            new(projects[0], new(2566), false, Amount.Unknown, Amount.Of(Satang.FromBaht(20_000))), new(projects[0], new(2568), false, Amount.Unknown, Amount.Of(new(0))), new(projects[0], new(2569), false, Amount.Unknown, Amount.None),
        ], default);
        return (plan, projects);
    }

    private static byte[] Sheet(WholePlan plan) => PlanSheet.Write("งบประมาณ", plan, BudgetSheet.Columns(plan.Period), p => BudgetSheet.Cells(plan, p));

    private static async Task<Result<SheetTaken>> BudgetsAsync(AgencyScope scope, WholePlan plan, byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await scope.Get<SheetIntake>().BudgetsAsync(plan, stream, "แผน.xlsx", default);
    }

    private static async Task<Result<SheetTaken>> RoundAsync(AgencyScope scope, WholePlan plan, byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await scope.Get<SheetIntake>().RoundAsync(plan, Half, stream, "รอบ.xlsx", default);
    }
}
