using Npgsql;
using Prongsai.ActionPlan.Contracts;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;
using Prongsai.TestKit;

namespace Prongsai.Risk.Tests;

/// <summary>Defects that real papers carry cannot be produced here: a level with neither likelihood, impact nor reason (features 1.2, no. 12).</summary>
public sealed class DefectTests(RiskDatabase database) : IClassFixture<RiskDatabase>
{
    private static readonly FiscalYear Year = new(2569);
    private static readonly CancellationToken Now = CancellationToken.None;

    [Theory]
    [InlineData(null, 3, "เหตุผล", "Before.Likelihood")]
    [InlineData(3, null, "เหตุผล", "Before.Impact")]
    [InlineData(3, 3, null, "Before.Reason")]
    [InlineData(3, 3, "  ", "Before.Reason")]
    [InlineData(6, 3, "เหตุผล", "Before.Likelihood")]
    [InlineData(0, 3, "เหตุผล", "Before.Likelihood")]
    public void No_level_comes_of_a_form_that_lacks_likelihood_impact_or_reason(int? likelihood, int? impact, string? reason, string at) =>
        ((Error.Invalid)JudgementRule.Read(RiskScale.Usual, "Before", likelihood, impact, reason).Error!).Faults.Select(f => f.Field).ShouldBe([at]);

    [Fact]
    public async Task The_table_itself_refuses_half_a_judgement()
    {
        await using var scope = await database.EnterOfficeAsync();
        var id = (await scope.Get<AssessmentEditing>().BeginAsync(Year, RiskKind.Fraud, null, ["recruit"], Now)).Value;
        var e = (await scope.Get<RiskBooks>().FindAsync(id, Now))!.Events[0];

        var half = () => scope.Data.ActAsync<Unit>(new ActKind("risk.judged", "ประเมิน"), async (act, ct) =>
        {
            var row = (await act.Db.Set<RiskEvent>().FindAsync([act.Db.Agency, e.Id], ct))!;
            (row.Likelihood, row.Impact) = (2, 2);
            return Unit.Done;
        }, Now);

        (await half.ShouldThrowAsync<Microsoft.EntityFrameworkCore.DbUpdateException>()).InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await scope.Get<RiskBooks>().FindAsync(id, Now))!.Events[0].Likelihood.ShouldBeNull();
    }

    [Fact]
    public async Task A_level_after_controls_is_no_greater_and_never_smaller_without_a_control()
    {
        await using var scope = await database.EnterOfficeAsync();
        var id = (await scope.Get<AssessmentEditing>().BeginAsync(Year, RiskKind.Fraud, null, [], Now)).Value;
        var e = (await scope.Get<EventEditing>().AddAsync(id, new("งานพัสดุ", null, null, null, "เบิกของไปใช้ส่วนตัว", null), Now)).Value;
        var editing = scope.Get<EventEditing>();

        (await editing.JudgeAsync(e, 0, new(2, 2, "เหตุ"), new(3, 3, "เหตุ"), new(2026, 1, 5), Now)).Error!.Message.ShouldContain("สูงกว่าก่อนมีไม่ได้");
        (await editing.JudgeAsync(e, 0, new(4, 4, "เหตุ"), new(1, 1, "เหตุ"), new(2026, 1, 5), Now)).Error!.Message.ShouldContain("ยังไม่มีมาตรการ");
        (await editing.JudgeAsync(e, 0, new(4, 4, "เหตุ"), null, new(2026, 1, 5), Now)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task Risks_of_the_whole_organisation_are_no_evidence_of_corruption_risks()
    {
        await using var scope = await database.EnterOfficeAsync();
        var id = (await scope.Get<AssessmentEditing>().BeginAsync(Year, RiskKind.Organisation, null, ["org-data", "org-revenue"], Now)).Value;
        var book = (await scope.Get<RiskBooks>().FindAsync(id, Now))!;
        await scope.Get<EventEditing>().JudgeAsync(book.Events[0].Id, 0, new(2, 4, "เครื่องเสียหนึ่งครั้ง"), null, new(2026, 1, 5), Now);
        await scope.Get<ControlEditing>().DoAsync(book.Controls[0].Id, new(new(2026, 1, 9), "สำรองข้อมูล", "ครบทุกวัน", null), [], Now);

        foreach (var source in scope.Get<IEnumerable<IEvidenceSource>>().Where(s => s.Key.StartsWith("risk.", StringComparison.Ordinal)))
        {
            (await source.ReadAsync(Year, new(2026, 2, 1), Now)).ShouldBeNull(source.Key);
            (await source.ReadAsync(Year.Next, new(2026, 2, 1), Now)).ShouldBeNull(source.Key);
        }

        (await scope.Get<IPlanRisks>().OfYearAsync(Year, Now)).ShouldBeEmpty();
        var paper = await PaperAsync(scope, "risk-plan");
        paper.ShouldContain("ด้านการดำเนินงาน");
        paper.ShouldContain("ปานกลาง (8)");
        paper.ShouldContain("รอยืนยันกับคู่มือ");
        (await PaperAsync(scope, "risk-plan-actions")).ShouldContain("ครบทุกวัน");
        (await PaperAsync(scope, "risk-executive")).ShouldContain("ความเสี่ยงขององค์กร");
    }

    [Fact]
    public async Task Reading_a_register_takes_the_same_statements_with_two_risks_as_with_forty()
    {
        await using var scope = await database.EnterOfficeAsync();
        var id = (await scope.Get<AssessmentEditing>().BeginAsync(Year, RiskKind.Fraud, null, ["recruit", "spec-lock"], Now)).Value;
        var few = await CostAsync(scope);
        for (var i = 0; i < 38; i++)
        {
            (await scope.Get<EventEditing>().AddAsync(id, new($"งานที่ {i}", null, null, null, $"เหตุการณ์ที่ {i}", null), Now)).Error.ShouldBeNull();
        }

        (await CostAsync(scope)).ShouldBe(few);
        few.ShouldBeInRange(8, 60);
    }

    private async Task<int> CostAsync(AgencyScope of)
    {
        return (await Statements.OfAsync(async () =>
        {
            await using var scope = database.Enter(of.Get<AgencySession>().Agency, Rights.Everything);
            await scope.Get<RiskBooks>().OfYearAsync(Year, RiskKind.Fraud, Now);
            await PaperAsync(scope, "fraud-risk");
            await PaperAsync(scope, "fraud-risk-actions");
            await PaperAsync(scope, "risk-executive");
        })).Count;
    }

    private static async Task<string> PaperAsync(AgencyScope scope, string key) =>
        HtmlWriter.Fragment((await scope.Get<IEnumerable<IDocumentKind>>().Single(k => k.Key == key).BuildAsync(scope.Get<AgencySession>().Agency, Year, Now)).Value!, _ => "");
}
