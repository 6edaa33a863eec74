using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Correspondence.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class LetterRecordWords
{
    private static readonly Dictionary<string, string> Capacities = new()
    {
        [nameof(CapacityKind.Own)] = "ในตำแหน่งของตน",
        [nameof(CapacityKind.ActingForHolder)] = "รักษาราชการแทน",
        [nameof(CapacityKind.ActingInPosition)] = "รักษาการในตำแหน่ง",
        [nameof(CapacityKind.ByDelegation)] = "ปฏิบัติราชการแทน",
    };

    private static readonly Dictionary<string, string> Levels = new()
    {
        [nameof(ChainLevel.Maker)] = "ผู้จัดทำ",
        [nameof(ChainLevel.UnitHead)] = "หัวหน้าส่วนราชการ",
        [nameof(ChainLevel.ChiefAdministrator)] = "ปลัด",
        [nameof(ChainLevel.Executive)] = "ผู้บริหาร",
        [nameof(ChainLevel.Other)] = "ลำดับที่เพิ่ม",
    };

    private static readonly Dictionary<string, string> Steps = new()
    {
        [nameof(ChainState.Waiting)] = "รอลงนาม",
        [nameof(ChainState.Signed)] = "ลงนามแล้ว",
        [nameof(ChainState.Returned)] = "ส่งกลับแก้ไข",
        [nameof(ChainState.HandedOn)] = "มอบหมายต่อ",
        [nameof(ChainState.Dropped)] = "ยังไม่ถึงลำดับนี้",
    };

    public static readonly RecordWords[] All =
    [
        new("correspondence.letter", "หนังสือ")
        {
            Columns =
            {
                ["kind"] = "ชนิด", ["state"] = "สถานะ", ["subject"] = "เรื่อง", ["addressed_to"] = "ถึง", ["audience"] = "ผู้อ่านเมื่อลงนามแล้ว", ["is_unchecked"] = "เรื่องลับ", ["amount_satang"] = "วงเงิน (สตางค์)",
                ["round"] = "เสนอครั้งที่", ["drafter_name"] = "ผู้จัดทำ", ["drafter_post"] = "ตำแหน่งผู้จัดทำ", ["created_at"] = "เริ่มร่างเมื่อ", ["book"] = "ทะเบียน", ["calendar_year"] = "ปี พ.ศ.",
                ["number"] = "เลขทะเบียน", ["printed_number"] = "เลขที่", ["dated_on"] = "ลงวันที่", ["signed_at"] = "ลงนามเมื่อ", ["signer_name"] = "ผู้ลงนาม", ["signer_lines"] = "ตำแหน่งท้ายหนังสือ",
                ["code"] = "รหัสตรวจสอบ", ["sha256"] = "ค่าแฮชของ PDF", ["sent_at"] = "ส่งเมื่อ", ["sent_note"] = "การส่ง", ["cancelled_at"] = "ยกเลิกเมื่อ", ["cancel_reason"] = "เหตุผลที่ยกเลิก",
            },
            Values =
            {
                ["kind"] = LetterKinds.All.ToDictionary(k => k.Kind.ToString(), k => k.NameTh),
                ["state"] = Enum.GetValues<LetterState>().ToDictionary(s => s.ToString(), LetterStates.NameTh),
                ["audience"] = Enum.GetValues<LetterAudience>().ToDictionary(a => a.ToString(), LetterWords.Audience),
                ["book"] = Enum.GetValues<Book>().ToDictionary(b => b.ToString(), LetterKinds.BookName),
            },
            Path = id => $"/office/letters/{id}",
            Hidden =
            [
                "content", "search_text", "signed_paper", "given_paper", "origin", "book_key", "unit_id", "drafter_account", "drafter_person", "changed_at", "replaces_id", "replaced_by_id", "pdf_file_id", "docx_file_id",
            ],
        },
        new("correspondence.endorsement", "ลำดับการลงนาม")
        {
            Columns =
            {
                ["round"] = "เสนอครั้งที่", ["level"] = "ระดับ", ["is_final"] = "เป็นผู้ลงนามสุดท้าย", ["post_name"] = "ตำแหน่ง", ["person_name"] = "ผู้ที่จะลงนาม", ["handed_from"] = "มอบหมายโดย", ["state"] = "สถานะ",
                ["opinion"] = "ความเห็น", ["by_name"] = "ผู้ลงนาม", ["by_post"] = "ตำแหน่งของผู้ลงนาม", ["capacity"] = "ฐานะ", ["capacity_position"] = "แทนตำแหน่ง", ["done_at"] = "เมื่อ",
            },
            Values = { ["level"] = Levels, ["state"] = Steps, ["capacity"] = Capacities },
            Hidden = ["letter_id", "place", "post_id", "person_id", "by_person", "by_account", "order_id"],
        },
        new("correspondence.incoming_letter", "หนังสือรับ")
        {
            Columns =
            {
                ["calendar_year"] = "ปี พ.ศ.", ["number"] = "เลขรับ", ["received_at"] = "ลงรับเมื่อ", ["received_on"] = "รับวันที่", ["from_whom"] = "จาก", ["their_number"] = "ที่ของหนังสือ", ["dated_on"] = "ลงวันที่",
                ["subject"] = "เรื่อง", ["urgency"] = "ชั้นความเร็ว", ["is_restricted"] = "จำกัดผู้อ่าน", ["due_on"] = "กำหนดเสร็จ", ["done_on"] = "เสร็จเมื่อ", ["done_note"] = "การดำเนินการ", ["registered_by"] = "ผู้ลงรับ",
                ["cancelled_at"] = "ยกเลิกเมื่อ", ["cancel_reason"] = "เหตุผลที่ยกเลิก",
            },
            Path = id => $"/office/letters/incoming/{id}",
            Hidden = ["search_text", "file_id", "unit_id"],
        },
        new("correspondence.circular", "หนังสือเวียน")
        {
            Columns = { ["title"] = "เรื่อง", ["text"] = "ข้อความ", ["due_on"] = "รับทราบภายใน", ["sent_at"] = "แจ้งเวียนเมื่อ", ["sender_name"] = "ผู้แจ้ง", ["sender_post"] = "ตำแหน่งผู้แจ้ง" },
            Path = id => $"/office/circulars/{id}",
            Hidden = ["letter_id", "sender_account", "sender_person"],
        },
        new("correspondence.recipient", "ผู้รับหนังสือเวียน")
        {
            Columns = { ["name"] = "ชื่อ", ["post"] = "ตำแหน่ง", ["acknowledged_at"] = "รับทราบเมื่อ" },
            Hidden = ["circular_id", "person_id", "unit_id"],
        },
        new("correspondence.number_book", "เล่มทะเบียน") { Columns = { ["calendar_year"] = "ปี พ.ศ.", ["last_number"] = "เลขล่าสุด" }, Hidden = ["key"], Path = _ => "/office/letters/books" },
        new("correspondence.unit_prefix", "รหัสหนังสือของส่วนราชการ") { Columns = { ["prefix"] = "รหัส" }, Hidden = ["unit_id"], Path = _ => "/office/letters/books" },
    ];
}
