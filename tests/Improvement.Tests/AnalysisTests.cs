using Prongsai.Documents;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Domain.Library;
using Prongsai.Improvement.Features.Disclosed;
using Prongsai.Improvement.Features.Papers;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Tests;

public sealed class AnalysisTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    private static readonly FiscalYear Year = ImprovementDatabase.Year;

    [Fact]
    public async Task The_weakest_point_comes_first_and_suggests_what_to_do()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.StoreResultAsync(Year.Previous.Previous, (4, 80m), (8, 70m));
        await scope.StoreResultAsync(Year.Previous, (1, 96m), (4, 83.5m), (8, 90m));
        var points = (await scope.Get<PointReading>().OfAsync(Year, default)).Points;
        points.Select(p => (p.Indicator, p.Suggested)).ShouldBe([(4, Judgement.MustFix), (8, Judgement.ToDevelop), (1, Judgement.Keep)]);
        points[0].Before.ShouldBe(80m);
        points[2].Before.ShouldBeNull();
    }

    [Fact]
    public async Task The_circle_closes_with_the_next_result()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.StoreResultAsync(Year.Previous, (4, 83.5m));
        var point = (await scope.Get<PointReading>().OfAsync(Year, default)).Points.Single();
        var measure = await scope.MakeAsync(Given.Details("ยืมทรัพย์สิน") with { Origin = point.Origin, Indicator = 4 });
        var waiting = (await scope.Get<MeasureEffects>().OfAsync(measure.Row, default)).ShouldNotBeNull();
        (waiting.Before, waiting.After, waiting.WhyTh).ShouldBe((83.5m, null, "ยังไม่มีผลประเมินปี 2568"));

        await scope.StoreResultAsync(Year, (4, 91.2m));
        var effect = (await scope.Get<MeasureEffects>().OfAsync(measure.Row, default)).ShouldNotBeNull();
        (effect.Before, effect.After, effect.WhyTh).ShouldBe((83.5m, 91.2m, null));
    }

    [Fact]
    public async Task The_paper_names_what_must_be_fixed_and_why()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.StoreResultAsync(Year.Previous, (4, 83.5m), (1, 96m));
        await scope.Get<WeakPointBook>().JudgeAsync(Year, new Dictionary<(string, string), PointJudgement> { [("indicator", "4")] = new(Judgement.MustFix, "ไม่มีแบบฟอร์มยืม") }, default);
        var paper = (await scope.Get<IEnumerable<Platform.Modules.IDocumentKind>>().OfType<AnalysisPaper>().Single().BuildAsync(default, Year, default)).Value.ShouldNotBeNull();
        var lines = paper.Blocks.OfType<ListBlock>().SelectMany(l => l.Items).SelectMany(i => i.Content).OfType<Paragraph>().SelectMany(p => p.Content).OfType<TextRun>().Select(t => t.Text);
        lines.ShouldBe(["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (83.50 คะแนน) สาเหตุ: ไม่มีแบบฟอร์มยืม", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (96.00 คะแนน)"]);
    }

    [Fact]
    public async Task The_register_fills_both_items()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, report) = (scope.Get<IEnumerable<Platform.Evidence.IEvidenceSource>>().OfType<MeasuresSource>().Single(), scope.Get<IEnumerable<Platform.Evidence.IEvidenceSource>>().OfType<MeasureReportSource>().Single());
        (await plan.ReadAsync(Year, Year.End, default)).ShouldBeNull();
        await scope.StoreResultAsync(Year.Previous, (4, 83.5m), (1, 96m));
        var measure = await scope.MakeAsync(Given.Details("ยืมทรัพย์สิน") with { Indicator = 4 });
        (await report.ReadAsync(Year.Next, Year.End, default)).ShouldBeNull();
        await scope.ReportAsync(measure, MeasureStatus.Completed, null, "ครบ", "หนึ่ง", "สอง");

        var rows = (await plan.ReadAsync(Year, Year.End, default)).ShouldNotBeNull().Rows["measures"];
        rows.Select(r => r["kind"]).ShouldBe(["ต้องแก้ไข", "ต้องพัฒนาหรือรักษาไว้"]);
        rows[0]["measure"].ShouldBe("ยืมทรัพย์สิน");
        rows[1].ContainsKey("measure").ShouldBeFalse();
        (await report.ReadAsync(Year.Next, Year.End, default)).ShouldNotBeNull().Rows["results"].Single()["result"].ShouldContain("2. สอง");
    }

    [Fact]
    public async Task A_past_day_shows_the_measures_and_results_of_that_day()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.StoreResultAsync(Year.Previous, (4, 83.5m));
        var measure = await scope.MakeAsync(Given.Details("ยืมทรัพย์สิน") with { Indicator = 4, OwnerUnits = [(await scope.Get<Organization.Contracts.IOffice>().UnitsAsync(default))[0].Id] });
        var report = scope.Get<IEnumerable<Platform.Evidence.IEvidenceSource>>().OfType<MeasureReportSource>().Single();
        var plan = scope.Get<IEnumerable<Platform.Evidence.IEvidenceSource>>().OfType<MeasuresSource>().Single();
        var before = (await plan.ReadAsync(Year, Year.End, default)).ShouldNotBeNull().Rows["measures"];
        var last = await scope.Data.ReadAsync(async (db, ct) => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.MaxAsync(db.Set<Platform.Acts.RecordedAct>(), a => a.Sequence, ct));
        await scope.StoreResultAsync(Year.Previous, (4, 99m));
        (await scope.ReportAsync(measure, MeasureStatus.Completed, null, "ครบ", "หนึ่ง", "สอง")).Error.ShouldBeNull();
        await scope.MakeAsync(Given.Details("มาตรการใหม่"));

        using var past = scope.Data.Past(last);
        (await report.ReadAsync(Year.Next, Year.End, default)).ShouldBeNull();
        var then = (await plan.ReadAsync(Year, Year.End, default)).ShouldNotBeNull().Rows["measures"];
        then.Length.ShouldBe(before.Length);
        then.Zip(before).ShouldAllBe(p => p.First.OrderBy(c => c.Key).SequenceEqual(p.Second.OrderBy(c => c.Key)));
    }

    [Fact]
    public void The_library_helps_every_indicator_and_every_period_can_be_read()
    {
        Enumerable.Range(1, 10).ShouldAllBe(i => ProvenMeasure.For(i, null).Any());
        ProvenMeasures.All.Select(m => m.Key).Distinct().Count().ShouldBe(ProvenMeasures.All.Length);
        ProvenMeasures.All.ShouldAllBe(m => MeasurePeriod.Read(m.Period, Year).IsOk && m.Steps.Length > 1);
        ProvenMeasure.For(4, "ขั้นตอนขอยืมสะดวก").First().Key.ShouldBe("borrowing");
    }
}
