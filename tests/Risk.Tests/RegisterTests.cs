using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;
using Prongsai.TestKit;

namespace Prongsai.Risk.Tests;

public sealed class RegisterTests(RiskDatabase database) : IClassFixture<RiskDatabase>
{
    private static readonly FiscalYear Year = new(2569);
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task A_year_begins_with_typical_risks_that_nobody_has_judged_and_prints_no_level()
    {
        await using var scope = await EnterAsync();
        var id = await BeginAsync(scope, "spec-lock", "split-purchase", "recruit");

        var book = (await scope.Get<RiskBooks>().FindAsync(id, Now))!;

        (book.Processes.Count, book.Events.Count, book.Controls.Count).ShouldBe((2, 3, 6));
        book.Events.ShouldAllBe(e => book.Before(e) == null);
        Text(await PaperAsync(scope, "fraud-risk-table")).Split("ยังไม่ประเมิน").Length.ShouldBe(3, "once for each of two processes");
    }

    [Fact]
    public async Task A_judgement_gives_the_level_and_the_papers_print_it_with_its_reason()
    {
        await using var scope = await EnterAsync();
        var id = await BeginAsync(scope, "spec-lock");
        var e = (await scope.Get<RiskBooks>().FindAsync(id, Now))!.Events[0];

        (await scope.Get<EventEditing>().JudgeAsync(e.Id, e.Version, new(3, 4, "ปีก่อนมีผู้ทักท้วงหนึ่งราย"), new(2, 4, "มีกรรมการสามคนแล้ว"), new(2026, 1, 15), Now)).Error.ShouldBeNull();

        var book = (await scope.Get<RiskBooks>().FindAsync(id, Now))!;
        (book.Before(book.Events[0])!.Word, book.After(book.Events[0])!.Word).ShouldBe(("สูง", "ปานกลาง"));
        var paper = Text(await PaperAsync(scope, "fraud-risk"));
        paper.ShouldContain("สูง (12)");
        paper.ShouldContain("ปีก่อนมีผู้ทักท้วงหนึ่งราย");
        paper.ShouldContain("รอยืนยันกับคู่มือ");
    }

    [Fact]
    public async Task Two_who_judge_the_same_event_do_not_overwrite_each_other()
    {
        await using var scope = await EnterAsync();
        var id = await BeginAsync(scope, "recruit");
        var seen = (await scope.Get<RiskBooks>().FindAsync(id, Now))!.Events[0];
        await scope.Get<EventEditing>().JudgeAsync(seen.Id, seen.Version, new(2, 2, "คนแรก"), null, new(2026, 1, 15), Now);

        var second = await scope.Get<EventEditing>().JudgeAsync(seen.Id, seen.Version, new(5, 5, "คนที่สอง"), null, new(2026, 1, 15), Now);

        second.Error.ShouldBeOfType<Error.Conflict>();
        (await scope.Get<RiskBooks>().FindAsync(id, Now))!.Events[0].Reason.ShouldBe("คนแรก");
    }

    [Fact]
    public async Task Next_year_takes_over_texts_and_controls_but_no_judgement()
    {
        await using var scope = await EnterAsync();
        var id = await BeginAsync(scope, "spec-lock", "recruit");
        var e = (await scope.Get<RiskBooks>().FindAsync(id, Now))!.Events[0];
        await scope.Get<EventEditing>().JudgeAsync(e.Id, e.Version, new(3, 4, "เหตุ"), null, new(2026, 1, 15), Now);

        var next = await scope.Get<AssessmentEditing>().BeginAsync(Year.Next, RiskKind.Fraud, id, [], Now);

        var (old, book) = ((await scope.Get<RiskBooks>().FindAsync(id, Now))!, (await scope.Get<RiskBooks>().FindAsync(next.Value, Now))!);
        book.Events.Select(x => (x.Place, x.Text)).ShouldBe(old.Events.Select(x => (x.Place, x.Text)));
        book.Controls.Select(c => c.Text).ShouldBe(old.Controls.Select(c => c.Text));
        book.Events.ShouldAllBe(x => x.Before == null && x.After == null);
    }

