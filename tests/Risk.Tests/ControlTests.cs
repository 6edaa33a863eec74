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
    public async Task The_review_is_on_the_auditors_own_list_until_it_is_written()
    {
        await using var scope = await BegunAsync();
        await scope.Get<InternalControls>().AddRowAsync(Year, Row("พัสดุหาย", "เพียงพอ", null, null), null, null, Now);
        await using var auditor = database.Enter(scope.Get<AgencySession>().Agency, new Rights([new HeldRight("control.review")]));
        async Task<IEnumerable<WorkItem>> DueAsync() => (await auditor.Get<IEnumerable<ITaskSource>>().Single(t => t.GetType().Assembly == typeof(RiskModule).Assembly).DueAsync(People.Clerk, Year, Now)).Where(t => t.Path.StartsWith("/office/control/review", StringComparison.Ordinal));

        (await DueAsync()).ShouldHaveSingleItem().Account.ShouldBe(People.Clerk.Account);
        (await auditor.Get<InternalControls>().ReviewAsync(Year, 0, "เป็นไปตามหลักเกณฑ์", null, new(2025, 12, 1), Now)).Error.ShouldBeNull();

        (await DueAsync()).ShouldBeEmpty();
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

    [Fact]
    public async Task Certificates_over_other_agencies_are_made_only_of_reports_that_came_and_name_what_remains_in_each()
    {
        await using var scope = await BegunAsync();
        (await BuildAsync(scope, "pk3")).Error!.Message.ShouldContain("รอยืนยันกับคู่มือ");
        var reports = scope.Get<GatheredReports>();
        (await reports.AddAsync(Year, new("อบต.สมมติเหนือ", new(2025, 12, 1), null, null), Now)).Error.ShouldBeNull();
        (await reports.AddAsync(Year, new("อบต.สมมติใต้", new(2025, 12, 2), "พัสดุไม่ครบ", "ตรวจนับใหม่"), Now)).Error.ShouldBeNull();
        (await reports.AddAsync(Year, new("อบต. สมมติใต้", new(2025, 12, 3), null, null), Now)).Error.ShouldBeOfType<Error.Invalid>();

        foreach (var (key, form) in new[] { ("pk2", "แบบ ปค.2"), ("pk3", "แบบ ปค.3") })
        {
            var paper = Text(await BuildAsync(scope, key));
            paper.ShouldContain(form);
            paper.ShouldContain("อบต.สมมติใต้: พัสดุไม่ครบ");
            paper.ShouldContain("2 แห่ง");
        }

        await using var clerk = database.Enter(scope.Get<AgencySession>().Agency, new Rights([new HeldRight("risk.write")]));
        (await clerk.Get<GatheredReports>().AddAsync(Year, new("อื่น", new(2025, 12, 2), null, null), Now)).Error.ShouldBeOfType<Error.Forbidden>();
        await reports.RemoveAsync(Year, (await reports.OfYearAsync(Year, Now))[1].Id, Now);
        Text(await BuildAsync(scope, "pk3")).ShouldContain("ไม่พบความเสี่ยงที่ยังมีอยู่");
    }

    [Fact]
    public async Task A_sheet_is_checked_only_whole_by_who_leads_and_a_change_undoes_the_check()
    {
        await using var scope = await database.EnterOfficeAsync();
        var prices = scope.Get<Prices>();
        var sheet = (await prices.MakeAsync(Year, "ถนนสมมติ", "หมู่ที่ 1", null, Now)).Value;
        (await prices.AddItemAsync(sheet, "หินคลุก", "ลบ.ม.", 2m, Now)).Error.ShouldBeNull();
        (await prices.CheckAsync(sheet, 0, new(2025, 3, 1), Now)).Error!.Message.ShouldContain("0 จาก 1");
        var item = (await prices.FindAsync(sheet, Now))!.Items[0].Id;
        (await prices.AddPriceAsync(sheet, item, new(PriceOrigin.OwnOffice, "พาณิชย์จังหวัดตัวอย่าง", null, new(41250), default, new(2025, 2, 1), "https://www.example.go.th/p", null), Now)).Error.ShouldBeNull();

        await using var clerk = database.Enter(scope.Get<AgencySession>().Agency, new Rights([new HeldRight("risk.write")]));
        (await clerk.Get<Prices>().CheckAsync(sheet, 0, new(2025, 3, 1), Now)).Error.ShouldBeOfType<Error.Forbidden>();
        (await prices.CheckAsync(sheet, 0, new(2025, 3, 1), Now)).Error.ShouldBeNull();
        var paper = HtmlWriter.Fragment(await scope.Get<Features.Papers.PriceSheetPaper>().WriteAsync((await prices.FindAsync(sheet, Now))!, Now), _ => "");
        paper.ShouldContain("https://www.example.go.th/p");
        paper.ShouldContain($"โดย {People.Clerk.Name}");

        (await prices.AddItemAsync(sheet, "ทราย", "ลบ.ม.", null, Now)).Error.ShouldBeNull();
        (await prices.FindAsync(sheet, Now))!.Sheet.CheckedOn.ShouldBeNull();
    }

    [Fact]
    public async Task The_meeting_is_a_paper_with_every_control_that_was_explained()
    {
        await using var scope = await database.EnterOfficeAsync();
        var id = (await scope.Get<AssessmentEditing>().BeginAsync(Year, RiskKind.Bribery, null, ["bribe-permit"], Now)).Value;
        (await BuildAsync(scope, "risk-meeting")).Error!.Message.ShouldContain("ยังไม่ได้บันทึกการประชุม");

        (await scope.Get<AssessmentEditing>().MeetAsync(id, 0, new(new(2025, 1, 6), "ชี้แจงแก่ทุกส่วนราชการ", "ห้องประชุม", 26, null), Now)).Error.ShouldBeNull();

        var (paper, book) = (Text(await BuildAsync(scope, "risk-meeting")), (await scope.Get<RiskBooks>().FindAsync(id, Now))!);
        paper.ShouldContain("ณ ห้องประชุม");
        book.Controls.ShouldAllBe(c => paper.Contains(c.Text, StringComparison.Ordinal));
        (await scope.Get<EventEditing>().FollowAsync(book.Events[0].Id, new(2025, 4, 1), "ไม่มีผู้เสนอของกำนัล", Now)).Error.ShouldBeNull();
        Text(await BuildAsync(scope, "bribery-risk-actions")).ShouldContain("ไม่มีผู้เสนอของกำนัล");
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
