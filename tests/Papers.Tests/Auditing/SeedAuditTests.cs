using System.Collections.Immutable;
using Prongsai.Frameworks;
using Prongsai.Seeds;

namespace Prongsai.Papers.Tests.Auditing;

/// <summary>The contradictions of the four real papers are found, and a corrected copy has no error left.</summary>
public sealed class SeedAuditTests
{
    [SeedFact("003")]
    public void The_result_memo_shows_its_two_wrong_tool_scores()
    {
        var findings = Audit("003").Of("score.mismatch");
        findings.Select(f => (f.Printed, f.Expected)).ShouldBe([("89.49", "99.49"), ("75.03", "85.03")], ignoreOrder: true);
        findings.ShouldAllBe(f => f.Severity == FindingSeverity.Error && f.Where.Line != null);
    }

    [SeedFact("003")]
    public void The_result_memo_shows_mixed_level_words_the_wrong_item_and_the_wrong_year()
    {
        var findings = Audit("003");
        findings.Of("level.scheme").ShouldHaveSingleItem().Printed!.ShouldContain("A");
        findings.Of("reference.broken").ShouldHaveSingleItem().Expected.ShouldBe("O36");
        var period = findings.Of("period.wrong").ShouldHaveSingleItem();
        (period.Where.Description, period.Expected).ShouldBe(("ข้อ O30", "2566"));
        findings.Of("agency.variant").ShouldNotBeEmpty();
    }

    [SeedFact("003")]
    public void A_corrected_result_memo_has_no_error() =>
        Corrected("003", ("๘๙.๔๙", "๙๙.๔๙"), ("๗๕.๐๓", "๘๕.๐๓"), ("A หรือ ผ่าน", "ผ่าน"), ("ตามที่ขอ 039", "ตามที่ขอ O36"), ("เป็นการดำเนินมาารในปี พ.ศ.2565", "เป็นการดำเนินการในปี พ.ศ.2566"))
            .Errors().ShouldBeEmpty();

    [SeedFact("000")]
    public void The_report_of_measures_shows_three_spellings_of_its_agency_and_steps_without_result()
    {
        var findings = Audit("000");
        findings.Of("agency.variant").Where(f => f.Severity != FindingSeverity.Info).Select(f => f.Severity)
            .ShouldBe([FindingSeverity.Error, FindingSeverity.Warning]);
        findings.Of("agency.variant").ShouldAllBe(f => f.Expected == null || f.Where.Line != null);
        findings.Of("result.incomplete").ShouldContain(f => f.Where.Description == "มาตรการที่ 1" && f.Severity == FindingSeverity.Warning);
        findings.Of("result.incomplete").ShouldContain(f => f.Where.Description == "มาตรการที่ 3");
    }

    [SeedFact("000")]
    public void A_report_with_one_name_has_no_error() =>
        Corrected("000", ("เขาพระทอง", "เขาทอง"), ("เขาพะทอง", "เขาทอง")).Errors().ShouldBeEmpty();

    [SeedFact("002")]
    public void The_report_by_indicator_shows_the_late_date_the_two_names_and_the_cut_sentence()
    {
        var findings = Audit("002");
        findings.Of("date.outside_year").ShouldHaveSingleItem().Printed.ShouldBe("๓๐ ต.ค.๖๘");
        findings.Of("agency.variant").ShouldHaveSingleItem().Severity.ShouldBe(FindingSeverity.Error);
        findings.Of("text.truncated").ShouldHaveSingleItem().Where.Description.ShouldBe("มาตรการของตัวชี้วัดที่ 2");
    }

    [SeedFact("002")]
    public void A_corrected_report_by_indicator_has_neither_error_nor_warning() =>
        Corrected("002", ("ตำบลเมือง", "ตำบลดงเมือง"), ("๓๐ ต.ค.๖๘", "๓๐ ก.ย.๖๘"), ("เพื่อให้บุคลากร\t", "เพื่อให้บุคลากรแจ้งเบาะแสได้\t"))
            .Where(f => f.Severity != FindingSeverity.Info).Select(FindingJson.Write).ShouldBeEmpty();