    [Fact]
    public async Task An_officer_of_another_unit_neither_judges_nor_adds()
    {
        await using var owner = await EnterAsync();
        var id = await BeginAsync(owner, "recruit");
        var e = (await owner.Get<RiskBooks>().FindAsync(id, Now))!.Events[0];
        await using var other = database.Enter(owner.Get<AgencySession>().Agency, new Rights([new HeldRight("risk.write", Guid.NewGuid())]));

        (await other.Get<EventEditing>().JudgeAsync(e.Id, e.Version, new(1, 1, "เหตุ"), null, new(2026, 1, 15), Now)).Error.ShouldBeOfType<Error.Forbidden>();
        (await other.Get<EventEditing>().AddAsync(id, new("งาน", null, null, null, "เหตุการณ์", null), Now)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    [Fact]
    public async Task A_scale_does_not_shrink_below_what_was_judged_by_it()
    {
        await using var scope = await EnterAsync();
        var id = await BeginAsync(scope, "recruit");
        var book = (await scope.Get<RiskBooks>().FindAsync(id, Now))!;
        await scope.Get<EventEditing>().JudgeAsync(book.Events[0].Id, book.Events[0].Version, new(5, 2, "เหตุ"), null, new(2026, 1, 15), Now);
        var small = RiskScale.Of(["ก", "ข", "ค"], ["ก", "ข", "ค"], [new(1, 4, "ต่ำ"), new(5, 9, "สูง")]).Value!;

        var set = await scope.Get<AssessmentEditing>().SetScaleAsync(id, book.Assessment.Version, small, [], null, Now);

        ((Error.Invalid)set.Error!).Faults[0].Message.ShouldContain("1 ข้อ");
    }

    [Fact]
    public async Task What_was_done_belongs_to_a_control_and_a_control_is_closed_only_with_something_done()
    {
        await using var scope = await EnterAsync();
        var id = await BeginAsync(scope, "split-purchase");
        var control = (await scope.Get<RiskBooks>().FindAsync(id, Now))!.Controls[0];
        var editing = scope.Get<ControlEditing>();

        (await editing.CloseAsync(control.Id, control.Version, new(2026, 2, 1), "เสร็จ", Now)).Error.ShouldNotBeNull();
        (await editing.DoAsync(control.Id, new(new(2024, 1, 1), "ตรวจ", "ครบ", null), [], Now)).Error!.Message.ShouldContain("2569");
        (await editing.DoAsync(control.Id, new(new(2026, 1, 20), "ตรวจรายการซื้อ", "ไม่พบการแบ่งซื้อ", null), [new("ภาพ.txt", () => new MemoryStream("หลักฐาน"u8.ToArray()))], Now)).Error.ShouldBeNull();
        (await editing.CloseAsync(control.Id, control.Version, new(2026, 2, 1), "เสร็จ", Now)).Error.ShouldBeNull();
        (await editing.RemoveAsync(control.Id, Now)).Error.ShouldBeOfType<Error.RuleBroken>();

        var book = (await scope.Get<RiskBooks>().FindAsync(id, Now))!;
        (book.StateOf(book.Controls[0], new(2026, 2, 1)), book.Files.Count).ShouldBe((ControlState.Done, 1));
        Text(await PaperAsync(scope, "fraud-risk-actions")).ShouldContain("ไม่พบการแบ่งซื้อ");
        (await scope.Get<EventEditing>().RemoveAsync(book.Events[0].Id, Now)).Error.ShouldBeOfType<Error.RuleBroken>();
    }

    private Task<AgencyScope> EnterAsync() => database.EnterOfficeAsync();

    private static async Task<Guid> BeginAsync(AgencyScope scope, params string[] typical) => (await scope.Get<AssessmentEditing>().BeginAsync(Year, RiskKind.Fraud, null, typical, Now)).Value;

    private static async Task<OfficialDocument> PaperAsync(AgencyScope scope, string key) =>
        (await scope.Get<IEnumerable<IDocumentKind>>().Single(k => k.Key == key).BuildAsync(scope.Get<AgencySession>().Agency, Year, Now)).Value!;

    private static string Text(OfficialDocument paper) => HtmlWriter.Fragment(paper, _ => "");
}
