using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Improvement.Tests;

public sealed class RegisterTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    [Fact]
    public async Task A_measure_is_made_reported_and_printed_with_its_number()
    {
        await using var scope = await database.NewOfficeAsync();
        var first = await scope.MakeAsync(Given.Details("ปรับคู่มือบริการ"));
        var second = await scope.MakeAsync(Given.Details("เปิดแผนงบประมาณ"));
        (await scope.ReportAsync(second, MeasureStatus.Completed, null, "ทุกคนรู้แผน", "ประชุมแล้ว", "เผยแพร่แล้ว")).Error.ShouldBeNull();

        var year = await scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, null, default);
        year.Select(m => (m.Number, m.Row.Title)).ShouldBe([(1, "ปรับคู่มือบริการ"), (2, "เปิดแผนงบประมาณ")]);
        year[1].Gaps.ShouldBeEmpty();
        year[0].Gaps.ShouldContain(g => g.Code == "status" && g.Stops);
        first.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Finished_needs_every_step_done()
    {
        await using var scope = await database.NewOfficeAsync();
        var measure = await scope.MakeAsync(Given.Details("มาตรการ"));
        var refused = await scope.ReportAsync(measure, MeasureStatus.Completed, null, null, "ประชุมแล้ว", null);
        refused.Error.ShouldNotBeNull().Code.ShouldBe("improvement.not_all_done");
        (await scope.ViewAsync(measure.Row.Id)).Row.Status.ShouldBeNull();
    }

    [Fact]
    public async Task Numbers_follow_the_order_and_not_the_making()
    {
        await using var scope = await database.NewOfficeAsync();
        var a = await scope.MakeAsync(Given.Details("ก"));
        var b = await scope.MakeAsync(Given.Details("ข"));
        (await scope.Get<MeasureEditing>().MoveUpAsync(b.Row.Id, default)).Error.ShouldBeNull();
        (await scope.ViewAsync(b.Row.Id)).Number.ShouldBe(1);
        (await scope.ViewAsync(a.Row.Id)).Number.ShouldBe(2);
        await scope.Get<MeasureEditing>().RemoveAsync(b.Row.Id, (await scope.ViewAsync(b.Row.Id)).Row.Version, default);
        (await scope.ViewAsync(a.Row.Id)).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Steps_keep_their_answers_when_others_are_added_or_reworded()
    {
        await using var scope = await database.NewOfficeAsync();
        var made = await scope.MakeAsync(Given.Details("มาตรการ", steps: ["ประชุม", "ยกร่าง", "เผยแพร่"]));
        (await scope.ReportAsync(made, MeasureStatus.InProgress, null, null, "ผลประชุม", "ผลยกร่าง", null)).Error.ShouldBeNull();
        var reported = await scope.ViewAsync(made.Row.Id);
        (await scope.Get<MeasureEditing>().ChangeAsync(made.Row.Id, reported.Row.Version, Given.Details("มาตรการ", steps: ["แต่งตั้งคณะทำงาน", "ประชุม", "ยกร่าง", "เผยแพร่บนเว็บไซต์"]), default)).Error.ShouldBeNull();

        var steps = (await scope.ViewAsync(made.Row.Id)).Steps;
        steps.Select(s => s.Text).ShouldBe(["แต่งตั้งคณะทำงาน", "ประชุม", "ยกร่าง", "เผยแพร่บนเว็บไซต์"]);
        steps.Select(s => s.Result).ShouldBe([null, "ผลประชุม", "ผลยกร่าง", null]);
    }

    [Fact]
    public async Task Two_people_do_not_overwrite_each_other()
    {
        await using var scope = await database.NewOfficeAsync();
        var seen = await scope.MakeAsync(Given.Details("มาตรการ"));
        (await scope.Get<MeasureEditing>().ChangeAsync(seen.Row.Id, seen.Row.Version, Given.Details("มาตรการใหม่"), default)).Error.ShouldBeNull();
        var late = await scope.Get<MeasureEditing>().ChangeAsync(seen.Row.Id, seen.Row.Version, Given.Details("อีกชื่อ"), default);
        late.Error.ShouldBeOfType<Error.Conflict>();
        (await scope.ViewAsync(seen.Row.Id)).Row.Title.ShouldBe("มาตรการใหม่");
    }

    [Fact]
    public async Task Only_owners_and_the_coordinator_report()
    {
        Guid measure, unit;
        AgencyId agency;
        await using (var scope = await database.NewOfficeAsync())
        {
            agency = scope.Get<AgencySession>().Agency;
            var units = await scope.Get<Organization.Contracts.IOffice>().UnitsAsync(default);
            unit = units[0].Id;
            measure = (await scope.MakeAsync(Given.Details("มาตรการ") with { OwnerUnits = [unit], OtherOwners = [] })).Row.Id;
        }

        await using (var other = database.EnterWith(agency, new HeldRight(MeasureEditing.Report, Guid.NewGuid())))
        {
            (await other.ReportAsync(await other.ViewAsync(measure), MeasureStatus.InProgress, null, null, "ผล", null)).Error.ShouldBeOfType<Error.Forbidden>();
        }

        await using var owner = database.EnterWith(agency, new HeldRight(MeasureEditing.Report, unit));
        (await owner.ReportAsync(await owner.ViewAsync(measure), MeasureStatus.InProgress, null, null, "ผล", null)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task None_is_printed_only_when_the_register_counts_none()
    {
        await using var scope = await database.NewOfficeAsync();
        var measure = await scope.MakeAsync(Given.Details("เปิดเผยการจัดซื้อ") with { Counted = "sample.complaints" });
        database.Complaints.Number = 0;
        (await scope.ViewAsync(measure.Row.Id)).Outcome.ShouldBe("ไม่มีการร้องเรียนเกี่ยวกับการจัดซื้อจัดจ้าง");
    }

    [Fact]
    public async Task A_year_is_read_in_the_same_number_of_queries_whatever_its_size()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.MakeAsync(Given.Details("หนึ่ง"));
        var one = (await Statements.OfAsync(() => scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, null, default))).Count;
        for (var i = 0; i < 40; i++)
        {
            await scope.MakeAsync(Given.Details($"มาตรการ {i}"));
        }

        var many = (await Statements.OfAsync(() => scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, null, default))).Count;
        many.ShouldBe(one);
    }
}
