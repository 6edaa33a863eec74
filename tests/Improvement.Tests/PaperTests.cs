using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Features.Papers;
using Prongsai.Papers;

namespace Prongsai.Improvement.Tests;

public sealed class PaperTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    public static TheoryData<string> Layouts => [.. ReportLayout.Known.Where(l => l.Kind == MeasureKind.Measure).Select(l => l.Key)];

    /// <summary>What the importer reads out of our own paper is what stands in the register: no layout loses a fact or merges two states.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Every_layout_reads_back_as_it_was_written(string layout)
    {
        await using var scope = await database.NewOfficeAsync();
        await MeasuresAsync(scope);
        var made = (await scope.Get<MeasureReports>().MakeAsync(ImprovementDatabase.Year, layout, default)).ShouldNotBeNull();
        var rows = PaperImporter.Stage(made.Paper, RulePackLibrary.Shipped, new ImportHints(2568)).Tables.Single(t => t.Kind == TableKind.Measures).Rows.OfType<MeasureRow>()
            .Where(r => !r.Measure.StartsWith("ยังไม่ได้กำหนด", StringComparison.Ordinal)).ToList();

        rows.Count.ShouldBe(made.Measures.Length);
        foreach (var (row, measure) in rows.Zip(made.Measures))
        {
            row.Measure.ShouldContain(measure.Row.Title);
            row.Steps.ShouldBe(measure.Steps.Select(s => s.Text));
            row.Owners.ShouldBe(measure.Owners);
            ThaiText(row.Period).ShouldBe(ThaiText(measure.Row.PeriodText));
            if (made.Layout.Status is StatusStyle.ThreeBoxes)
            {
                MeasureStatuses.Of(row.Status).ShouldBe(measure.Row.Status);
            }

            row.Status.ShouldNotBe(WorkStatus.Ambiguous);
        }
    }

    [Fact]
    public async Task A_report_that_lacks_answers_may_be_printed_but_not_signed()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.MakeAsync(Given.Details("มาตรการที่ยังไม่รายงาน"));
        var made = (await scope.Get<MeasureReports>().MakeAsync(ImprovementDatabase.Year, "boxes", default)).ShouldNotBeNull();
        made.IsReady.ShouldBeFalse();
        made.Faults.ShouldContain(f => f.Stops && f.TextTh.Contains("ยังไม่เลือกสถานะ", StringComparison.Ordinal));
        var kind = new YearReportPaper(scope.Get<MeasureReports>());
        (await kind.BuildAsync(default, ImprovementDatabase.Year, default)).Error.ShouldBeNull();
        (await kind.UnsignableAsync(default, ImprovementDatabase.Year, default)).ShouldNotBeNull().Code.ShouldBe("improvement.not_ready");
    }

    [Fact]
    public async Task A_whole_report_is_ready()
    {
        await using var scope = await database.NewOfficeAsync();
        await MeasuresAsync(scope);
        var made = (await scope.Get<MeasureReports>().MakeAsync(ImprovementDatabase.Year, "boxes", default)).ShouldNotBeNull();
        made.Faults.Where(f => f.Stops).Select(f => f.TextTh).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_layout_by_indicator_asks_for_all_ten()
    {
        await using var scope = await database.NewOfficeAsync();
        await MeasuresAsync(scope);
        var made = (await scope.Get<MeasureReports>().MakeAsync(ImprovementDatabase.Year, "indicators", default)).ShouldNotBeNull();
        made.Faults.Count(f => f.Stops && f.TextTh.Contains("ยังไม่มีมาตรการ แบบนี้ต้องมีครบทุกตัวชี้วัด", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Fact]
    public async Task An_own_layout_prints_its_columns_in_their_order()
    {
        await using var scope = await database.NewOfficeAsync();
        await MeasuresAsync(scope);
        var key = (await scope.Get<ReportLayouts>().MakeAsync(new("แบบสั้น", MeasureKind.Measure, [ReportColumn.Owners, ReportColumn.Measure, ReportColumn.Status], StatusStyle.TwoBoxes, true), default)).Value.ShouldNotBeNull();
        var made = (await scope.Get<MeasureReports>().MakeAsync(ImprovementDatabase.Year, key, default)).ShouldNotBeNull();
        var table = made.Paper.Blocks.OfType<Table>().Single();
        table.Rows[0].Cells.Select(c => c.Content.OfType<Paragraph>().Single().Content.OfType<TextRun>().Single().Text).ShouldBe(["ผู้รับผิดชอบ", "มาตรการ/แนวทาง", "สถานะ"]);
        table.Rows[1].Cells[2].Content.OfType<Paragraph>().SelectMany(p => p.Content).OfType<CheckBox>().Count(b => b.IsChecked).ShouldBe(1);
    }

    [Fact]
    public async Task The_year_keeps_the_layout_of_the_year_before_until_another_is_chosen()
    {
        await using var scope = await database.NewOfficeAsync();
        var layouts = scope.Get<ReportLayouts>();
        (await layouts.OfYearAsync(ImprovementDatabase.Year, default)).Key.ShouldBe("boxes");
        await layouts.ChooseAsync(ImprovementDatabase.Year, "numbered", default);
        (await layouts.OfYearAsync(ImprovementDatabase.Year.Next, default)).Key.ShouldBe("numbered");
        (await layouts.OfYearAsync(ImprovementDatabase.Year.Previous, default)).Key.ShouldBe("boxes");
    }

    private static async Task MeasuresAsync(TestKit.AgencyScope scope)
    {
        var one = await scope.MakeAsync(Given.Details("จัดทำคู่มือการยืมทรัพย์สิน", "ไตรมาสที่ 2", "จัดทำคู่มือการยืม", "แจ้งเวียนเจ้าหน้าที่ทุกคน") with { Indicator = 4 });
        var two = await scope.MakeAsync(Given.Details("เปิดกระดานถามตอบ", "ต.ค. 67 - ก.ย. 68", "เปิดกระดานถามตอบ", "กำหนดผู้ตอบ", "สรุปเรื่องที่ถามบ่อย") with { Indicator = 7, OtherOwners = ["สำนักปลัด", "กองคลัง"] });
        (await scope.ReportAsync(one, MeasureStatus.Completed, null, "เจ้าหน้าที่รู้ขั้นตอนการยืม", "จัดทำคู่มือเสร็จเมื่อ 30 ม.ค. 68", "แจ้งเวียนครบทุกคน")).Error.ShouldBeNull();
        (await scope.ReportAsync(two, MeasureStatus.InProgress, null, "ประชาชนถามได้ทุกวัน", "เปิดแล้ว", "มอบหมายแล้ว", "กำลังรวบรวมคำถาม")).Error.ShouldBeNull();
    }

    private static string? ThaiText(string? text) => text is null ? null : Kernel.ThaiText.Fold(Kernel.ThaiDigits.ToArabic(text));
}
