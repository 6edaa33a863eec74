using Prongsai.Platform.Acts;

namespace Prongsai.ActionPlan.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class PlanRecordWords
{
    private static readonly Dictionary<string, string> Kinds = new() { ["Unknown"] = "ยังไม่ระบุ", ["None"] = "ไม่ใช้งบประมาณ", ["Given"] = "ระบุจำนวน" };

    public static readonly RecordWords[] All =
    [
        new("action_plan.plan", "แผนปฏิบัติการป้องกันการทุจริต")
        {
            Columns =
            {
                ["first_year"] = "ปีเริ่ม", ["last_year"] = "ปีสิ้นสุด", ["title"] = "ชื่อแผน", ["made_on"] = "จัดทำเมื่อ", ["made_by"] = "จัดทำโดย", ["state"] = "สถานะ", ["preface"] = "คำนำ", ["rationale"] = "หลักการและเหตุผล",
                ["alignment"] = "ความสอดคล้องกับแผน 3 ระดับ", ["objectives"] = "วัตถุประสงค์", ["goals"] = "เป้าหมาย", ["benefits"] = "ประโยชน์", ["contact"] = "ติดต่อ", ["doubts"] = "ที่เล่มเดิมขัดกันเอง",
            },
            Values = { ["state"] = new() { ["Draft"] = "ร่าง", ["InForce"] = "ประกาศใช้" } },
            Hidden = { "import_id" },
            Path = _ => "/office/plan",
        },
        new("action_plan.book_text", "ข้อความในเล่มแผนที่นำเข้า")
        {
            Columns = { ["part"] = "หัวข้อ", ["lines"] = "ข้อความ", ["was_taken"] = "แผนยังไม่มีจึงรับไว้" },
            Values = { ["part"] = new() { ["Preface"] = "คำนำ", ["Rationale"] = "หลักการและเหตุผล", ["Alignment"] = "ความสอดคล้องกับแผน 3 ระดับ", ["Objectives"] = "วัตถุประสงค์", ["Goals"] = "เป้าหมาย", ["Benefits"] = "ประโยชน์", ["Contact"] = "ติดต่อ" } },
            Hidden = { "plan_id", "import_id" },
            Path = _ => "/office/plan/texts",
        },
        new("action_plan.dimension", "มิติของแผน") { Columns = { ["number"] = "มิติที่", ["name"] = "ชื่อ" }, Hidden = { "plan_id" } },
        new("action_plan.project", "โครงการในแผน")
        {
            Columns =
            {
                ["place"] = "ลำดับในมิติ", ["title"] = "ชื่อโครงการ", ["rationale"] = "หลักการและเหตุผล", ["objectives"] = "วัตถุประสงค์", ["target_group"] = "กลุ่มเป้าหมาย", ["methods"] = "วิธีดำเนินการ",
                ["from_year"] = "ตั้งแต่ปี", ["until_year"] = "ถึงปี", ["other_owner"] = "ผู้รับผิดชอบภายนอก", ["outputs"] = "ผลผลิต/ผลลัพธ์", ["note"] = "หมายเหตุ",
            },
            Hidden = { "plan_id", "dimension_id", "units", "import_id" },
            Path = id => $"/office/plan/projects/{id}",
        },
        new("action_plan.project_year", "งบประมาณโครงการรายปี")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["planned_kind"] = "ตามแผน", ["planned"] = "ตามแผน (สตางค์)", ["ordinance_kind"] = "ตามข้อบัญญัติ", ["ordinance"] = "ตามข้อบัญญัติ (สตางค์)" },
            Values = { ["planned_kind"] = Kinds, ["ordinance_kind"] = Kinds },
            Hidden = { "plan_id", "project_id" },
        },
        new("action_plan.target", "ค่าเป้าหมายของแผน")
        {
            Columns = { ["place"] = "ลำดับ", ["indicator"] = "ตัวชี้วัด", ["unit"] = "หน่วย", ["source"] = "ที่มาของผล", ["baseline_year"] = "ปีฐาน", ["baseline"] = "ค่าปีฐาน" },
            Values = { ["source"] = new() { ["Typed"] = "กรอกเอง", ["ItaTotal"] = "คะแนน ITA ของปี", ["FallFromBaseline"] = "คำนวณการลดลงจากปีฐาน" } },
            Hidden = { "plan_id", "import_id" },
            Path = _ => "/office/plan/targets",
        },
        new("action_plan.target_year", "ค่าเป้าหมายรายปี") { Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["goal"] = "เป้าหมาย", ["typed"] = "ผลที่กรอก" }, Hidden = { "plan_id", "target_id" } },
        new("action_plan.round_result", "ผลโครงการรายรอบ")
        {
            Columns =
            {
                ["fiscal_year"] = "ปีงบประมาณ", ["months"] = "รอบ (เดือน)", ["status"] = "สถานะ", ["reason"] = "เหตุผล", ["progress"] = "ความก้าวหน้า", ["ordinance_kind"] = "งบตามข้อบัญญัติ", ["ordinance"] = "งบตามข้อบัญญัติ (สตางค์)",
                ["paid_kind"] = "เบิกจ่าย", ["paid"] = "เบิกจ่าย (สตางค์)", ["problems"] = "ปัญหา/อุปสรรค", ["suggestions"] = "ข้อเสนอแนะ",
            },
            Values =
            {
                ["status"] = new() { ["Done"] = "ดำเนินการแล้วเสร็จ", ["UnderWay"] = "อยู่ระหว่างดำเนินการ", ["NotStarted"] = "ยังไม่ได้ดำเนินการ", ["NotPossible"] = "ไม่สามารถดำเนินการได้" },
                ["ordinance_kind"] = Kinds,
                ["paid_kind"] = Kinds,
            },
            Hidden = { "plan_id", "project_id" },
        },
        new("action_plan.round_import", "แฟ้มรายงานรอบที่รับเข้ามา")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["months"] = "รอบ (เดือน)", ["file_name"] = "แฟ้ม", ["state"] = "สถานะ", ["received_at"] = "รับเมื่อ" },
            Values = { ["state"] = new() { ["Waiting"] = "รอตรวจ", ["Taken"] = "บันทึกแล้ว", ["TakenBack"] = "ย้อนกลับแล้ว" } },
            Hidden = { "plan_id", "rows", "puts" },
            Path = id => $"/office/plan/sheet/typed/{id}",
        },
        new("action_plan.making_step", "ขั้นตอนการจัดทำแผน") { Columns = { ["number"] = "ขั้นที่", ["done_on"] = "วันที่ทำ", ["note"] = "บันทึก", ["link"] = "ลิงก์" }, Hidden = { "plan_id" }, Path = _ => "/office/plan/making" },
        new("action_plan.plan_version", "ฉบับของแผน") { Columns = { ["number"] = "ฉบับที่", ["reason"] = "เหตุผล", ["sha256"] = "ค่าแฮช", ["frozen_at"] = "ออกเมื่อ", ["frozen_by"] = "ผู้ออก" }, Hidden = { "plan_id", "content" }, Path = _ => "/office/plan/versions" },
    ];
}
