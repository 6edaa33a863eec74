using Prongsai.Platform.Acts;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class RiskRecordWords
{
    private static readonly Dictionary<string, string>
        Kinds = Enum.GetValues<RiskKind>().ToDictionary(k => k.ToString(), RiskWords.Of),
        Origins = Enum.GetValues<PriceOrigin>().ToDictionary(o => o.ToString(), RiskWords.Of);

    public static readonly RecordWords[] All =
    [
        new("risk.risk_assessment", "ทะเบียนความเสี่ยงของปี")
        {
            Columns =
            {
                ["year"] = "ปีงบประมาณ", ["kind"] = "เรื่อง", ["domains"] = "ภารกิจ", ["likelihood"] = "เกณฑ์โอกาส", ["impact"] = "เกณฑ์ผลกระทบ", ["bands"] = "ช่วงคะแนน", ["scale_source"] = "ที่มาของเกณฑ์",
                ["meeting_on"] = "วันประชุมชี้แจง", ["meeting_text"] = "เรื่องที่ชี้แจง", ["meeting_place"] = "สถานที่ประชุม", ["meeting_attended"] = "ผู้เข้าร่วมประชุม", ["meeting_link"] = "รายงานการประชุม",
            },
            Values = { ["kind"] = Kinds },
            Path = _ => "/office/risk",
        },
        new("risk.risk_process", "งานหรือกระบวนงาน") { Columns = { ["place"] = "ลำดับ", ["domain"] = "ภารกิจ", ["name"] = "ชื่องาน", }, Hidden = ["unit_id", "assessment_id", "import_id"] },
        new("risk.risk_event", "ความเสี่ยง")
        {
            Columns =
            { ["place"] = "ข้อ", ["step"] = "ขั้นตอน", ["text"] = "เหตุการณ์ความเสี่ยง", ["parties"] = "ใครอาจให้แก่ใคร", ["likelihood"] = "โอกาสก่อนมีมาตรการ", ["impact"] = "ผลกระทบก่อนมีมาตรการ",
                ["reason"] = "เหตุผล", ["likelihood_after"] = "โอกาสหลังมีมาตรการ", ["impact_after"] = "ผลกระทบหลังมีมาตรการ", ["reason_after"] = "เหตุผลหลังมีมาตรการ", ["judged_on"] = "วันที่ประเมิน", ["printed_level"] = "ระดับที่เอกสารพิมพ์",
            },
            Hidden = ["process_id", "assessment_id", "import_id"],
            Path = id => $"/office/risk/events/{id}",
        },
        new("risk.risk_control", "มาตรการควบคุมความเสี่ยง")
        {
            Columns =
            { ["place"] = "ลำดับ", ["text"] = "มาตรการ", ["units"] = "ผู้รับผิดชอบ", ["due_on"] = "ภายในวันที่",
                ["closed_on"] = "วันที่สรุป", ["closing"] = "ผลสรุป",
            },
            Hidden = ["process_id", "event_id", "project_id", "measure_id", "assessment_id", "import_id"],
            Path = id => $"/office/risk/controls/{id}",
        },
        new("risk.risk_activity", "กิจกรรมตามมาตรการ") { Columns = { ["done_on"] = "วันที่ทำ", ["text"] = "กิจกรรม", ["result"] = "ผล", ["link"] = "ลิงก์" }, Hidden = ["control_id", "assessment_id"] },
        new("risk.activity_file", "หลักฐานของกิจกรรม") { Columns = { ["name"] = "แฟ้ม", ["is_picture"] = "เป็นภาพ" }, Hidden = ["assessment_id", "activity_id", "file_id"] },
        new("risk.follow_up", "การติดตามความเสี่ยง") { Columns = { ["seen_on"] = "วันที่ติดตาม", ["text"] = "สิ่งที่พบ" }, Hidden = ["event_id", "assessment_id"] },
        new("risk.price_sheet", "ใบราคาวัสดุก่อสร้าง") { Columns = { ["year"] = "ปีงบประมาณ", ["title"] = "งานก่อสร้าง", ["site"] = "สถานที่", ["checked_on"] = "วันที่ตรวจ", ["checked_by"] = "ผู้ตรวจ" }, Hidden = ["unit_id"], Path = id => $"/office/risk/prices/{id}" },
        new("risk.price_item", "วัสดุ") { Columns = { ["place"] = "ลำดับ", ["name"] = "วัสดุ", ["unit_word"] = "หน่วย", ["quantity"] = "จำนวน" }, Hidden = ["sheet_id"] },
        new("risk.price_found", "ราคาที่พบ")
        {
            Columns = { ["origin"] = "ที่มา", ["name"] = "สำนักงานหรือร้าน", ["km"] = "ระยะทาง (กม.)", ["price"] = "ราคา (สตางค์)", ["transport"] = "ค่าขนส่ง (สตางค์)", ["found_on"] = "วันที่", ["link"] = "ลิงก์" },
            Values = { ["origin"] = Origins },
            Hidden = ["item_id", "sheet_id", "file_id"],
        },
        new("risk.internal_control", "การควบคุมภายในของปี")
        {
            Columns = { ["year"] = "ปีงบประมาณ", ["opinion"] = "ความเห็นการสอบทาน", ["weakness"] = "ข้อสังเกต", ["reviewed_on"] = "วันที่สอบทาน", ["reviewed_by"] = "ผู้สอบทาน", ["sent_on"] = "วันที่ส่ง" },
            Path = _ => "/office/control",
        },
        new("risk.component_result", "ผลประเมินองค์ประกอบ (ปค.4)") { Columns = { ["component"] = "องค์ประกอบ", ["results"] = "ผลแต่ละหลักการ", ["conclusion"] = "ข้อสรุป" }, Hidden = ["internal_control_id"] },
        new("risk.control_row", "แถวในแบบ ปค.5")
        {
            Columns =
            {
                ["place"] = "ลำดับ", ["mission"] = "ภารกิจ", ["objective"] = "วัตถุประสงค์", ["risk"] = "ความเสี่ยง", ["existing"] = "การควบคุมที่มีอยู่", ["evaluation"] = "การประเมินผล", ["remaining"] = "ความเสี่ยงที่ยังมีอยู่",
                ["improvement"] = "การปรับปรุง", ["units"] = "หน่วยงานที่รับผิดชอบ", ["due_on"] = "กำหนดเสร็จ", ["corrected_on"] = "วันที่ปรับปรุงเสร็จ", ["correction"] = "สิ่งที่ปรับปรุงแล้ว",
            },
            Hidden = ["event_id", "finding_id", "internal_control_id"],
            Path = id => $"/office/control/rows/{id}",
        },
        new("risk.gathered_report", "รายงานการควบคุมภายในของหน่วยงานอื่น")
        {
            Columns = { ["place"] = "ลำดับ", ["name"] = "หน่วยงาน", ["received_on"] = "วันที่ได้รับ", ["remaining"] = "ความเสี่ยงที่ยังมีอยู่", ["improvement"] = "การปรับปรุง" },
            Hidden = ["internal_control_id"],
            Path = _ => "/office/control/gathered",
        },
        new("risk.audit_finding", "ข้อตรวจพบของผู้ตรวจสอบ")
        {
            Columns =
            {
                ["year"] = "ปีงบประมาณ", ["text"] = "สิ่งที่ตรวจพบ", ["source"] = "ผู้ตรวจพบ", ["reference"] = "อ้างอิง", ["found_on"] = "วันที่ตรวจพบ", ["due_on"] = "แก้ไขภายใน", ["correction"] = "การแก้ไข", ["corrected_on"] = "วันที่แก้ไขเสร็จ",
            },
            Values = { ["source"] = Enum.GetValues<FindingSource>().ToDictionary(s => s.ToString(), RiskWords.Of) },
            Hidden = ["unit_id"],
            Path = id => $"/office/control/findings/{id}",
        },
    ];
}
