using Prongsai.Platform.Acts;

namespace Prongsai.Correspondence.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class LetterRecordWords
{
    public static readonly RecordWords[] All =
    [
        new("correspondence.letter", "หนังสือ")
        {
            Columns =
            {
                ["kind"] = "ชนิด", ["state"] = "สถานะ", ["unit_id"] = "ส่วนราชการ", ["subject"] = "เรื่อง", ["addressed_to"] = "ถึง", ["content"] = "เนื้อหา", ["audience"] = "ผู้อ่าน",
                ["printed_number"] = "เลขที่", ["number"] = "เลขทะเบียน", ["dated_on"] = "ลงวันที่", ["signer_name"] = "ผู้ลงนาม", ["sha256"] = "ค่าแฮช", ["sent_note"] = "การส่ง",
                ["cancel_reason"] = "เหตุผลที่ยกเลิก", ["round"] = "เสนอครั้งที่",
            },
            Path = id => $"/office/letters/{id}",
            Hidden = ["search_text", "signed_paper", "given_paper", "book_key", "code"],
        },
        new("correspondence.endorsement", "ลำดับการลงนาม") { Columns = { ["post_name"] = "ตำแหน่ง", ["state"] = "สถานะ", ["opinion"] = "ความเห็น", ["by_name"] = "ผู้ลงนาม", ["capacity"] = "ฐานะ" } },
        new("correspondence.incoming_letter", "หนังสือรับ")
        {
            Columns = { ["number"] = "เลขรับ", ["from_whom"] = "จาก", ["subject"] = "เรื่อง", ["unit_id"] = "ส่วนราชการ", ["due_on"] = "กำหนดเสร็จ", ["done_on"] = "เสร็จเมื่อ", ["done_note"] = "การดำเนินการ" },
            Path = id => $"/office/letters/incoming/{id}",
            Hidden = ["search_text"],
        },
        new("correspondence.circular", "หนังสือเวียน") { Columns = { ["title"] = "เรื่อง", ["text"] = "ข้อความ", ["due_on"] = "รับทราบภายใน" }, Path = id => $"/office/circulars/{id}" },
        new("correspondence.recipient", "ผู้รับหนังสือเวียน") { Columns = { ["name"] = "ชื่อ", ["post"] = "ตำแหน่ง", ["acknowledged_at"] = "รับทราบเมื่อ" } },
        new("correspondence.number_book", "เล่มทะเบียน") { Columns = { ["key"] = "เล่ม", ["calendar_year"] = "ปี", ["last_number"] = "เลขล่าสุด" }, Path = _ => "/office/letters/books" },
        new("correspondence.unit_prefix", "รหัสหนังสือของส่วนราชการ") { Columns = { ["unit_id"] = "ส่วนราชการ", ["prefix"] = "รหัส" }, Path = _ => "/office/letters/books" },
    ];
}
