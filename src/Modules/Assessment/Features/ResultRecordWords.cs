using Prongsai.Platform.Acts;

namespace Prongsai.Assessment.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class ResultRecordWords
{
    public static readonly RecordWords[] All =
    [
        new("assessment.year_result", "ผลประเมินของปี")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["figures"] = "คะแนน", ["stored_at"] = "บันทึกเมื่อ", ["Indicators"] = "ตัวชี้วัด", ["Items"] = "ข้อ", ["SubIndicators"] = "ตัวชี้วัดย่อย", ["Questions"] = "คำถาม", ["Tools"] = "เครื่องมือ", ["Printed"] = "พิมพ์ไว้" },
            Hidden = { "import_id" },
            Path = _ => "/office/results",
        },
        new("assessment.paper_import", "เอกสารนำเข้า")
        {
            Columns =
            {
                ["file_name"] = "ชื่อแฟ้ม", ["paper_kind"] = "ชนิดเอกสาร", ["fiscal_year"] = "ปีงบประมาณ", ["agency_name"] = "หน่วยงานในเอกสาร", ["state"] = "สถานะ",
                ["received_at"] = "รับเมื่อ", ["settled_at"] = "ตัดสินเมื่อ", ["items_taken"] = "จำนวนข้อที่รับ",
            },
            Values = { ["state"] = new() { ["Waiting"] = "รอตรวจ", ["Kept"] = "รับแล้ว", ["TakenBack"] = "ถอนแล้ว" } },
            Hidden = { "file_id", "staged", "findings", "source_text", "replaced_figures", "rows_taken" },
            Path = id => $"/office/imports/{id}",
        },
        new("assessment.year_memo", "บันทึกข้อความรายงานผล")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["number"] = "เลขที่", ["dated_on"] = "ลงวันที่", ["signers"] = "ผู้ลงนามและความเห็น" },
            Hidden = { "import_id" },
            Path = _ => "/office/results/memo",
        },
    ];
}
