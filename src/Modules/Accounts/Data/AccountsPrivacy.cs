using Prongsai.Platform.Privacy;

namespace Prongsai.Accounts.Data;

/// <summary>What this module holds about people, and how long.</summary>
internal static class AccountsPrivacy
{
    private const string Open = "บัญชียังใช้งานอยู่ จำเป็นต่อการเข้าสู่ระบบ (มาตรา 24 (4)) ปิดบัญชีก่อนจึงลบได้";
    private const string Grants = "ใครได้สิทธิ์ใดจากใครเมื่อใดเป็นหลักฐานความรับผิดชอบ (มาตรา 37 (1) และ 24 (4))";

    public static readonly ProcessingActivity Accounts = new("accounts", "account", new("ให้เจ้าหน้าที่เข้าสู่ระบบอย่างปลอดภัย", "letting officers sign in safely"))
    {
        Whose = new("เจ้าหน้าที่ที่มีบัญชี", "officers who have an account"),
        Categories = new("ชื่อ ตำแหน่ง อีเมล ชื่อเข้าสู่ระบบ รหัสผ่านในรูปที่อ่านกลับไม่ได้ อุปกรณ์และเวลาที่เข้าใช้", "name, post, email, sign-in name, password in a form that cannot be read back, device and time of use"),
        Source = new("จากเจ้าหน้าที่และผู้ดูแลระบบ", "from the officer and the administrator"),
        Basis = LegalBasis.PublicTask,
        LawTh = "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 37 (1) และ พ.ร.บ. ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 มาตรา 26",
        Recipients = new("ไม่ส่งให้ผู้ใดนอกสำนักงาน เว้นแต่พนักงานเจ้าหน้าที่เรียกตามกฎหมาย", "nobody outside the office, unless an authority asks under the law"),
        Kept = new("ตราบที่มีบัญชี เหตุการณ์การเข้าใช้เก็บ 90 วัน", "as long as the account exists; sign-in events for 90 days"),
        GuardedTh = "รหัสผ่านเก็บเป็นแฮช ความลับไม่เข้าบันทึกการกระทำ รหัสของลิงก์เก็บเฉพาะแฮช",
    };

    public static readonly PersonalTable Account = new("accounts", "accounts.account", "บัญชีผู้ใช้", new("name", "ชื่อ"), new("login", "ชื่อเข้าสู่ระบบ"), new("login_key", "คำค้นชื่อเข้าสู่ระบบ"), new("position", "ตำแหน่ง"), new("email", "อีเมล"))
    {
        PersonColumn = "person",
        AccountColumn = "id",
        Fate = PersonalFate.ValuesGo,
        ErasableWhen = "row.ended_at is not null",
        WhyTh = Open,
    };

    public static readonly PersonalTable Sessions = new("accounts", "accounts.account_session", "การเข้าใช้", new("device", "อุปกรณ์"), new("started_at", "เริ่ม"), new("ended_at", "สิ้นสุด"))
    {
        AccountColumn = "account_id",
        Fate = PersonalFate.RowGoes,
        ErasableWhen = "row.ended_at is not null and row.ended_at < now() - interval '90 days'",
        WhyTh = "ยังเข้าใช้อยู่ หรือยังไม่ครบ 90 วันตาม พ.ร.บ. ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ มาตรา 26",
    };

    public static readonly PersonalTable Events = new("accounts", "accounts.security_event", "เหตุการณ์การเข้าสู่ระบบ", new("kind", "เหตุการณ์"), new("detail", "รายละเอียด"), new("at", "เวลา"))
    {
        AccountColumn = "account_id",
        Fate = PersonalFate.RowGoes,
        ErasableWhen = "row.at < now() - interval '90 days'",
        WhyTh = "ข้อมูลจราจรคอมพิวเตอร์เก็บไม่น้อยกว่า 90 วัน (พ.ร.บ. ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 มาตรา 26)",
    };

    public static readonly PersonalTable Passkeys = new("accounts", "accounts.passkey", "กุญแจผ่าน", new("name", "ชื่อ"), new("added_at", "เพิ่มเมื่อ"))
    {
        AccountColumn = "account_id",
        Fate = PersonalFate.RowGoes,
        ErasableWhen = "exists (select from accounts.account a where a.agency_id = row.agency_id and a.id = row.account_id and a.ended_at is not null)",
        WhyTh = Open,
    };

    public static readonly PersonalTable Providers = new("accounts", "accounts.external_login", "การผูกกับผู้ให้บริการยืนยันตัวตน", new("issuer", "ผู้ให้บริการ"), new("linked_at", "ผูกเมื่อ"))
    {
        AccountColumn = "account_id",
        Fate = PersonalFate.RowGoes,
        ErasableWhen = "exists (select from accounts.account a where a.agency_id = row.agency_id and a.id = row.account_id and a.ended_at is not null)",
        WhyTh = Open,
    };

    public static readonly PersonalTable Granted = new("accounts", "accounts.role_grant", "สิทธิ์ที่ได้รับหรือให้", new("role", "บทบาท"), new("granted_by_name", "ผู้ให้"), new("approved_by_name", "ผู้อนุมัติ"), new("from_day", "ตั้งแต่"))
    {
        AccountColumn = "account_id",
        Fate = PersonalFate.Stays,
        WhyTh = Grants,
    };

    public static readonly PersonalTable Links = new("accounts", "accounts.account_link", "ลิงก์เชิญและกู้คืน", new("purpose", "เพื่อ"), new("made_by_name", "ผู้ทำ"), new("made_at", "เมื่อ"))
    {
        AccountColumn = "account_id",
        Fate = PersonalFate.Stays,
        WhyTh = Grants,
    };

    public static readonly PersonalTable Recoveries = new("accounts", "accounts.recovery_request", "การกู้คืนบัญชี", new("reason", "เหตุ"), new("first_by_name", "ผู้ขอ"), new("second_by_name", "ผู้ยืนยัน"))
    {
        AccountColumn = "account_id",
        Fate = PersonalFate.Stays,
        WhyTh = Grants,
    };

    public static readonly RetentionRule OldEvents = new("accounts", "event", "เหตุการณ์การเข้าสู่ระบบ", "accounts.security_event", "at")
    {
        SinceTh = "นับจากวันที่เกิด",
        Days = 90,
        LeastDays = 90,
        Title = "kind",
        BasisTh = "ข้อมูลจราจรคอมพิวเตอร์เก็บไม่น้อยกว่า 90 วัน (พ.ร.บ. ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 มาตรา 26)",
    };

    public static readonly RetentionRule EndedSessions = new("accounts", "session", "การเข้าใช้ที่สิ้นสุดแล้ว", "accounts.account_session", "ended_at")
    {
        SinceTh = "นับจากวันที่ออกจากระบบ",
        Days = 90,
        LeastDays = 90,
        Title = "device",
        BasisTh = "ข้อมูลจราจรคอมพิวเตอร์เก็บไม่น้อยกว่า 90 วัน (พ.ร.บ. ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 มาตรา 26)",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables = [Account, Sessions, Events, Passkeys, Providers, Granted, Links, Recoveries];
}
