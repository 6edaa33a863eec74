using System.Text;
using NodaTime;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Data.Taking;
using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Seeds;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

public sealed class TakingTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    private static readonly ActKind Kind = new("action_plan.tried", "ทดลองรับ");

    [SeedFact("004")]
    public async Task The_book_of_a_real_office_becomes_fifteen_projects_with_their_sheets()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = Guid.CreateVersion7();

        (await TakeAsync(scope, import, Staged("004"))).IsOk.ShouldBeTrue();

        var plan = (await scope.Get<PlanReading>().OfYearAsync(new(2566), default))!;
        plan.Period.ShouldBe(new(new(2566), new(2570)));
        plan.ByDimension().Select(d => d.Projects.Count).ShouldBe([2, 8, 2, 3]);
        plan.Numbered.Select(p => p.Project.Sheet.Methods.Length).ShouldAllBe(n => n > 0);
        plan.Projects.ShouldAllBe(p => p.Budgets.Count == 5 && p.Budgets.Values.All(b => b.Planned == Amount.None));
        plan.Projects.ShouldAllBe(p => p.Sheet.From == new FiscalYear(2566) && p.Sheet.Until == new FiscalYear(2570));
        plan.Targets.Length.ShouldBe(2);
        plan.Targets.Single(t => t.Source == ActualSource.ItaTotal).Goals.Values.ShouldBe([90, 93, 95, 97, 99]);
        plan.Targets.Single(t => t.Source == ActualSource.FallFromBaseline).BaselineYear.ShouldBe(new FiscalYear(2565));
        plan.Doubts.ShouldContain(d => d.Contains("บัตรคิว", StringComparison.Ordinal) && d.Contains("ลำดับ 3", StringComparison.Ordinal) && d.Contains("ลำดับ 8", StringComparison.Ordinal));
    }

    [SeedFact("004")]
    public async Task The_texts_of_the_book_arrive_without_the_counts_it_gets_wrong()
    {
        await using var scope = await database.NewOfficeAsync();

        await TakeAsync(scope, Guid.CreateVersion7(), Staged("004"));

        var plan = (await scope.Get<PlanReading>().OfYearAsync(new(2566), default))!;
        plan.MadeOn.ShouldBe(new LocalDate(2022, 8, 1));
        plan.Texts.Lines(PlanText.Preface).Count.ShouldBe(4);
        plan.Texts.Lines(PlanText.Preface)[2].ShouldBe(PlanTexts.PartsMark);
        plan.Texts.Lines(PlanText.Rationale).Count.ShouldBe(6);
        plan.Texts.Objectives.Length.ShouldBe(5);
        plan.Texts.Benefits.Length.ShouldBe(5);
        plan.Texts.Contact.ShouldNotBeNull().ShouldContain("075");
        plan.Texts.Goals.ShouldBeEmpty();
        foreach (var wrong in new[] { "มี 41 โครงการ", "มิติที่ 1 มี 9", "มิติที่ 2 มี 19", "มิติที่ 3 มี 6", "มิติที่ 4 มี 7", "ปี 2570 คือ 99" })
        {
            plan.Doubts.ShouldContain(d => d.Contains(wrong, StringComparison.Ordinal), wrong);
        }
    }

    [Fact]
    public async Task A_text_that_stands_already_stays_and_the_book_is_shown_beside_it()
    {
        await using var scope = await database.NewOfficeAsync();
        var plan = await Plans.StartAsync(scope);
        await scope.Get<PlanEditing>().WriteAsync(plan, 0, PlanText.Preface, "คำนำของเรา", default);
        var import = Guid.CreateVersion7();

        (await TakeAsync(scope, import, WithTexts())).Value.ShouldBe(2);

        var taken = (await scope.Get<PlanReading>().FindAsync(plan, default))!;
        taken.Texts.Preface.ShouldBe("คำนำของเรา");
        taken.Texts.Objectives.ShouldBe(["เพื่อความสุจริต"]);
        (await scope.Get<PlanReading>().OtherwiseAsync(taken, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Key.ShouldBe(PlanText.Preface), t => t.Value.ShouldBe(["คำนำในเล่ม"]));

        await UndoAsync(scope, import);

        await using var later = database.Enter(scope.Get<AgencySession>().Agency);
        var back = (await later.Get<PlanReading>().FindAsync(plan, default))!;
        (back.Texts.Preface, back.Texts.Objectives.Length).ShouldBe(("คำนำของเรา", 0));
        (await later.Get<PlanReading>().OtherwiseAsync(back, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_written_on_after_it_was_taken_stays_and_so_does_its_plan()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = Guid.CreateVersion7();
        await TakeAsync(scope, import, WithTexts());
        var plan = (await scope.Get<PlanReading>().OfYearAsync(new(2566), default))!;
        await scope.Get<PlanEditing>().WriteAsync(plan.Id, plan.Version, PlanText.Objectives, "เขียนใหม่", default);

        (await UndoAsync(scope, import)).Value.ShouldBe(2);

        await using var later = database.Enter(scope.Get<AgencySession>().Agency);
        var back = (await later.Get<PlanReading>().FindAsync(plan.Id, default))!;
        back.Texts.Objectives.ShouldBe(["เขียนใหม่"]);
        back.Texts.Preface.ShouldBeNull();
    }

    [SeedFact("004")]
    public async Task Taking_the_paper_back_leaves_only_what_a_person_changed()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = Guid.CreateVersion7();
        await TakeAsync(scope, import, Staged("004"));
        var project = (await scope.Get<PlanReading>().OfYearAsync(new(2566), default))!.Numbered[4].Project;
        await scope.Get<ProjectEditing>().WriteAsync(project.Id, project.Version, SheetHeading.Note, new("แก้แล้ว"), default);

        (await UndoAsync(scope, import)).Value.ShouldBe(2);

        var plan = (await scope.Get<PlanReading>().OfYearAsync(new(2566), default))!;
        plan.Projects.ShouldHaveSingleItem().Id.ShouldBe(project.Id);
        plan.Targets.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paper_taken_back_untouched_leaves_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = Guid.CreateVersion7();
        (await TakeAsync(scope, import, Paper(["โครงการหนึ่งปลูกฝังความซื่อสัตย์", "โครงการสองเปิดเผยข้อมูล"], ["โครงการสองเปิดเผยข้อมูล", "โครงการหนึ่งปลูกฝังความซื่อสัตย์"]))).Value.ShouldBe(2);
        (await scope.Get<PlanReading>().OfYearAsync(new(2567), default))!.Numbered.Select(p => p.Project.Sheet.Rationale).ShouldBe(["เหตุผลของแผ่นที่ 2", "เหตุผลของแผ่นที่ 1"]);

        (await UndoAsync(scope, import)).Value.ShouldBe(0);

        (await scope.Get<PlanReading>().OfYearAsync(new(2567), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_project_that_stands_already_is_not_taken_twice()
    {
        await using var scope = await database.NewOfficeAsync();
        await TakeAsync(scope, Guid.CreateVersion7(), Paper(["โครงการหนึ่งปลูกฝังความซื่อสัตย์"], []));

        (await TakeAsync(scope, Guid.CreateVersion7(), Paper(["โครงการหนึ่งปลูกฝังความซื่อสัตย์", "โครงการสองเปิดเผยข้อมูล"], []))).Value.ShouldBe(1);

        (await scope.Get<PlanReading>().OfYearAsync(new(2567), default))!.Projects.Length.ShouldBe(2);
    }

    [Fact]
    public void Sheets_are_joined_by_title_whatever_their_order_and_each_once()
    {
        string[] projects = ["กิจกรรมการใช้บัตรคิวในการติดต่อราชการ", "มาตรการ No Gift Policy", "โครงการที่ไม่มีแผ่น"];
        string[] sheets = ["มาตรการ NO Gift Policy", "กิจกรรม \"การใช้บัตรคิวในการติดต่อราชการ\""];

        SheetJoining.Of(projects, sheets).ShouldBe([1, 0, null]);
    }

    private static Task<Result<int>> TakeAsync(AgencyScope scope, Guid import, StagedPaper paper) =>
        scope.Data.ActAsync<int>(Kind, (act, ct) => scope.Get<PlanTaker>().TakeAsync(act, import, new(2566), paper, ct));

    private static Task<Result<int>> UndoAsync(AgencyScope scope, Guid import) => scope.Data.ActAsync<int>(Kind, (act, ct) => scope.Get<PlanTaker>().UndoAsync(act, import, ct));

    private static StagedPaper Staged(string number)
    {
        using var stream = File.OpenRead(Seed.Find(number)!);
        return PaperImporter.Stage(DocumentReader.Read(stream, Path.GetFileName(stream.Name)).Value!, RulePackLibrary.Shipped);
    }

    private static StagedPaper WithTexts()
    {
        var paper = Paper(["โครงการหนึ่งปลูกฝังความซื่อสัตย์"], []);
        return paper with { Tables = paper.Tables.Add(new(TableKind.PlanTexts, [Text(PlanTextPart.Preface, "คำนำในเล่ม"), Text(PlanTextPart.Objectives, "เพื่อความสุจริต")])) };

        static PlanTextRow Text(PlanTextPart part, string line) => new(1, new(1, 1)) { Part = part, Lines = [line] };
    }

    private static StagedPaper Paper(string[] projects, string[] sheets)
    {
        var budgets = Enumerable.Range(2566, 5).Aggregate(System.Collections.Immutable.ImmutableSortedDictionary<int, PlannedBudget>.Empty, (all, y) => all.Add(y, new(BudgetState.None, 0)));
        return new(new(PaperKind.ActionPlan, null, [], 2566),
        [
            new(TableKind.PlanProjects, [.. projects.Select((p, i) => new PlanProjectRow(1, new(i, i)) { Number = i + 1, Dimension = 1, Title = p, Budgets = budgets })]),
            new(TableKind.ProjectSheets, [.. sheets.Select((s, i) => new ProjectSheetRow(1, new(100 + i, 100 + i)) { Number = i + 1, Title = s, Rationale = new StringBuilder("เหตุผลของแผ่นที่ ").Append(i + 1).ToString() })]),
        ], new(), [], []);
    }
}
