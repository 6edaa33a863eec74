using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class ItemRecordWords
{
    private static readonly Dictionary<string, string> Showing = new()
    {
        ["Internal"] = "ใช้ภายใน",
        ["Public"] = "เผยแพร่",
        ["Restricted"] = "จำกัดการเข้าถึง",
        ["EmbargoUntil"] = "เผยแพร่เมื่อถึงวัน",
    };

    private static readonly Dictionary<string, string> EvidenceColumns = new()
    {
        ["component_key"] = "องค์ประกอบ",
        ["title_th"] = "ชื่อ",
        ["title_en"] = "ชื่อภาษาอังกฤษ",
        ["address"] = "ที่อยู่เว็บ",
        ["prominence"] = "การแสดง",
        ["embargo_until"] = "เผยแพร่ตั้งแต่",
        ["as_of"] = "ข้อมูล ณ วันที่",
        ["added_at"] = "แนบเมื่อ",
        ["removed_at"] = "เอาออกเมื่อ",
    };

    public static readonly RecordWords[] All =
    [
        new("disclosure.year_item", "ข้อที่ต้องเปิดเผย")
        {
            Columns =
            {
                ["fiscal_year"] = "ปีงบประมาณ", ["item_key"] = "ข้อ", ["unit_id"] = "ส่วนราชการที่รับผิดชอบ", ["due_on"] = "ครบกำหนด", ["prominence"] = "การแสดง",
                ["embargo_until"] = "เผยแพร่ตั้งแต่", ["published_at"] = "เผยแพร่เมื่อ", ["covers_from"] = "ข้อมูลตั้งแต่", ["covers_to"] = "ข้อมูลถึง", ["progress"] = "ความก้าวหน้า",
                ["changed_at"] = "แก้ไขเมื่อ", ["shown_changed_at"] = "เนื้อหาที่ประชาชนเห็นเปลี่ยนเมื่อ", ["reported_done"] = "รายงานว่าเสร็จแล้ว", ["left_over"] = "เหลือจากเกณฑ์เดิม",
                ["review"] = "สิ่งที่ต้องให้คนดู", ["pack_year"] = "ชุดเกณฑ์ปี", ["import_made"] = "ได้จากการนำเข้า",
            },
            Values = { ["prominence"] = Showing },
            Hidden = { "import_id", "imported_unit_id", "imported_progress" },
        },
        new("disclosure.component_answer", "ข้อมูลตามองค์ประกอบ")
        {
            Columns = { ["component_key"] = "องค์ประกอบ", ["text_th"] = "ข้อความ", ["text_en"] = "ข้อความภาษาอังกฤษ", ["is_nil"] = "ไม่มีข้อมูล", ["confirmed_by"] = "ผู้ยืนยัน" },
            Hidden = { "year_item_id" },
        },
        new("disclosure.evidence", "หลักฐาน") { Columns = EvidenceColumns, Values = { ["prominence"] = Showing }, Hidden = { "year_item_id", "file_id" } },
        new("disclosure.removed_evidence", "หลักฐานที่เอาออก") { Columns = EvidenceColumns, Values = { ["prominence"] = Showing }, Hidden = { "year_item_id", "file_id" } },
    ];
}
