using Prongsai.Platform.Privacy;

namespace Prongsai.ActionPlan.Data;

/// <summary>What this module holds about people: names that somebody writes into a text of the plan, and who froze a version.</summary>
internal static class ActionPlanPrivacy
{
    private const string Official = "แผนและรายงานเป็นเอกสารราชการ ต้องเก็บตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57";

    private static readonly PersonalTable Plans = new("action_plan", "action_plan.plan", "แผนปฏิบัติการป้องกันการทุจริต", new PersonalColumn("contact", "ทางติดต่อในแผน") { Mention = true }, new PersonalColumn("preface", "คำนำ") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Official,
    };

    private static readonly PersonalTable BookTexts = new("action_plan", "action_plan.book_text", "ข้อความในเล่มแผนที่นำเข้า", new PersonalColumn("lines", "ข้อความ") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Official,
    };

    private static readonly PersonalTable Projects = new("action_plan", "action_plan.project", "โครงการในแผน", new PersonalColumn("other_owner", "ผู้รับผิดชอบภายนอก") { Mention = true }, new PersonalColumn("target_group", "กลุ่มเป้าหมาย") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Official,
    };

    private static readonly PersonalTable Rounds = new("action_plan", "action_plan.round_result", "ผลโครงการรายรอบ", new PersonalColumn("progress", "ความก้าวหน้า") { Mention = true }, new PersonalColumn("problems", "ปัญหา") { Mention = true }, new PersonalColumn("suggestions", "ข้อเสนอแนะ") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Official,
    };

    private static readonly PersonalTable Sheets = new("action_plan", "action_plan.round_import", "แฟ้มรายงานรอบที่รับเข้ามา", new PersonalColumn("rows", "ข้อความในแฟ้ม") { Mention = true }, new PersonalColumn("puts", "ที่บันทึกจากแฟ้ม") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Official,
    };

    private static readonly PersonalTable Steps = new("action_plan", "action_plan.making_step", "ขั้นตอนการจัดทำแผน", new PersonalColumn("note", "บันทึก") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Official,
    };

    private static readonly PersonalTable Versions = new("action_plan", "action_plan.plan_version", "ฉบับของแผน", new PersonalColumn("frozen_by", "ผู้ออกฉบับ") { Mention = true }, new PersonalColumn("content", "เนื้อหา") { Mention = true })
    {
        Fate = PersonalFate.Stays,
        WhyTh = Official,
    };

    public static readonly IReadOnlyList<PersonalTable> Tables = [Plans, BookTexts, Projects, Rounds, Sheets, Steps, Versions];
}
