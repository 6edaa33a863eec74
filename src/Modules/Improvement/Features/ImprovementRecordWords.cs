using Prongsai.Improvement.Domain;
using Prongsai.Platform.Acts;

namespace Prongsai.Improvement.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class ImprovementRecordWords
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [nameof(MeasureKind.Measure)] = "มาตรการ",
        [nameof(MeasureKind.Uplift)] = "แนวทางยกระดับ",
        [nameof(MeasureKind.Internal)] = "มาตรการภายใน",
    };

    public static readonly RecordWords[] All =
    [
        new("improvement.measure", "มาตรการ")
        {
            Columns =
            {
                ["fiscal_year"] = "ปีงบประมาณ", ["kind"] = "ชนิด", ["position"] = "ลำดับ", ["title"] = "มาตรการ", ["indicator"] = "ตัวชี้วัดที่", ["origin_text"] = "ที่มา",
                ["internal_number"] = "มาตรการภายในที่", ["period_text"] = "ระยะเวลา", ["starts_on"] = "เริ่ม", ["ends_on"] = "ถึง", ["other_owners"] = "ผู้รับผิดชอบอื่น",
                ["status"] = "สถานะ", ["result"] = "ผล", ["outcome"] = "ผลลัพธ์", ["counted"] = "นับจากทะเบียน", ["reported_at"] = "รายงานเมื่อ", ["import_line"] = "บรรทัดของเอกสาร",
            },
            Values = { ["kind"] = Kinds, ["status"] = MeasureStatuses.All.ToDictionary(s => s.ToString(), MeasureStatuses.Of) },
            Path = id => $"/office/improvement/{id}",
            Hidden = ["origin_kind", "origin_key", "owner_units", "import_id"],
        },
        new("improvement.measure_step", "ขั้นตอนของมาตรการ")
        {
            Columns = { ["position"] = "ลำดับ", ["text"] = "ขั้นตอน", ["is_done"] = "เสร็จแล้ว", ["done_on"] = "เสร็จเมื่อ", ["result"] = "ผล" },
            Hidden = ["measure_id"],
        },
        new("improvement.measure_proof", "หลักฐานของมาตรการ")
        {
            Columns = { ["title"] = "หลักฐาน", ["address"] = "ที่อยู่" },
            Hidden = ["measure_id", "document_id"],
        },
        new("improvement.weak_point", "การวิเคราะห์ผลประเมิน")
        {
            Columns = { ["fiscal_year"] = "ปีของมาตรการ", ["subject_key"] = "เรื่อง", ["judgement"] = "การดำเนินการ", ["cause"] = "สาเหตุ" },
            Values = { ["judgement"] = Enum.GetValues<Judgement>().ToDictionary(j => j.ToString(), Judgements.Of) },
            Path = _ => "/office/improvement/analysis",
            Hidden = ["subject_kind"],
        },
        new("improvement.report_layout_row", "แบบรายงานของสำนักงาน")
        {
            Columns = { ["name"] = "ชื่อ", ["kind"] = "ตาราง", ["columns"] = "คอลัมน์", ["status"] = "การพิมพ์สถานะ", ["thai_digits"] = "เลขไทย" },
            Values =
            {
                ["kind"] = Kinds,
                ["status"] = new()
                {
                    [nameof(StatusStyle.None)] = "ไม่พิมพ์", [nameof(StatusStyle.Text)] = "ข้อความ", [nameof(StatusStyle.TwoBoxes)] = "2 ช่อง", [nameof(StatusStyle.ThreeBoxes)] = "3 ช่อง",
                },
            },
            Path = _ => "/office/improvement/layouts",
        },
        new("improvement.signed_report", "ฉบับลงนามที่แสดงในข้อ OIT")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["paper"] = "เอกสาร" },
            Values = { ["paper"] = new() { [SignedOrigin.Report] = "รายงานผลตามมาตรการ", [SignedOrigin.Measures] = "การวิเคราะห์ผลและมาตรการ" } },
            Path = _ => "/office/improvement/report",
            Hidden = ["letter_id", "document_id"],
        },
        new("improvement.report_choice", "แบบรายงานของปี")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["layout"] = "แบบ" },
            Path = _ => "/office/improvement/report",
        },
        new("improvement.follow_up", "การประชุมติดตามมาตรการ")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["held_on"] = "วันที่", ["subject"] = "เรื่อง", ["notes"] = "บันทึก", ["address"] = "รายงานการประชุม" },
            Path = _ => "/office/improvement/meetings",
        },
    ];
}
