using NodaTime;
using Prongsai.Documents;
using Prongsai.Improvement.Contracts;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;
using Prongsai.TestKit;

namespace Prongsai.Risk.Tests;

public sealed class ControlTests(RiskDatabase database) : IClassFixture<RiskDatabase>
{
    private static readonly FiscalYear Year = new(2568);
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task The_certificate_waits_for_every_row_and_then_names_what_remains()
    {
        await using var scope = await BegunAsync();
        var controls = scope.Get<InternalControls>();
        (await BuildAsync(scope, "pk1")).Error!.Message.ShouldContain("ยังรับรองไม่ได้");
        var weak = await controls.AddRowAsync(Year, Row("พัสดุหาย", "ตรวจแล้ว", "ยังตรวจช้า", "ตั้งกรรมการก่อนสิ้นปี"), null, null, Now);
        var open = await controls.AddRowAsync(Year, Row("จ่ายผิดคน", null, null, null), null, null, Now);
        (await BuildAsync(scope, "pk1")).Error.ShouldNotBeNull();

        (await controls.ChangeRowAsync(open.Value, 0, Row("จ่ายผิดคน", "เพียงพอ", null, null), Now)).Error.ShouldBeNull();
        Text(await BuildAsync(scope, "pk1")).ShouldContain("ยังตรวจช้า");

        (await controls.CorrectAsync(weak.Value, 0, new(2025, 11, 1), "ตรวจครบแล้ว", Now)).Error.ShouldBeNull();
        Text(await BuildAsync(scope, "pk1")).ShouldContain("ไม่พบความเสี่ยงที่ยังมีอยู่");
        (await controls.OfYearAsync(Year, Now))!.Share.ShouldBe(new CorrectedShare(1, 1));
        Text(await BuildAsync(scope, "pk5")).ShouldContain("ตรวจครบแล้ว");
    }

    [Fact]
    public async Task Only_the_auditor_writes_the_review_and_without_it_the_form_is_not_made()
    {
        await using var scope = await BegunAsync();
        await using var officer = database.Enter(scope.Get<AgencySession>().Agency, new Rights([new HeldRight("risk.write"), new HeldRight("risk.manage")]));
        (await officer.Get<InternalControls>().ReviewAsync(Year, 0, "ดี", null, new(2025, 12, 1), Now)).Error.ShouldBeOfType<Error.Forbidden>();
        (await BuildAsync(scope, "pk6")).Error.ShouldNotBeNull();

        await using var auditor = database.Enter(scope.Get<AgencySession>().Agency, new Rights([new HeldRight("control.review")]));
        (await auditor.Get<InternalControls>().ReviewAsync(Year, 0, "การสอบทานพบว่าเป็นไปตามหลักเกณฑ์", "พัสดุยังช้า", new(2025, 12, 1), Now)).Error.ShouldBeNull();

        var paper = Text(await BuildAsync(scope, "pk6"));
        paper.ShouldContain("การสอบทานพบว่าเป็นไปตามหลักเกณฑ์");
        paper.ShouldContain(People.Clerk.Name);
    }

    [Fact]
    public async Task A_component_kept_by_two_keeps_the_first_and_tells_the_second()
    {
        await using var scope = await BegunAsync();
        var controls = scope.Get<InternalControls>();
        (await controls.SetComponentAsync(Year, 5, null, ["ก", ""], null, Now)).Error.ShouldBeNull();

        (await controls.SetComponentAsync(Year, 5, null, ["ข", "ค"], "สรุป", Now)).Error.ShouldBeOfType<Error.Conflict>();

        (await controls.OfYearAsync(Year, Now))!.Of(5)!.Results.ShouldBe(["ก", ""]);
        Text(await BuildAsync(scope, "pk4")).ShouldContain("หลักการที่ 17");
    }

    [Fact]
    public async Task A_finding_is_drawn_into_the_form_once_and_can_be_what_a_measure_answers()
    {
        await using var scope = await BegunAsync();
        var finding = await scope.Get<AuditFindings>().AddAsync(new("ไม่ลงเลขไมล์", FindingSource.Internal, null, new(2025, 1, 20), null, new(2025, 3, 1)), Now);
        var controls = scope.Get<InternalControls>();

        var row = await controls.AddRowAsync(Year, Row("ไม่ลงเลขไมล์", "ตรวจแล้ว", "ยังไม่ลง", "ตรวจทุกเดือน"), null, finding.Value, Now);
        (await controls.AddRowAsync(Year, Row("ไม่ลงเลขไมล์", null, null, null), null, finding.Value, Now)).Error.ShouldBeOfType<Error.Invalid>();

        var origin = (await scope.Get<IEnumerable<IMeasureOrigins>>().Single(o => o.Kind == "audit").OfYearAsync(Year, Now)).ShouldHaveSingleItem();
        (origin.Key, origin.TextTh).ShouldBe((finding.Value.ToString(), "ไม่ลงเลขไมล์"));
        (await scope.Get<AuditFindings>().FindAsync(finding.Value, Now))!.StateOn(new LocalDate(2025, 3, 2)).ShouldBe(CorrectionState.Late);

        (await controls.CorrectAsync(row.Value, 0, new(2025, 4, 1), "ลงทุกใบแล้ว", Now)).Error.ShouldBeNull();
        (await scope.Get<AuditFindings>().FindAsync(finding.Value, Now))!.Correction.ShouldBe("ลงทุกใบแล้ว");
    }

    private async Task<AgencyScope> BegunAsync()
    {
        var scope = await database.EnterOfficeAsync();
        (await scope.Get<InternalControls>().BeginAsync(Year, Now)).Error.ShouldBeNull();
        return scope;
    }

    private static RowDetails Row(string risk, string? evaluation, string? remaining, string? improvement) => new("งานพัสดุ", null, risk, "มีทะเบียน", evaluation, remaining, improvement, [], improvement is null ? null : new LocalDate(2026, 1, 31));

    private static async Task<Result<OfficialDocument>> BuildAsync(AgencyScope scope, string key) =>
        await scope.Get<IEnumerable<IDocumentKind>>().Single(k => k.Key == key).BuildAsync(scope.Get<AgencySession>().Agency, Year, Now);

    private static string Text(Result<OfficialDocument> paper) => HtmlWriter.Fragment(paper.Value!);
}
