using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Data.Taking;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Papers;
using Prongsai.ActionPlan.Features.Projects;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

/// <summary>The defects that real plans have (features 1.2), each tried through the commands that the pages give their input to.</summary>
public sealed class DefectTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    [Theory]
    [InlineData("แผนนี้มีทั้งสิ้นจำนวน 41 โครงการ")]
    [InlineData("มิติที่ ๑ จำนวน ๙ โครงการ")]
    [InlineData("รวม 15 มาตรการ")]
    public async Task Defect_8_a_preface_cannot_count_otherwise_than_the_tables(string typed)
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, _) = await Plans.WithProjectsAsync(scope, 2, 8, 2, 3);

        (await scope.Get<PlanEditing>().WriteAsync(plan, 0, PlanText.Preface, typed, default)).Error.ShouldBeOfType<Error.Invalid>();

        var book = BookTests.Text(PlanBook.Of(await WholeAsync(scope, plan), BookTests.Office, []));
        book.ShouldNotContain(typed);
        book.ShouldContain("รวมทั้งสิ้นจำนวน 15 โครงการ");
    }

    [Fact]
    public async Task Defect_9_a_project_has_one_number_in_contents_table_and_sheet_whatever_is_moved()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 2, 8, 2, 3);
        foreach (var (project, dimension, place) in new[] { (4, 1, 1), (12, 0, 2), (0, 3, 9), (9, 1, 3) })
        {
            var whole = await WholeAsync(scope, plan);
            (await scope.Get<ProjectEditing>().MoveAsync(projects[project], whole.Find(projects[project])!.Project.Version, whole.Dimensions[dimension].Id, place, default)).IsOk.ShouldBeTrue();
        }

        var after = await WholeAsync(scope, plan);
        var blocks = PlanBook.Of(after, BookTests.Office, []).Blocks;
        var contents = blocks.OfType<ContentsBlock>().Single().Lines.Where(l => l.Depth == 2).Select(l => l.Text).ToList();
        var table = blocks.OfType<Table>().Single(t => t.Rows[0].Cells.Length == 9).Rows.Where(r => !r.IsHeader && r.Cells[1].Content.Length > 0).Select(r => $"{Words(r.Cells[1])}. {Words(r.Cells[2])}").ToList();
        var sheets = blocks.OfType<Paragraph>().Select(p => Line(p)).Where(l => l.StartsWith("ลำดับที่ ", StringComparison.Ordinal)).Zip(blocks.OfType<Paragraph>().Select(p => Line(p)).Where(l => l.StartsWith("1. ชื่อโครงการ : ", StringComparison.Ordinal)), (n, t) => $"{n[9..]}. {t[17..]}").ToList();
        contents.Count.ShouldBe(15);
        contents.Select(c => c[(c.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ShouldBeUnique();
        table.ShouldBe(contents);
        sheets.ShouldBe(contents);
    }

    [Fact]
    public async Task Defect_10_a_goal_with_figures_is_said_in_one_place_only()
    {
        await using var scope = await database.NewOfficeAsync();
        var plan = await Plans.StartAsync(scope);
        var goals = Plans.Period.Years.Zip([90m, 93, 95, 97, 99]).ToDictionary(g => g.First.BuddhistYear, g => (decimal?)g.Second);
        (await scope.Get<TargetEditing>().PutAsync(plan, null, 0, new("คะแนน ITA", "คะแนน", ActualSource.ItaTotal, null, null, goals, new Dictionary<int, decimal?>()), default)).IsOk.ShouldBeTrue();

        (await scope.Get<PlanEditing>().WriteAsync(plan, 0, PlanText.Goals, "คะแนน ITA ๘๕ คะแนนขึ้นไป ในปี พ.ศ. ๒๕๗๐", default)).Error.ShouldBeOfType<Error.Invalid>();

        var book = BookTests.Text(PlanBook.Of(await WholeAsync(scope, plan), BookTests.Office, []));
        book.ShouldContain("คะแนน ITA 99 คะแนน ในปี 2570");
        book.ShouldNotContain("85");
    }

    [Theory]
    [InlineData("ให้นายกเทศมนตรีลงนามในคำสั่ง", true)]
    [InlineData("เสนอปลัดเทศบาลทราบ", true)]
    [InlineData("เป้าหมายคือพนักงานของ ระบุชื่อ องค์กรปกครองส่วนท้องถิ่น", false)]
    [InlineData("พนักงาน (อบจ./เทศบาล/อบต.) ทุกคน", false)]
    [InlineData("จำนวน ...... คน", false)]
    public async Task Defect_11_words_of_a_form_or_of_a_municipality_do_not_get_into_a_version(string typed, bool mayBeMeant)
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 1, 0, 0, 0);
        await scope.Get<ProjectEditing>().WriteAsync(projects[0], 0, SheetHeading.Rationale, new(typed), default);

        (await scope.Get<VersionKeeping>().FreezeAsync(plan, "ประกาศใช้แผน", false, default)).Error!.Code.ShouldBe("plan.leftovers");
        (await scope.Get<VersionKeeping>().FreezeAsync(plan, "ประกาศใช้แผน", true, default)).IsOk.ShouldBe(mayBeMeant);
    }

    [Theory]
    [InlineData("ข้อความในเล่ม", PlanText.Contact, "โทรศัพท์ (ระบุหมายเลข)")]
    [InlineData("ข้อความในเล่ม", PlanText.Objectives, "เพื่อให้เทศบาล/อบต. โปร่งใส")]
    public void Defect_11_holds_for_every_text_of_the_plan(string where, object part, string typed)
    {
        var plan = BookTests.Made(1);
        plan = plan with { Texts = (PlanText)part == PlanText.Contact ? new() { Contact = typed } : new() { Objectives = [typed] } };

        PlanLeftovers.Of(plan, AgencyKind.SubdistrictAdministrativeOrganization).ShouldHaveSingleItem().Where.ShouldBe(where);
    }

    [Fact]
    public async Task Defect_15_none_zero_and_not_said_stay_three_things_from_cell_to_book()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await Plans.WithProjectsAsync(scope, 3, 0, 0, 0);
        BudgetEdit[] edits = [.. Plans.Period.Years.SelectMany(y => new[] { new BudgetEdit(projects[0], y, false, Amount.Unknown, Amount.Read("ไม่ใช้งบประมาณ")!.Value), new(projects[1], y, false, Amount.Unknown, Amount.Read("0")!.Value) })];
        (await scope.Get<ProjectEditing>().BudgetAsync(plan, edits, default)).Value!.ShouldBeEmpty();

        var whole = await WholeAsync(scope, plan);
        whole.Numbered.Select(p => p.Project.In(new(2568)).Planned.Printed).ShouldBe(["-", "0", "ยังไม่ระบุ"]);
        whole.Numbered.Select(p => SheetWords.LinesOf(whole, p.Project, 7).ShouldHaveSingleItem()).ShouldBe(["ไม่ใช้งบประมาณ", "ปีละ 0 บาท (2566 - 2570)", "ยังไม่ระบุ"]);
        var total = blocksOf(whole).OfType<Table>().Single(t => t.Rows[0].Cells.Length == 9).Rows[^1];
        Words(total.Cells[3]).ShouldBe("0 (ยังไม่ระบุ 1 โครงการ)");

        static IEnumerable<Block> blocksOf(WholePlan plan) => PlanBook.Of(plan, BookTests.Office, []).Blocks;
    }

    [Fact]
    public void Defect_17_a_sheet_whose_headings_were_swapped_comes_out_in_the_order_of_the_form()
    {
        var swapped = new ProjectSheetRow(1, new(1, 9)) { Title = "มาตรการหนึ่ง", Budget = "ไม่ใช้งบประมาณ", Owners = ["สำนักปลัด"], Outputs = ["มีประกาศ"], Headings = ["1. ชื่อโครงการ", "2. หลักการและเหตุผล", "3. วัตถุประสงค์", "4. เป้าหมาย", "5. วิธีดำเนินการ", "6. ระยะเวลา", "7. ผู้รับผิดชอบ", "8. งบประมาณ", "9. ผลผลิต"] };
        var read = new ReadProject("มาตรการหนึ่ง", 1, null, swapped);
        var plan = BookTests.Made(1);
        plan = plan with { Projects = [plan.Projects[0] with { Sheet = read.SheetFor([]) }] };

        SheetBlocks.Of(plan, plan.Numbered[0]).OfType<Heading>().Where(h => h.Level == 3).Select(h => string.Concat(h.Content.OfType<TextRun>().Select(r => r.Text)))
            .ShouldBe(["2. หลักการและเหตุผล", "3. วัตถุประสงค์", "4. เป้าหมาย/กลุ่มเป้าหมาย", "5. วิธีดำเนินการ", "6. ระยะเวลาดำเนินการ", "7. งบประมาณ", "8. ผู้รับผิดชอบ", "9. ผลผลิต/ผลลัพธ์"]);
    }

    private static string Words(TableCell cell) => string.Concat(cell.Content.OfType<Paragraph>().Select(Line));

    private static string Line(Paragraph paragraph) => string.Concat(paragraph.Content.OfType<TextRun>().Select(r => r.Text));

    private static async Task<WholePlan> WholeAsync(AgencyScope scope, Guid plan) => (await scope.Get<PlanReading>().FindAsync(plan, default))!;
}
