using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Documents;
using Prongsai.Disclosure.Features.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.TestKit;
using static Prongsai.Disclosure.Tests.Documents.DocumentStory;

namespace Prongsai.Disclosure.Tests.Documents;

/// <summary>From the first alarm to the day after the last.</summary>
public sealed class Ending(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly LocalDate Until = new(2026, 6, 30);

    [Theory]
    [InlineData(61, null)]
    [InlineData(60, 60)]
    [InlineData(31, 60)]
    [InlineData(30, 30)]
    [InlineData(8, 30)]
    [InlineData(7, 7)]
    [InlineData(0, 7)]
    [InlineData(-1, -1)]
    [InlineData(-400, -1)]
    public void Each_alarm_stands_from_its_day_to_the_next(int left, int? alarm) => Validity.Of(Until, Until.PlusDays(-left))!.Value.Alarm.ShouldBe(alarm);

    [Fact]
    public void Without_a_last_day_nothing_ends() => Validity.Of(null, Until).ShouldBeNull();

    [Theory]
    [InlineData(61, "")]
    [InlineData(60, "ใช้ได้ถึง 30 มิ.ย. 2569 (อีก 60 วัน) หลังจากนั้นส่วนที่อ้างเอกสารนี้ไม่นับว่าครบ เพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึง")]
    [InlineData(7, "ใช้ได้ถึง 30 มิ.ย. 2569 (อีก 7 วัน) หลังจากนั้นส่วนที่อ้างเอกสารนี้ไม่นับว่าครบ เพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึง")]
    [InlineData(-1, "หมดอายุเมื่อ 30 มิ.ย. 2569 ส่วนที่อ้างเอกสารนี้ไม่นับว่าครบ เพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึง")]
    public async Task The_units_of_all_items_that_use_it_are_told_in_time(int left, string why)
    {
        await using var scope = await OfficeAsync();
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        await AssignAsync(scope, Item, units[0].Id);
        await AssignAsync(scope, Other, units[1].Id);
        var document = await AddAsync(scope, Draft(until: Until));
        await UseAsync(scope, document, Year, Other, Prominence.Restricted);
        await UseAsync(scope, document, Last, Item);
        GoTo(Until.PlusDays(-left));

        var tasks = await new EndingDocuments(scope.Get<ItemStore>()).DueAsync(People.Clerk, Year, default);

        tasks.Select(t => (t.Unit, t.WhyTh, t.IsRestricted, t.Due)).ShouldBe(
            why.Length == 0 ? [] : [(units[0].Id, why, false, Until), (units[1].Id, why, true, Until)], ignoreOrder: true);
        tasks.ShouldAllBe(t => t.Path == $"/office/disclosure/documents/{document}");
        tasks.Select(t => t.Key).Distinct().Count().ShouldBe(tasks.Count);
        (await new EndingDocuments(scope.Get<ItemStore>()).DueAsync(People.Clerk, Last, default)).ShouldBeEmpty("that year is over");
    }

    [Fact]
    public async Task Past_its_last_day_the_component_fails_and_either_cure_mends_it()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft(until: Until, component: "address"));
        GoTo(Until);
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Pass);
        GoTo(Until.PlusDays(1));
        var finding = await FindingAsync(scope);
        (finding.Outcome, finding.Why).ShouldBe((Outcome.Fail, "หลักฐานหมดอายุเมื่อ 30 มิ.ย. 2569 เพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึง"));
        (await ItemAsync(scope)).ExpiredFor("address")!.Document.Id.ShouldBe(document);
        (await scope.Get<DocumentEditing>().VouchAsync(document, null, default)).Error!.Code.ShouldBe("document.over");

        Ok(await scope.Get<DocumentEditing>().ExtendAsync(document, null, Until.PlusDays(30), default));
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Pass);
        GoTo(Until.PlusDays(31));
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Fail);
        await using var content = Stream("ใหม่");
        Ok(await scope.Get<DocumentEditing>().ReplaceAsync(document, null, new(null) { File = (content, "a.txt"), Days = (null, null) }, default));
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Pass);
    }

    [Fact]
    public async Task What_still_holds_beside_it_keeps_the_component_and_a_year_that_is_over_looks_at_its_last_day()
    {
        await using var scope = await OfficeAsync();
        var document = await AddAsync(scope, Draft(until: Until, component: "address"));
        Ok(await scope.Get<EvidenceEditing>().UseAsync(Last, Item, document, Draft(component: "address"), default));
        GoTo(Until.PlusDays(1));
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Fail);
        (await FindingAsync(scope, Last)).Outcome.ShouldBe(Outcome.Pass);

        await AddAsync(scope, Draft(component: "address"), "อีกแฟ้ม");
        (await FindingAsync(scope)).Outcome.ShouldBe(Outcome.Pass);
    }

    private static async Task<ComponentFinding> FindingAsync(AgencyScope scope, Kernel.FiscalYear? year = null) => (await ItemAsync(scope, Item, year)).State.Findings.Single(f => f.Component.Key == "address");

    private void GoTo(LocalDate day) => database.Clock.Now = day.AtStartOfDayInZone(OfficeYear.Bangkok).ToInstant() + Duration.FromHours(9);

    private async Task<AgencyScope> OfficeAsync()
    {
        database.Clock.Now = StoppedClock.Start;
        return database.Enter((await database.OfficeAsync()).AgencyId);
    }
}
