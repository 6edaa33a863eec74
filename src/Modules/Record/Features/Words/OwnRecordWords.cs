using Prongsai.Platform.Acts;

namespace Prongsai.Record.Features.Words;

/// <summary>Thai words of this module's tables and of the platform's.</summary>
internal static class OwnRecordWords
{
    public static readonly RecordWords[] All =
    [
        new("platform.agency_entry", "หน่วยงานในระบบ") { Columns = { ["slug"] = "ชื่อในที่อยู่เว็บ", ["name_th"] = "ชื่อ", ["name_en"] = "ชื่อภาษาอังกฤษ" } },
        new("platform.stored_file", "แฟ้ม")
        {
            Columns = { ["name"] = "ชื่อแฟ้ม", ["content_type"] = "ชนิด", ["size"] = "ขนาด (ไบต์)", ["stored_at"] = "เก็บเมื่อ" },
            Hidden = { "sha256" },
        },
        new("record.anchor_setting", "ที่ส่งสมอ") { Columns = { ["mail_to"] = "อีเมล", ["mailed_for"] = "ส่งสมอล่าสุดของวันที่" }, Path = _ => "/office/record/chain" },
        new("record.chain_check", "ผลตรวจสอบลูกโซ่")
        {
            Columns =
            {
                ["checked_at"] = "ตรวจเมื่อ", ["acts"] = "การกระทำที่ต่อกันครบ", ["chain_fault"] = "จุดที่ขาด", ["fault_sequence"] = "ลำดับที่ขาด", ["anchors"] = "สมอที่ตรง", ["anchor_fault"] = "สมอที่ไม่ตรง",
            },
            Path = _ => "/office/record/chain",
        },
    ];
}
