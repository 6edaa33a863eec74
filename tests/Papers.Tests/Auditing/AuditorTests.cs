using System.Text.Json;
using Prongsai.Documents;
using Prongsai.Frameworks;

namespace Prongsai.Papers.Tests.Auditing;

public sealed class AuditorTests
{
    [Fact]
    public void Every_code_of_the_command_contract_has_a_rule_and_every_rule_a_name_and_a_source()
    {
        ConsistencyAuditor.Rules.Select(rule => rule.Code).Distinct().Order(StringComparer.Ordinal).ShouldBe(
        [
            "agency.variant", "budget.unclear", "count.mismatch", "date.outside_year", "level.scheme", "numbering.inconsistent", "period.wrong", "reference.broken",
            "result.incomplete", "risk.unexplained", "score.mismatch", "status.ambiguous", "target.contradiction", "template.leftover", "text.truncated", "year.mismatch",
        ]);
        ConsistencyAuditor.Rules.Select(rule => rule.Name).ShouldBeUnique();
        ConsistencyAuditor.Rules.ShouldAllBe(rule => rule.Source.Length > 0);
    }

    [Fact]
    public void No_finding_is_graver_than_its_rule()
    {
        var worst = ConsistencyAuditor.Rules.GroupBy(rule => rule.Code).ToDictionary(group => group.Key, group => group.Max(rule => rule.Severity));
        Spoiled().SelectMany(text => PaperText.Audit(text)).ShouldAllBe(finding => finding.Severity <= worst[finding.Code]);
    }

    [Fact]
    public void Findings_stand_gravest_first()
    {
        var findings = PaperText.Audit(PaperText.Corrected(CleanPapers.ActionPlan, ("\t1. มาตรการตรวจรายการจ่ายข้ามกอง", "\t1. โครงการอบรมบัญชี"), ("ITA 92 คะแนนขึ้นไป", "ITA 95 คะแนนขึ้นไป")));
        findings.Select(finding => finding.Severity).ShouldBe([FindingSeverity.Error, FindingSeverity.Warning]);
    }

    [Fact]
    public void A_finding_is_one_line_of_JSON_with_readable_Thai()
    {
        var line = FindingJson.Write(new("date.outside_year", FindingSeverity.Error, new("มาตรการที่ 2", 13), "๓๐ ต.ค.๖๘", null, "เลย \"ปี\"\nงบประมาณ"));
        line.ShouldNotContain('\n');
        line.ShouldContain("มาตรการที่ 2");
        var json = JsonDocument.Parse(line).RootElement;
        json.GetProperty("severity").GetString().ShouldBe("error");
        json.GetProperty("where").GetString().ShouldBe("มาตรการที่ 2 (บรรทัด 13)");
        json.GetProperty("expected").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var field in new[] { "code", "printed", "message" })
        {
            json.GetProperty(field).GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void An_agency_named_by_the_person_is_held_against_the_cover() =>
        PaperText.Audit(CleanPapers.MeasureReport, new ImportHints(AgencyName: "องค์การบริหารส่วนตำบลตัวย่าง")).Of("agency.variant")
            .ShouldContain(finding => finding.Severity == FindingSeverity.Error && finding.Expected == "องค์การบริหารส่วนตำบลตัวย่าง");

    [Fact]
    public void In_a_year_without_a_pack_nothing_that_rests_on_a_pack_is_an_error()
    {
        var memo = PaperText.Corrected(CleanPapers.ResultMemo, ("๒๕๖๖", "๒๕๗๒"), ("๙๕.๐๐", "๘๕.๐๐"), ("ระดับ ผ่านดี", "ระดับ A หรือ ผ่านดี"));
        var findings = PaperText.Audit(memo);
        findings.Of("score.mismatch").ShouldHaveSingleItem().Severity.ShouldBe(FindingSeverity.Warning);
        findings.Errors().ShouldBeEmpty();
    }

    [Fact]
    public void A_year_of_letters_takes_words_of_passing_for_no_level()
    {
        var memo = PaperText.Corrected(CleanPapers.ResultMemo, ("๒๕๖๖", "๒๕๖๕"), ("ระดับ ผ่านดี", "ระดับ A ผ่านเกณฑ์การประเมิน"));
        PaperText.Audit(memo).Of("level.scheme").ShouldBeEmpty();
    }

    [Fact]
    public void A_memo_may_plan_measures_of_the_year_after()
    {
        var memo = CleanPapers.ResultMemo + """

            ลำดับ	มาตรการ	ขั้นตอนการดำเนินการ	ผู้รับผิดชอบ	ระยะเวลาดำเนินการ
            1	มาตรการคุมการใช้รถส่วนกลาง	จัดทำปฏิทินการใช้รถ	กองคลัง	ต.ค. 66 - ก.ย. 67
            """;
        PaperText.Audit(memo).Of("date.outside_year").ShouldBeEmpty();
    }

    /// <summary>Layouts of other offices, scanned ones among them, in which nothing is contradicted.</summary>
    [Theory]
    [InlineData("measures_indicator_last.tsv")]
    [InlineData("measures_merged_cells.html")]
    [InlineData("measures_windows874.txt")]
    [InlineData("memo_clean.md")]
    [InlineData("memo_comparison.md")]
    [InlineData("memo_scanned.txt")]
    [InlineData("oit_2568_scanned.md")]
    [InlineData("oit_2569_status_columns.html")]
    [InlineData("plan_municipal.md")]
    [InlineData("plan_numbered_lists.txt")]
    [InlineData("plan_packed_cells.md")]
    [InlineData("risks_scanned.txt")]
    [InlineData("sheets_in_tables.html")]
    public void Papers_of_other_layouts_raise_no_false_error(string name)
    {
        var document = FixturePapers.Document(name);
        ConsistencyAuditor.Audit(FixturePapers.Stage(document), document, RulePackLibrary.Shipped).Errors().ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_paper_gives_no_finding() =>
        ConsistencyAuditor.Audit(
            new StagedPaper(new(PaperKind.Unknown, null, [], null), [], new(), [], []), new OfficialDocument(new("ว่าง"), []), RulePackLibrary.Shipped).ShouldBeEmpty();

    [Fact]
    public void Papers_cut_and_shuffled_never_stop_the_auditor()
    {
        var random = new Random(25690216);
        foreach (var text in Spoiled())
        {
            for (var round = 0; round < 25; round++)
            {
                var lines = text.Split('\n').ToList();
                for (var change = 0; change < 6; change++)
                {
                    var at = random.Next(lines.Count);
                    lines[at] = change % 2 == 0 ? lines[at][..random.Next(lines[at].Length + 1)] : lines[random.Next(lines.Count)];
                }

                Should.NotThrow(() => PaperText.Audit(string.Join('\n', lines)));
            }
        }
    }

    private static string[] Spoiled() =>
    [
        CleanPapers.MeasureReport.Replace("68", "71", StringComparison.Ordinal),
        CleanPapers.ResultMemo.Replace("๙", "๘", StringComparison.Ordinal),
        CleanPapers.OitTable.Replace("O36", "O39", StringComparison.Ordinal),
        CleanPapers.ActionPlan.Replace("4", "9", StringComparison.Ordinal).Replace("อบต.", "เทศบาล", StringComparison.Ordinal),
    ];
}
