using System.Collections.Immutable;

namespace Prongsai.Papers.Tests.Auditing;

/// <summary>Each kind of defect (features 1.2) once, in a paper that is clean but for it.</summary>
public sealed class DefectTests
{
    public static TheoryData<string, string> CleanTexts => new()
    {
        { "report of measures", CleanPapers.MeasureReport },
        { "result memo", CleanPapers.ResultMemo },
        { "OIT table", CleanPapers.OitTable },
        { "action plan", CleanPapers.ActionPlan },
    };

    [Theory]
    [MemberData(nameof(CleanTexts))]
    public void A_clean_paper_gives_no_finding_at_all(string name, string text)
    {
        name.ShouldNotBeEmpty();
        PaperText.Audit(text).Select(FindingJson.Write).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_tool_score_is_found() =>
        Only(CleanPapers.ResultMemo, "score.mismatch", FindingSeverity.Error, ("๙๕.๐๐", "๘๕.๐๐")).Expected.ShouldBe("95.00");

    [Fact]
    public void A_wrong_second_part_of_EIT_is_found() =>
        Only(CleanPapers.ResultMemo, "score.mismatch", FindingSeverity.Error, ("๙๒.๐๐", "๘๒.๐๐")).Expected.ShouldBe("92.00");

    [Fact]
    public void A_wrong_total_is_found() =>
        Only(CleanPapers.ResultMemo, "score.mismatch", FindingSeverity.Error, ("๙๐.๑๐", "๙๑.๑๐")).Expected.ShouldBe("90.10");

    [Fact]
    public void A_level_that_the_score_does_not_give_is_found() =>
        Only(CleanPapers.ResultMemo, "score.mismatch", FindingSeverity.Error, ("ระดับ ผ่านดี", "ระดับ ผ่านดีเยี่ยม")).Expected.ShouldBe("ผ่านดี");

    [Fact]
    public void A_letter_in_a_year_of_level_words_is_found() =>
        Only(CleanPapers.ResultMemo, "level.scheme", FindingSeverity.Error, ("ระดับ ผ่านดี", "ระดับ A หรือ ผ่านดี")).Expected.ShouldBe("ผ่านดี");

    [Fact]
    public void Two_ticked_statuses_are_found() =>
        Only(CleanPapers.MeasureReport, "status.ambiguous", FindingSeverity.Error, ("☐ ดำเนินการแล้วเสร็จ ☑", "☑ ดำเนินการแล้วเสร็จ ☑")).Where.Description.ShouldBe("มาตรการที่ 3");

    [Fact]
    public void A_tick_beside_two_statuses_run_together_is_found() =>
        Only(CleanPapers.MeasureReport, "status.ambiguous", FindingSeverity.Error,
            ("☐ ดำเนินการแล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ", "☑ อยู่ระหว่างการดำเนินการดำเนินการแล้วเสร็จ")).Where.Description.ShouldBe("มาตรการที่ 3");

    [Fact]
    public void Boxes_without_a_tick_are_a_warning() =>
        Only(CleanPapers.MeasureReport, "status.ambiguous", FindingSeverity.Warning, ("☐ ดำเนินการแล้วเสร็จ ☑", "☐ ดำเนินการแล้วเสร็จ ☐"));

    [Theory]
    [InlineData("อยู่ระหว่างการดำเนินการดำเนินการแล้วเสร็จ")]
    [InlineData("อยู่ระหว่างการดำเนินการ ดำเนินการแล้วเสร็จ")]
    public void Two_status_words_without_boxes_are_found(string words) =>
        Only(CleanPapers.MeasureReport, "status.ambiguous", FindingSeverity.Error, ("☐ ดำเนินการแล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ", words)).Where.Description.ShouldBe("มาตรการที่ 3");

    [Fact]
    public void Another_year_called_this_year_is_found() =>
        Only(CleanPapers.MeasureReport, "year.mismatch", FindingSeverity.Error, ("ดังนี้", "เพื่อใช้ในปีงบประมาณ พ.ศ. 2567 นี้")).Expected.ShouldBe("2568");

    [Fact]
    public void A_report_that_rests_on_the_result_of_its_own_year_is_a_warning() =>
        Only(CleanPapers.MeasureReport, "year.mismatch", FindingSeverity.Warning, ("ITA ปีงบประมาณ พ.ศ. 2567 มา", "ITA ปีงบประมาณ พ.ศ. 2568 มา")).Expected.ShouldBe("2567");

    [Fact]
    public void A_due_date_after_the_fiscal_year_is_found() =>
        Only(CleanPapers.MeasureReport, "date.outside_year", FindingSeverity.Error, ("30 ก.ย. 68", "30 ต.ค. 68")).Printed!.ShouldContain("30 ต.ค. 68");

    [Fact]
    public void A_period_before_the_fiscal_year_is_only_asked_about() =>
        Only(CleanPapers.MeasureReport, "date.outside_year", FindingSeverity.Warning, ("30 ก.ย. 68", "30 ส.ค. 67"));

    [Fact]
    public void A_project_beyond_the_years_of_its_plan_is_found() =>
        Only(CleanPapers.ActionPlan, "date.outside_year", FindingSeverity.Error, ("2568\n\n7. งบประมาณ\n\n10,000", "2570\n\n7. งบประมาณ\n\n10,000"))
            .Where.Description.ShouldBe("รายละเอียดโครงการ ลำดับที่ 3");

    [Fact]
    public void A_sentence_cut_off_is_found() =>
        Only(CleanPapers.MeasureReport, "text.truncated", FindingSeverity.Warning, ("มาตรการตอบคำถามประชาชน", "มาตรการเปิดช่องทางเพื่อให้ประชาชน"));

    [Fact]
    public void A_cover_with_another_spelling_of_the_agency_is_found() =>
        Only(CleanPapers.MeasureReport, "agency.variant", FindingSeverity.Error, ("องค์การบริหารส่วนตำบลตัวอย่าง\nอำเภอ", "องค์การบริหารส่วนตำบลตัวย่าง\nอำเภอ"),
            ("กำหนดมาตรการ จำนวน", "กำหนดมาตรการของ อบต.ตัวอย่าง จำนวน")).Expected.ShouldBe("องค์การบริหารส่วนตำบลตัวอย่าง");

    [Fact]
    public void Another_spelling_inside_is_a_warning() =>
        Only(CleanPapers.MeasureReport, "agency.variant", FindingSeverity.Warning, ("ครบทุกเดือน", "ครบทุกเดือนโดย อบต.ตัวอย้าน"));

    [Fact]
    public void A_neighbour_with_another_name_is_no_variant() =>
        PaperText.Audit(PaperText.Corrected(CleanPapers.MeasureReport, ("ครบทุกเดือน", "ครบทุกเดือนร่วมกับ อบต.บ้านโน้น"))).Of("agency.variant").ShouldBeEmpty();

    [Fact]
    public void A_wrong_number_of_projects_is_found() =>
        Only(CleanPapers.ActionPlan, "count.mismatch", FindingSeverity.Error, ("รวมทั้งสิ้นจำนวน 4", "รวมทั้งสิ้นจำนวน 14")).Expected.ShouldBe("4");

    [Fact]
    public void A_wrong_number_in_a_dimension_is_found() =>
        Only(CleanPapers.ActionPlan, "count.mismatch", FindingSeverity.Error, ("ความโปร่งใส จำนวน 1", "ความโปร่งใส จำนวน 9")).Expected.ShouldBe("1");

    [Fact]
    public void Projects_of_another_plan_are_not_counted() =>
        PaperText.Audit(PaperText.Corrected(CleanPapers.ActionPlan, ("งานนี้ช่วย", "แผนพัฒนาท้องถิ่นมีทั้งสิ้น 120 โครงการ งานนี้ช่วย")))
            .Of("count.mismatch").ShouldAllBe(f => f.Severity == FindingSeverity.Warning);

    [Fact]
    public void A_wrong_number_of_measures_is_a_warning() =>
        Only(CleanPapers.MeasureReport, "count.mismatch", FindingSeverity.Warning, ("จำนวน 3 มาตรการ", "จำนวน 5 มาตรการ")).Expected.ShouldBe("3");

    [Fact]
    public void A_project_with_two_numbers_is_found() =>
        PaperText.Audit(PaperText.Corrected(CleanPapers.ActionPlan, ("ลำดับที่ 3\n", "ลำดับที่ X\n"), ("ลำดับที่ 4\n", "ลำดับที่ 3\n"), ("ลำดับที่ X\n", "ลำดับที่ 4\n")))
            .Of("numbering.inconsistent").Select(f => (f.Printed, f.Expected)).ShouldBe([("4", "3"), ("3", "4")]);

    [Fact]
    public void A_swapped_heading_is_mentioned() =>
        Only(CleanPapers.ActionPlan, "numbering.inconsistent", FindingSeverity.Info, ("7. งบประมาณ\n\n10,000 บาท ต่อปี\n\n8. ผู้รับผิดชอบ\n\nสำนักปลัด", "7. ผู้รับผิดชอบ\n\nสำนักปลัด\n\n8. งบประมาณ\n\n10,000 บาท ต่อปี"))
            .Where.Description.ShouldBe("รายละเอียดโครงการ ลำดับที่ 3");

    [Fact]
    public void A_target_in_the_text_that_the_table_does_not_have_is_found() =>
        Only(CleanPapers.ActionPlan, "target.contradiction", FindingSeverity.Error, ("ITA 92 คะแนนขึ้นไป", "ITA 95 คะแนนขึ้นไป")).Expected.ShouldBe("92");

    [Fact]
    public void A_reduction_that_the_table_does_not_have_is_found() =>
        Only(CleanPapers.ActionPlan, "target.contradiction", FindingSeverity.Error, ("ลดลง ร้อยละ 30 ในปี", "ลดลง ร้อยละ 50 ในปี")).Expected.ShouldBe("30");

    [Theory]
    [InlineData("บุคลากรของระบุชื่อ องค์กรปกครองส่วนท้องถิ่น", FindingSeverity.Error)]
    [InlineData("ปลัด (อบจ./เทศบาล/อบต.)", FindingSeverity.Error)]
    [InlineData("คำสั่งของนายกเทศมนตรี", FindingSeverity.Error)]
    [InlineData("(โปรดระบุจำนวน) คน", FindingSeverity.Error)]
    [InlineData("ผู้เข้าร่วมจำนวน ......... คน", FindingSeverity.Warning)]
    public void Text_of_a_template_is_found(string leftover, FindingSeverity severity) =>
        Only(CleanPapers.ActionPlan, "template.leftover", severity, ("เชิญตัวแทนหมู่บ้านร่วมดูการเปิดซอง", "เชิญตัวแทนหมู่บ้านร่วมดูการเปิดซอง " + leftover));

    [Theory]
    [InlineData("ไม่ต้องระบุชื่อผู้ร้องเรียน")]
    [InlineData("เชิญนายกเทศมนตรีตำบลข้างเคียงมาร่วม")]
    [InlineData("เสนอนายกองค์การบริหารส่วนตำบลตัวอย่าง")]
    public void Sentences_that_only_look_like_a_template_are_left_alone(string sentence) =>
        PaperText.Audit(PaperText.Corrected(CleanPapers.ActionPlan, ("เชิญตัวแทนหมู่บ้านร่วมดูการเปิดซอง", sentence))).Of("template.leftover").ShouldBeEmpty();

    [Fact]
    public void A_risk_level_without_likelihood_and_impact_is_a_warning() =>
        PaperText.Audit(PaperText.Corrected(CleanPapers.ActionPlan, ("โอกาส\tผลกระทบ\tRisk", "Risk"), ("\t2\t3\tปาน", "\tปาน"), ("\t1\t2\tต่ำ", "\tต่ำ")))
            .Of("risk.unexplained").Select(f => f.Printed).ShouldBe(["ปานกลาง", "ต่ำ"]);

    [Fact]
    public void A_control_that_names_no_project_of_the_plan_is_a_warning() =>
        Only(CleanPapers.ActionPlan, "reference.broken", FindingSeverity.Warning, ("\t1. มาตรการตรวจรายการจ่ายข้ามกอง", "\t1. โครงการอบรมบัญชีเบื้องต้นแก่เยาวชน")).Where.Description.ShouldBe("ความเสี่ยงลำดับที่ 2");

    [Theory]
    [InlineData("O39")]
    [InlineData("039")]
    public void A_reference_to_the_wrong_item_is_found(string reference) =>
        Only(CleanPapers.OitTable, "reference.broken", FindingSeverity.Error, ("ตามข้อ O36", "ตามข้อ " + reference)).Expected.ShouldBe("O36");

    [Fact]
    public void A_reference_to_an_item_that_the_year_does_not_have_is_found() =>
        Only(CleanPapers.OitTable, "reference.broken", FindingSeverity.Error, ("ตามข้อ O36", "ตามข้อ O77"));

    [Fact]
    public void An_indicator_number_with_another_indicators_name_is_a_warning() =>
        Only(CleanPapers.MeasureReport, "reference.broken", FindingSeverity.Warning, ("1	มาตรการคุม", "1	ตัวชี้วัดที่ 4 การแก้ไขปัญหาการทุจริต มาตรการคุม")).Expected!.ShouldStartWith("ตัวชี้วัดที่ 5");

    [Fact]
    public void An_item_of_another_year_is_a_warning_while_the_handbooks_year_is_unconfirmed() =>
        Only(CleanPapers.OitTable, "period.wrong", FindingSeverity.Warning, ("เป็นการดำเนินการในปี พ.ศ. 2566", "เป็นการดำเนินการในปี พ.ศ. 2565")).Expected.ShouldBe("2566");

    [Fact]
    public void Last_years_report_must_be_of_last_year() =>
        Only(CleanPapers.OitTable, "period.wrong", FindingSeverity.Error, ("เป็นรายงานผลของปี พ.ศ. 2565", "เป็นรายงานผลของปี พ.ศ. 2566")).Expected.ShouldBe("2565");

    [Fact]
    public void Dashes_beside_no_budget_are_a_warning() =>
        Only(CleanPapers.ActionPlan, "budget.unclear", FindingSeverity.Warning, ("กติกา\tไม่ใช้งบประมาณ\tไม่ใช้งบประมาณ\tไม่ใช้งบประมาณ", "กติกา\t-\t-\t-")).Expected.ShouldBe("ไม่ใช้งบประมาณ");

    [Fact]
    public void A_budget_in_the_table_and_none_in_the_sheet_is_found() =>
        Only(CleanPapers.ActionPlan, "budget.unclear", FindingSeverity.Error, ("กติกา\tไม่ใช้งบประมาณ\tไม่ใช้งบประมาณ\tไม่ใช้งบประมาณ", "กติกา\t5,000\t5,000\t5,000")).Where.Description.ShouldBe("รายละเอียดโครงการ ลำดับที่ 1");

    [Fact]
    public void A_result_that_answers_one_of_two_steps_is_found() =>
        Only(CleanPapers.MeasureReport, "result.incomplete", FindingSeverity.Info, ("1. เปิดกระดานถามตอบแล้ว 2. รายงานคำถามต่อผู้บริหารทุกเดือน", "เปิดกระดานถามตอบแล้ว")).Where.Description.ShouldBe("มาตรการที่ 2");

    [Fact]
    public void A_website_measure_without_address_is_mentioned() =>
        Only(CleanPapers.MeasureReport, "result.incomplete", FindingSeverity.Info, (" https://www.tuayang.go.th/ita", "")).Where.Description.ShouldBe("มาตรการที่ 3");

    private static Finding Only(string clean, string code, FindingSeverity severity, params (string Old, string New)[] spoiled) =>
        Single(PaperText.Audit(PaperText.Corrected(clean, spoiled)), code, severity);

    /// <summary>The one defect gives one finding and sets off no other rule.</summary>
    private static Finding Single(ImmutableArray<Finding> findings, string code, FindingSeverity severity)
    {
        var only = findings.ShouldHaveSingleItem(string.Join('\n', findings.Select(FindingJson.Write)));
        (only.Code, only.Severity).ShouldBe((code, severity));
        only.Message.ShouldNotBeEmpty();
        return only;
    }
}