    [SeedFact("004")]
    public void The_action_plan_shows_every_wrong_count()
    {
        var counts = Audit("004").Of("count.mismatch");
        counts.Select(f => (f.Printed, f.Expected)).ShouldBe([("41", "15"), ("9", "2"), ("19", "8"), ("6", "2"), ("7", "3")]);
        counts.ShouldAllBe(f => f.Severity == FindingSeverity.Error);
    }

    [SeedFact("004")]
    public void The_action_plan_shows_its_numbering_targets_and_headings()
    {
        var findings = Audit("004");
        findings.Of("numbering.inconsistent").Where(f => f.Severity == FindingSeverity.Warning).Select(f => (f.Printed, f.Expected))
            .ShouldBe([("3", "4"), ("4", "9"), ("5", "7"), ("7", "8"), ("8", "3"), ("9", "5"), ("13", "14"), ("14", "15"), ("15", "13")]);
        findings.Of("numbering.inconsistent").ShouldContain(f => f.Severity == FindingSeverity.Info && f.Where.Description == "รายละเอียดโครงการ ลำดับที่ 7");
        findings.Of("target.contradiction").Select(f => f.Expected).ShouldBe(["99", "90", "99"]);
    }

    [SeedFact("004")]
    public void The_action_plan_shows_what_was_left_of_templates()
    {
        var leftovers = Audit("004").Of("template.leftover").Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Message).ToList();
        leftovers.ShouldContain(message => message.Contains("นายกเทศมนตรี"));
        leftovers.ShouldContain(message => message.Contains("ระบุชื่อ"));
        leftovers.ShouldContain(message => message.Contains("อบจ./เทศบาล/อบต."));
        leftovers.Count.ShouldBe(3);
    }

    [SeedFact("004")]
    public void The_action_plan_shows_risks_without_reason_dashes_for_budgets_and_projects_that_are_not_there()
    {
        var findings = Audit("004");
        findings.Of("risk.unexplained").Length.ShouldBe(5);
        findings.Of("budget.unclear").ShouldHaveSingleItem().Expected.ShouldBe("ไม่ใช้งบประมาณ");
        findings.Of("reference.broken").Length.ShouldBe(3);
        findings.Of("reference.broken").ShouldAllBe(f => f.Where.Description == "ความเสี่ยงลำดับที่ 2");
    }

    [SeedFact("004")]
    public void A_corrected_action_plan_has_no_error() =>
        Corrected("004",
            ("จำนวน ๔๑ โครงการ", "จำนวน ๑๕ โครงการ"), ("จำนวน ๙ โครงการ", "จำนวน ๒ โครงการ"), ("จำนวน ๑๙ โครงการ", "จำนวน ๘ โครงการ"),
            ("จำนวน ๖ โครงการ", "จำนวน ๒ โครงการ"), ("จำนวน ๗ โครงการ", "จำนวน ๓ โครงการ"),
            ("และมีคะแนน ITA ๙๐ คะแนนขึ้นไป", "และมีคะแนน ITA ๙๙ คะแนนขึ้นไป"), ("ต้องได้คะแนน ๘๐ คะแนนขึ้นไป", "ต้องได้คะแนน ๙๐ คะแนนขึ้นไป"),
            ("นายกเทศมนตรี", "นายกองค์การบริหารส่วนตำบลเขาทอง"), ("ปลัดเทศบาล", "ปลัดองค์การบริหารส่วนตำบลเขาทอง"),
            ("ระบุชื่อ องค์กรปกครองส่วนท้องถิ่น", "องค์การบริหารส่วนตำบลเขาทอง "), ("(อบจ./เทศบาล/อบต.)", "อบต.เขาทอง"))
            .Errors().ShouldBeEmpty();

    private static ImmutableArray<Finding> Audit(string number) =>
        ConsistencyAuditor.Audit(SeedPapers.Stage(number), SeedPapers.Document(number), RulePackLibrary.Shipped);

    private static ImmutableArray<Finding> Corrected(string number, params (string Old, string New)[] corrections) =>
        PaperText.Audit(PaperText.Corrected(File.ReadAllText(Seed.Find(number)!), corrections));
}
