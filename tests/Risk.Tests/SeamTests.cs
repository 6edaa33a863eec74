using Prongsai.ActionPlan.Contracts;
using Prongsai.Assessment.Contracts;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;
using Prongsai.TestKit;

namespace Prongsai.Risk.Tests;

/// <summary>What the register gives the other modules, and what it takes of a paper.</summary>
public sealed class SeamTests(RiskDatabase database) : IClassFixture<RiskDatabase>
{
    private static readonly FiscalYear Year = new(2569);
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly ActKind Import = new("assessment.kept", "บันทึกเอกสาร");

    [Fact]
    public async Task A_paper_gives_printed_levels_that_are_no_judgement_and_taking_it_twice_makes_nothing_twice()
    {
        await using var scope = await database.EnterOfficeAsync();

        (await TakeAsync(scope, Guid.NewGuid())).Value.ShouldBe(3);
        (await TakeAsync(scope, Guid.NewGuid())).Value.ShouldBe(0);

        var book = (await scope.Get<RiskBooks>().OfYearAsync(Year, RiskKind.Fraud, Now))!;
        (book.Processes.Count, book.Events.Count, book.Controls.Count).ShouldBe((2, 3, 3));
        book.Events.ShouldAllBe(e => e.PrintedLevel == "ต่ำ" && book.Before(e) == null);
        (await scope.Get<IPlanRisks>().OfYearAsync(Year, Now)).Select(r => (r.Number, r.Process, r.Level)).ShouldBe([(1, "การจัดซื้อจัดจ้าง", null), (2, "การจัดงาน", null)]);
        (await scope.Get<IEnumerable<ITaskSource>>().Single(t => t.GetType().Namespace!.StartsWith("Prongsai.Risk", StringComparison.Ordinal)).DueAsync(People.Clerk, Year, Now)).Count(t => t.Path.EndsWith("/judge", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Undo_takes_back_what_nobody_touched_and_counts_what_stays()
    {
        await using var scope = await database.EnterOfficeAsync();
        var import = Guid.NewGuid();
        await TakeAsync(scope, import);
        var e = (await scope.Get<RiskBooks>().OfYearAsync(Year, RiskKind.Fraud, Now))!.Events[2];
        await scope.Get<EventEditing>().JudgeAsync(e.Id, e.Version, new(2, 2, "เหตุ"), null, new(2026, 1, 5), Now);

        var undone = await scope.Data.ActAsync(Import, (act, ct) => Taker(scope).UndoAsync(act, import, ct), Now);

        undone.Value.ShouldBe(1);
        var book = (await scope.Get<RiskBooks>().OfYearAsync(Year, RiskKind.Fraud, Now))!;
        (book.Processes.Single().Name, book.Events.Single().Id, book.Controls.Count).ShouldBe(("การจัดงาน", e.Id, 0));
    }

    [Fact]
    public async Task The_disclosure_items_get_events_with_judged_levels_and_the_year_after_the_activities_word_for_word_under_their_controls()
    {
        await using var scope = await database.EnterOfficeAsync();
        await TakeAsync(scope, Guid.NewGuid());
        var book = (await scope.Get<RiskBooks>().OfYearAsync(Year, RiskKind.Fraud, Now))!;
        await scope.Get<EventEditing>().JudgeAsync(book.Events[0].Id, book.Events[0].Version, new(2, 3, "เหตุ"), null, new(2026, 1, 5), Now);
        await scope.Get<ControlEditing>().DoAsync(book.Controls[0].Id, new(new(2026, 1, 9), "อบรม", "ครบ 12 คน", null), [], Now);
        var sources = scope.Get<IEnumerable<IEvidenceSource>>().ToList();

        var risks = (await sources.Single(s => s.Key == "risk.assessment").ReadAsync(Year, new(2026, 2, 1), Now))!.Rows["risks"];
        var actions = (await sources.Single(s => s.Key == "risk.action").ReadAsync(Year.Next, new(2026, 2, 1), Now))!.Rows["actions"];

        risks.Length.ShouldBe(5, "a row for each control of an event");
        risks.Where(r => r.ContainsKey("level")).Select(r => (r["event"], r["level"])).Distinct().ShouldBe([(book.Events[0].Text, "ปานกลาง")]);
        actions.ShouldHaveSingleItem()["measure"].ShouldBe(book.Controls[0].Text);
        risks.ShouldContain(r => r["measure"] == actions[0]["measure"]);
    }

    private static Task<Result<int>> TakeAsync(AgencyScope scope, Guid import) => scope.Data.ActAsync(Import, (act, ct) => Taker(scope).TakeAsync(act, import, Year, Paper, ct), Now);

    private static IPaperTaker Taker(AgencyScope scope) => scope.Get<IEnumerable<IPaperTaker>>().Single(t => t.Key == "risks");

    private static StagedPaper Paper => new(new(PaperKind.ActionPlan, null, [], 2569),
        [
            new StagedTable(TableKind.Risks,
            [
                new RiskRow(1, new(1, 1)) { Number = 1, Process = "การจัดซื้อจัดจ้าง", Events = ["เอกสารผิดพลาด", "เร่งด่วน"], Level = "ต่ำ", Controls = ["ส่งอบรม", "ติดตามระเบียบ"] },
                new RiskRow(1, new(2, 2)) { Number = 2, Process = "การจัดงาน", Events = ["ไม่เป็นไปตามระเบียบ"], Level = "ต่ำ", Controls = ["ตั้งกรรมการ"] },
            ]),
        ], new(), [], []);
}
