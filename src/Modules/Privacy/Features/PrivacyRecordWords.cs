using Prongsai.Platform.Acts;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features;

/// <summary>Thai words of this module's tables and facts in the record of acts.</summary>
internal static class PrivacyRecordWords
{
    public static readonly RecordWords[] All =
    [
        new("privacy.person_request", "คำขอใช้สิทธิ")
        {
            Columns =
            {
                ["year"] = "ปี พ.ศ.", ["number"] = "คำขอที่", ["wanted"] = "สิทธิที่ขอใช้", ["state"] = "สถานะ", ["origin"] = "ยื่นทาง", ["asker_name"] = "ผู้ขอ", ["contact"] = "ทางติดต่อ", ["on_behalf_of"] = "ขอแทน",
                ["identity_shown"] = "แสดงตัวโดย", ["details"] = "เรื่องที่ขอ", ["subject_name"] = "ชื่อที่ค้น", ["subject_contact"] = "ทางติดต่อที่ค้น", ["received_on"] = "รับวันที่", ["due_on"] = "ต้องตอบภายใน", ["answer"] = "คำตอบ",
                ["answered_at"] = "ตอบเมื่อ", ["erasure_asked_name"] = "ผู้เสนอลบ", ["erasure_approved_name"] = "ผู้อนุมัติลบ", ["erased_at"] = "ลบเมื่อ",
            },
            Values =
            {
                ["wanted"] = RightWords.All.ToDictionary(r => r.Right.ToString(), r => r.NameTh),
                ["state"] = Enum.GetValues<RequestState>().ToDictionary(s => s.ToString(), PrivacyWords.Of),
                ["origin"] = new() { [nameof(Origin.Office)] = "ที่สำนักงาน", [nameof(Origin.Public)] = "ทางเว็บ" },
            },
            Path = id => $"/office/privacy/requests/{id}",
            Hidden = ["code", "subject_person", "subject_account", "erasure_asked_by", "erasure_approved_by", "erased"],
        },
        new("privacy.retention_setting", "การใช้กฎการเก็บรักษา")
        {
            Columns = { ["rule"] = "กฎ", ["is_on"] = "เปิดใช้", ["days"] = "เก็บ (วัน)" },
            Path = _ => "/office/privacy/retention",
            Hidden = ["changed_at"],
        },
        new("privacy.retention_hold", "การระงับการลบ") { Columns = { ["table_name"] = "ทะเบียน", ["reason"] = "เหตุผล", ["placed_at"] = "ระงับเมื่อ", ["lifted_at"] = "ยกเลิกเมื่อ" }, Hidden = ["row_id"] },
        new("privacy.tombstone", "บันทึกการลบ")
        {
            Columns = { ["what"] = "ข้อมูล", ["basis"] = "ตามกฎ", ["row_count"] = "จำนวนรายการ", ["file_count"] = "จำนวนแฟ้ม", ["removed_at"] = "ลบเมื่อ" },
            Path = _ => "/office/privacy/retention/removed",
            Hidden = ["rule", "row_ids", "act_sequence"],
        },
        new("privacy.released_content", "เนื้อแฟ้มที่รอลบ") { Columns = { ["released_at"] = "ไม่มีผู้ใช้ตั้งแต่" }, Hidden = ["sha256"] },
        new("privacy.notice_contact", "ผู้รับเรื่องข้อมูลส่วนบุคคล")
        {
            Columns = { ["officer_name"] = "ชื่อ", ["officer_contact"] = "ทางติดต่อ", ["ask_at"] = "ยื่นคำขอที่" },
            Path = _ => "/office/privacy/notice",
        },
        new("privacy.notice_version", "ประกาศความเป็นส่วนตัว") { Columns = { ["number"] = "ฉบับที่", ["published_on"] = "ประกาศเมื่อ" }, Hidden = ["text"], Path = _ => "/office/privacy/notice" },
        new("fact:RowsRemoved", "ลบตามระยะเวลา") { Columns = { ["rows"] = "จำนวนรายการ", ["files"] = "จำนวนแฟ้ม" }, Hidden = ["rule", "table", "ids"] },
        new("fact:PersonErased", "ผลการลบข้อมูลของบุคคล") { Columns = { ["request"] = "คำขอที่", ["rows"] = "รายการที่ลบ" } },
        new("fact:SubjectSearched", "ค้นข้อมูลของบุคคลตามคำขอ") { Hidden = ["request"] },
        new("fact:PackageGiven", "ส่งออกข้อมูลของบุคคล") { Columns = { ["request"] = "คำขอที่", ["format"] = "รูปแบบ", ["sections"] = "จำนวนหมวด" } },
    ];
}
