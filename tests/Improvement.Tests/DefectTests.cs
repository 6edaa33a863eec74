using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Features.Papers;
using Prongsai.TestKit;

namespace Prongsai.Improvement.Tests;

/// <summary>The defects of other offices' reports (features 1.2, those of measures: nos. 1-7, 11, 13 and 18; no. 14 in <see cref="SignedReportTests"/>) cannot be made here and signed: each is tried.</summary>
public sealed class DefectTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    [Fact]
    public async Task Two_statuses_merge_on_no_layout()
    {
        await using var scope = await database.NewOfficeAsync();
        foreach (var status in MeasureStatuses.All)
        {
            var measure = await scope.MakeAsync(Given.Details($"มาตรการ {status}", steps: "ทำ"));
            (await scope.ReportAsync(measure, status, "เหตุผล", "ผล", "ทำแล้ว")).Error.ShouldBeNull();
        }

        foreach (var layout in ReportLayout.Known.Where(l => l.Kind == MeasureKind.Measure && l.Status is StatusStyle.ThreeBoxes or StatusStyle.TwoBoxes))
        {
            var made = (await scope.Get<MeasureReports>().MakeAsync(ImprovementDatabase.Year, layout.Key, default)).ShouldNotBeNull();
            var ticks = made.Paper.Blocks.OfType<Documents.Table>().Single().Rows.Where(r => !r.IsHeader)
                .Select(r => r.Cells.SelectMany(c => c.Content).OfType<Documents.Paragraph>().SelectMany(p => p.Content).OfType<Documents.CheckBox>().Count(b => b.IsChecked)).ToList();
            ticks.ShouldAllBe(t => t <= 1);
            made.Faults.Any(f => f.Stops).ShouldBe(ticks.Any(t => t == 0), "a row without a tick stops the report");
        }
    }

    [Theory]
    [InlineData("ประชุมเรื่องแผนปีงบประมาณ พ.ศ. 2567 นี้แล้ว")] // no. 4
    [InlineData("เผยแพร่เมื่อ 30 ต.ค. 2568")] // no. 5
    [InlineData("รายงานต่อนายกเทศมนตรีแล้ว")] // no. 11
    [InlineData("รายงานต่อ (ระบุชื่อ องค์กรปกครองส่วนท้องถิ่น) แล้ว")] // no. 11
    [InlineData("องค์การบริหารส่วนตำบลตัวย่าง ประกาศแล้ว")] // no. 7
    [InlineData("ได้คะแนน 86.17 อยู่ในระดับ A หรือ ผ่าน")] // no. 2
    [InlineData("กำหนดจากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 แล้ว")] // no. 4
    [InlineData("เผยแพร่มาตรการตามข้อ O99 แล้ว")] // no. 13
    public async Task What_a_result_says_wrongly_is_named_before_signing(string result)
    {
        await using var scope = await database.NewOfficeAsync();
        var measure = await scope.MakeAsync(Given.Details("จัดประชุมชี้แจง", steps: "ประชุม"));
        (await scope.ReportAsync(measure, MeasureStatus.Completed, null, "ทุกคนทราบ", result)).Error.ShouldBeNull();
        var made = await ReportAsync(scope);
        made.Faults.ShouldContain(f => f.Stops, $"\"{result}\" could be signed: {string.Join(" | ", made.Faults.Select(f => f.TextTh))}");
        made.Faults.ShouldContain(f => f.Path == measure.Path || f.Path.StartsWith("/office/improvement", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_score_that_the_result_no_longer_says_is_named_and_mended_by_saving()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.StoreResultAsync(ImprovementDatabase.Year.Previous, (4, 89.49m));
        var point = (await scope.Get<PointReading>().OfAsync(ImprovementDatabase.Year, default)).Points.Single();
        await scope.MakeAsync(Given.Details("จัดระบบยืม") with { Indicator = 4, Origin = point.Origin with { TextTh = point.Cited(ImprovementDatabase.Year.Previous) } });
        (await ReportAsync(scope)).Faults.ShouldNotContain(f => f.TextTh.Contains("89.49", StringComparison.Ordinal));

        await scope.StoreResultAsync(ImprovementDatabase.Year.Previous, (4, 99.49m));

        (await ReportAsync(scope)).Faults.ShouldContain(f => f.Stops && f.TextTh.Contains("89.49", StringComparison.Ordinal) && f.TextTh.Contains("99.49", StringComparison.Ordinal) && f.Path.EndsWith("/edit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ได้คะแนนอยู่ในระดับ ผ่านดี")]
    [InlineData("เผยแพร่ตามข้อ O26 และข้อ ๐๒๗ แล้ว")]
    [InlineData("ระดับ Active ของระบบ")]
    public void What_is_quoted_rightly_is_not_named(string text) => QuotedFacts.Faults(text, ImprovementDatabase.Year, Frameworks.RulePackLibrary.Shipped).ShouldBeEmpty();

    [Fact]
    public void Letters_are_levels_of_the_years_that_had_them() => QuotedFacts.Faults("ได้ระดับ A", new(2565), Frameworks.RulePackLibrary.Shipped).ShouldBeEmpty();

    [Fact]
    public async Task A_sentence_that_breaks_off_is_named()
    {
        await using var scope = await database.NewOfficeAsync();
        var measure = await scope.MakeAsync(Given.Details("มีช่องทางเพื่อให้บุคลากร", steps: "จัดทำช่องทาง"));
        (await scope.ReportAsync(measure, MeasureStatus.Completed, null, "ทุกคนทราบ", "ทำแล้ว")).Error.ShouldBeNull();
        (await ReportAsync(scope)).Faults.ShouldContain(f => f.Stops);
    }

    [Fact]
    public void A_measure_outside_its_year_cannot_be_typed() => MeasurePeriod.Read("30 ต.ค. 68", ImprovementDatabase.Year).Error.ShouldNotBeNull();

    [Fact]
    public async Task Half_answered_is_never_finished()
    {
        await using var scope = await database.NewOfficeAsync();
        var measure = await scope.MakeAsync(Given.Details("มาตรการ", steps: ["หนึ่ง", "สอง", "สาม", "สี่"]));
        (await scope.ReportAsync(measure, MeasureStatus.Completed, null, null, "ทำ", "ทำ", null, null)).Error.ShouldNotBeNull();
        (await scope.ReportAsync(measure, MeasureStatus.InProgress, null, null, "ทำ", "ทำ", null, null)).Error.ShouldBeNull();
        (await ReportAsync(scope)).Faults.ShouldContain(f => f.Stops && f.TextTh.Contains("ตอบผลแล้ว 2 จาก 4 ขั้นตอน", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_measures_of_a_year_rest_on_the_result_before_it()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.StoreResultAsync(ImprovementDatabase.Year, (4, 80m));
        (await scope.Get<PointReading>().OfAsync(ImprovementDatabase.Year, default)).Result.ShouldBeNull();
        await scope.StoreResultAsync(ImprovementDatabase.Year.Previous, (4, 83m));
        (await scope.Get<PointReading>().OfAsync(ImprovementDatabase.Year, default)).Points.Single().Score.ShouldBe(83m);
    }

    private static async Task<MeasureReports.Made> ReportAsync(AgencyScope scope) => (await scope.Get<MeasureReports>().MakeAsync(ImprovementDatabase.Year, "boxes", default)).ShouldNotBeNull();
}
