using Prongsai.Platform.Acts;

namespace Prongsai.Privacy.Data;

/// <summary>How the record names this module's tables and columns.</summary>
internal static class PrivacyRecordWords
{
    public static readonly RecordWords[] All =
    [
        new("privacy.person_request", "คำขอใช้สิทธิ") { Columns = { ["state"] = "สถานะ", ["asker_name"] = "ผู้ขอ", ["contact"] = "ทางติดต่อ", ["identity_shown"] = "แสดงตัวโดย", ["answer"] = "คำตอบ", ["due_on"] = "ต้องตอบภายใน" } },
        new("privacy.retention_setting", "การใช้กฎการเก็บรักษา") { Columns = { ["rule"] = "กฎ", ["is_on"] = "เปิดใช้", ["days"] = "เก็บกี่วัน" } },
        new("privacy.retention_hold", "การระงับการลบ") { Columns = { ["table_name"] = "ตาราง", ["row_id"] = "รายการ", ["reason"] = "เหตุผล", ["lifted_at"] = "ยกเลิกเมื่อ" } },
        new("privacy.tombstone", "บันทึกการลบ") { Columns = { ["what"] = "ข้อมูล", ["row_count"] = "จำนวน", ["basis"] = "ตามกฎ" } },
        new("privacy.notice_contact", "ผู้รับเรื่องข้อมูลส่วนบุคคล") { Columns = { ["officer_name"] = "ชื่อ", ["officer_contact"] = "ติดต่อ", ["ask_at"] = "ยื่นที่" } },
        new("privacy.notice_version", "ประกาศความเป็นส่วนตัว") { Columns = { ["number"] = "ฉบับที่", ["published_on"] = "ประกาศเมื่อ" } },
    ];
}
