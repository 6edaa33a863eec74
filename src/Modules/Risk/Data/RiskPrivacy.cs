using Prongsai.Platform.Privacy;

namespace Prongsai.Risk.Data;

/// <summary>What this module holds about people, and how long. Its tables are about work; people may be named in texts.</summary>
internal static class RiskPrivacy
{
    private const string Evidence = "เป็นหลักฐานการประเมินความเสี่ยงและการควบคุมภายในของหน่วยงาน เก็บตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57";

    public static readonly ProcessingActivity Risks = new("risk", "register", new("ประเมินความเสี่ยง ติดตามมาตรการ และประเมินการควบคุมภายใน", "assessing risks, following controls and evaluating internal control"))
    {
        Whose = new("เจ้าหน้าที่และผู้ที่ข้อความหรือภาพกิจกรรมกล่าวถึง", "officers, and people named or pictured in evidence of activities"),
        Categories = new("ชื่อผู้ตรวจสอบภายในและผู้ตรวจใบราคา ข้อความและภาพกิจกรรม", "names of the internal auditor and of who checked prices, texts and pictures of activities"),
        Source = new("จากเจ้าหน้าที่", "from officers"),
        Basis = LegalBasis.LegalDuty,
        LawTh = "พ.ร.บ. วินัยการเงินการคลังของรัฐ พ.ศ. 2561 มาตรา 79 และหลักเกณฑ์กระทรวงการคลังว่าด้วยมาตรฐานและหลักเกณฑ์ปฏิบัติการควบคุมภายในสำหรับหน่วยงานของรัฐ พ.ศ. 2561",
        Recipients = new("ประชาชนเห็นความเสี่ยง ระดับ มาตรการ และกิจกรรมที่เผยแพร่ แต่ไม่เห็นแฟ้มหลักฐาน", "everybody reads risks, levels, controls and activities once published, not the files of evidence"),
        Kept = new("เป็นหลักฐานของปี", "as evidence of the year"),
        GuardedTh = "แก้ได้เฉพาะส่วนราชการเจ้าของเรื่อง ความเห็นใน ปค.6 เขียนได้เฉพาะผู้ตรวจสอบภายใน",
        UnsureTh = "อายุการเก็บตามระเบียบงานสารบรรณ ตรวจกับบัญชีของหน่วยงาน",
    };

    private static readonly PersonalTable Events = Of("risk.risk_event", "ความเสี่ยงที่มีชื่อนี้", new("text", "เหตุการณ์") { Mention = true }, new("reason", "เหตุผล") { Mention = true }, new("reason_after", "เหตุผลหลังมีมาตรการ") { Mention = true }, new("parties", "ใครอาจให้แก่ใคร") { Mention = true });
    private static readonly PersonalTable Controls = Of("risk.risk_control", "มาตรการที่มีชื่อนี้", new("text", "มาตรการ") { Mention = true }, new("closing", "ผลสรุป") { Mention = true });
    private static readonly PersonalTable Activities = Of("risk.risk_activity", "กิจกรรมที่มีชื่อนี้", new("text", "กิจกรรม") { Mention = true }, new("result", "ผล") { Mention = true });
    private static readonly PersonalTable Follows = Of("risk.follow_up", "การติดตามที่มีชื่อนี้", new PersonalColumn("text", "สิ่งที่พบ") { Mention = true });
    private static readonly PersonalTable Meetings = Of("risk.risk_assessment", "การประชุมชี้แจงที่มีชื่อนี้", new PersonalColumn("meeting_text", "เรื่องที่ชี้แจง") { Mention = true });
    private static readonly PersonalTable Prices = Of("risk.price_found", "ร้านที่สืบราคา", new PersonalColumn("name", "ร้าน") { Mention = true });
    private static readonly PersonalTable Sheets = Of("risk.price_sheet", "ใบราคาที่ตรวจ", new PersonalColumn("checked_by", "ผู้ตรวจ"));
    private static readonly PersonalTable Gathered = Of("risk.gathered_report", "รายงานที่หน่วยงานอื่นส่งมา", new("remaining", "ความเสี่ยงที่ยังมีอยู่") { Mention = true }, new("improvement", "การปรับปรุง") { Mention = true });
    private static readonly PersonalTable Reviews = Of("risk.internal_control", "การสอบทานของผู้ตรวจสอบภายใน", new("reviewed_by", "ผู้สอบทาน"), new("opinion", "ความเห็น") { Mention = true }, new("weakness", "ข้อสังเกต") { Mention = true });
    private static readonly PersonalTable Components = Of("risk.component_result", "แบบ ปค.4 ที่มีชื่อนี้", new("results", "ผล") { Mention = true }, new("conclusion", "ข้อสรุป") { Mention = true });
    private static readonly PersonalTable Rows = Of("risk.control_row", "แบบ ปค.5 ที่มีชื่อนี้", new("risk", "ความเสี่ยง") { Mention = true }, new("evaluation", "การประเมินผล") { Mention = true }, new("correction", "สิ่งที่ปรับปรุงแล้ว") { Mention = true });
    private static readonly PersonalTable Findings = Of("risk.audit_finding", "ข้อตรวจพบที่มีชื่อนี้", new("text", "สิ่งที่ตรวจพบ") { Mention = true }, new("correction", "การแก้ไข") { Mention = true });

    public static readonly IReadOnlyList<PersonalTable> Tables = [Events, Controls, Activities, Follows, Meetings, Prices, Sheets, Reviews, Gathered, Components, Rows, Findings];

    private static PersonalTable Of(string table, string name, params PersonalColumn[] columns) => new("risk", table, name, columns) { Fate = PersonalFate.Stays, WhyTh = Evidence };
}
