using System.Collections.Immutable;
using System.Diagnostics;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Papers;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.TestKit;
using Xunit.Abstractions;

namespace Prongsai.ActionPlan.Tests;

public sealed class BookTests(ActionPlanDatabase database, ITestOutputHelper output) : IClassFixture<ActionPlanDatabase>
{
    internal static readonly OfficeProfile Office = new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", "ตัวอย่าง", "ตัวอย่าง", null, null, null, null);

    [Theory]
    [InlineData(2, 8, 2, 3)]
    [InlineData(9, 19, 6, 7)]
    [InlineData(0, 1, 0, 0)]
    public void Whatever_the_plan_holds_preface_and_matrix_count_the_same(params int[] counts)
    {
        var plan = Made(counts);
        var text = Text(PlanBook.Of(plan, Office, []));

        text.ShouldContain($"รวมทั้งสิ้นจำนวน {counts.Sum()} โครงการ");
        text.ShouldContain($"จำนวน {counts.Sum()} โครงการ/กิจกรรม/มาตรการ");
        foreach (var (dimension, count) in plan.Dimensions.Zip(counts))
        {
            text.ShouldContain($"มิติที่ {dimension.Number} {dimension.Name} จำนวน {count} โครงการ");
        }
    }

    [Fact]
    public void A_typed_count_in_the_preface_is_not_the_count_that_is_printed()
    {
        var plan = Made(2, 8, 2, 3) with { Texts = new() { Preface = "เพื่อป้องกันการทุจริต" } };

        Text(PlanBook.Of(plan, Office, [])).ShouldNotContain("41");
    }

    [Fact]
    public void Every_sheet_has_nine_headings_in_one_order()
    {
        var sheet = SheetBlocks.Of(Made(1), Made(1).Numbered[0]).ToList();

        sheet.OfType<Heading>().Where(h => h.Level == 3).Select(h => ((TextRun)h.Content[0]).Text[..2]).ShouldBe(["2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."]);
    }

    [Fact]
    public async Task Two_hundred_projects_are_read_with_as_many_statements_as_two()
    {
        var small = await StatementsAsync(1, 1);
        var large = await StatementsAsync(50, 50, 50, 50);

        large.ShouldBe(small);
    }

    [Fact]
    public async Task The_book_of_two_hundred_projects_prints()
    {
        await using var printer = new PdfPrinter();
        var book = PlanBook.Of(Made(50, 50, 50, 50), Office, []);
        (await printer.Print(PlanBook.Of(Made(1), Office, []))).IsOk.ShouldBeTrue();

        var watch = Stopwatch.StartNew();
        var printed = await printer.Print(book);

        printed.IsOk.ShouldBeTrue();
        output.WriteLine($"200 projects: {watch.ElapsedMilliseconds} ms, {printed.Value.Length} bytes");
    }

    private async Task<int> StatementsAsync(params int[] counts)
    {
        await using var scope = await database.NewOfficeAsync();
        await Plans.WithProjectsAsync(scope, counts);
        return (await Statements.OfAsync(async () =>
        {
            var plan = (await scope.Get<PlanReading>().OfYearAsync(new(2568), default))!;
            plan.Numbered.Count.ShouldBe(counts.Sum());
            await scope.Get<PlanReading>().RoundAsync(plan.Id, new(new(2568), 6), default);
        })).Count;
    }

    internal static WholePlan Made(params int[] counts)
    {
        var dimensions = Plans.Period.UsualDimensions().Select((name, i) => new PlanDimension(Guid.CreateVersion7(), i + 1, name)).ToImmutableArray();
        return new(Guid.CreateVersion7(), Plans.Period, "แผนปฏิบัติการป้องกันการทุจริต")
        {
            Dimensions = dimensions,
            Projects = [.. counts.SelectMany((count, d) => Enumerable.Range(1, count).Select(i => new PlanProject(Guid.CreateVersion7(), dimensions[d].Id, i, $"โครงการตัวอย่างมิติที่ {d + 1} ที่ {i}")
            {
                Sheet = new() { Rationale = string.Concat(Enumerable.Repeat("เหตุผลของโครงการนี้เขียนไว้ให้ยาวพอควร ", 12)), Objectives = ["ข้อหนึ่ง", "ข้อสอง"], TargetGroup = "บุคลากรทุกคน", Methods = ["จัดทำ", "ชี้แจง", "ติดตาม", "รายงาน"], From = new(2566), Until = new(2570), OtherOwner = "สำนักปลัด", Outputs = ["มีประกาศ 1 ฉบับ"] },
                Budgets = Plans.Period.Years.ToImmutableSortedDictionary(y => y.BuddhistYear, _ => new YearBudget(Amount.None, Amount.Unknown)),
            }))],
        };
    }

    internal static string Text(OfficialDocument paper) => string.Join('\n', paper.Blocks.SelectMany(Lines));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading h => [Line(h.Content)],
        Paragraph p => [Line(p.Content)],
        ListBlock l => l.Items.SelectMany(i => i.Content.SelectMany(Lines).Select((line, n) => n == 0 && i.PrintedMarker is { } marker ? $"{marker} {line}" : line)),
        ContentsBlock c => c.Lines.Select(l => l.Text),
        Table t => t.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Content).SelectMany(Lines),
        _ => [],
    };

    private static string Line(ImmutableArray<Inline> content) => string.Concat(content.OfType<TextRun>().Select(r => r.Text));
}
