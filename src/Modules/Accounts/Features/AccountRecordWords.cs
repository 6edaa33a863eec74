using Prongsai.Platform.Acts;

namespace Prongsai.Accounts.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class AccountRecordWords
{
    public static readonly RecordWords[] All =
    [
        new("accounts.account", "บัญชีผู้ใช้")
        {
            Columns =
            {
                ["login"] = "ชื่อเข้าใช้", ["name"] = "ชื่อ", ["position"] = "ตำแหน่ง", ["email"] = "อีเมล", ["person"] = "บุคคลในบัญชีบุคลากร", ["person_needs_approval"] = "สิทธิจากตำแหน่งต้องมีผู้ยืนยัน", ["person_approved_by_name"] = "ผู้ยืนยันตัวเจ้าของบัญชี", ["person_approved_at"] = "ยืนยันเมื่อ", ["since"] = "เปิดเมื่อ", ["ended_at"] = "ปิดเมื่อ", ["until_day"] = "ใช้ได้ถึง",
            },
            Hidden = { "login_key", "person_given_by", "person_approved_by" },
        },
        new("accounts.account_session", "การเข้าใช้")
        {
            Columns =
            {
                ["account_id"] = "บัญชี", ["device"] = "อุปกรณ์", ["method"] = "วิธีเข้าใช้", ["started_at"] = "เริ่มเมื่อ", ["last_used_at"] = "ใช้ล่าสุด", ["confirmed_at"] = "ยืนยันตัวตนเมื่อ",
                ["ended_at"] = "สิ้นสุดเมื่อ", ["end_reason"] = "เหตุที่สิ้นสุด",
            },
        },
        new("accounts.role_grant", "บทบาทที่มอบ")
        {
            Columns =
            {
                ["account_id"] = "บัญชี", ["role"] = "บทบาท", ["unit"] = "ส่วนราชการ", ["from_day"] = "ตั้งแต่", ["until_day"] = "ถึง", ["granted_by_name"] = "ผู้มอบ", ["granted_at"] = "มอบเมื่อ",
                ["needs_approval"] = "ต้องมีผู้เห็นชอบ", ["approved_by_name"] = "ผู้เห็นชอบ", ["approved_at"] = "เห็นชอบเมื่อ", ["withdrawn_at"] = "ถอนเมื่อ",
            },
            Values = { ["role"] = Prongsai.Platform.Role.All.ToDictionary(role => role.Key, role => role.NameTh) },
            Hidden = { "granted_by", "approved_by" },
        },
        new("accounts.account_link", "ลิงก์เข้าบัญชี")
        {
            Columns =
            {
                ["account_id"] = "บัญชี", ["purpose"] = "เพื่อ", ["made_by_name"] = "ผู้ออกลิงก์", ["made_at"] = "ออกเมื่อ", ["expires_at"] = "หมดอายุ", ["used_at"] = "ใช้เมื่อ", ["revoked_at"] = "ยกเลิกเมื่อ",
            },
            Hidden = { "token_hash" },
        },
        new("accounts.recovery_request", "คำขอกู้บัญชี")
        {
            Columns =
            {
                ["account_id"] = "บัญชี", ["reason"] = "เหตุผล", ["first_by_name"] = "ผู้ขอ", ["asked_at"] = "ขอเมื่อ", ["second_by_name"] = "ผู้ยืนยัน", ["confirmed_at"] = "ยืนยันเมื่อ", ["refused_at"] = "ปฏิเสธเมื่อ",
            },
            Hidden = { "first_by", "second_by" },
        },
        new("accounts.sign_in_policy", "ข้อกำหนดการเข้าใช้") { Columns = { ["second_factor_from"] = "ใช้การยืนยันสองชั้นตั้งแต่", ["second_factor_roles"] = "บทบาทที่ต้องใช้" } },
    ];
}
