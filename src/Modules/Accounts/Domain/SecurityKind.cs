namespace Prongsai.Accounts.Domain;

/// <summary>What can happen around signing in; the names are kept in rows.</summary>
internal enum SecurityKind
{
    SignedIn,
    ProofFailed,
    AttemptsRefused,
    FactorChanged,
    PasswordChanged,
    SessionsEnded,
    LinkMade,
    LinkUsed,
    RecoveryAsked,
    RecoveryConfirmed,
    RoleChanged,
    ProviderChanged,
    AccessDenied,
}

internal static class SecurityWords
{
    public static string Of(string kind) => Enum.TryParse<SecurityKind>(kind, out var known) ? Of(known) : kind;

    public static string Way(string method) => method switch
    {
        "password" => "รหัสผ่าน",
        "password+totp" or "link+totp" => "รหัสผ่านและแอปยืนยันตัว",
        "password+recovery-code" or "link+recovery-code" => "รหัสผ่านและรหัสกู้บัญชี",
        "link" => "ลิงก์",
        "passkey" => "พาสคีย์",
        "demo" => "หน่วยงานสาธิต",
        _ when method.StartsWith("provider", StringComparison.Ordinal) => "ผู้ให้บริการยืนยันตัวตน",
        _ => method,
    };

    /// <summary>Should the holder of the account look twice?</summary>
    public static bool IsWorrying(string kind) => kind is nameof(SecurityKind.ProofFailed) or nameof(SecurityKind.AttemptsRefused) or nameof(SecurityKind.RecoveryAsked) or nameof(SecurityKind.RecoveryConfirmed);

    private static string Of(SecurityKind kind) => kind switch
    {
        SecurityKind.SignedIn => "เข้าสู่ระบบ",
        SecurityKind.ProofFailed => "มีผู้พยายามเข้าแต่ไม่สำเร็จ",
        SecurityKind.AttemptsRefused => "ลองผิดหลายครั้ง ระบบระงับการลองไว้ชั่วคราว",
        SecurityKind.FactorChanged => "เปลี่ยนวิธียืนยันตัว",
        SecurityKind.PasswordChanged => "ตั้งหรือเปลี่ยนรหัสผ่าน",
        SecurityKind.SessionsEnded => "ถูกให้ออกจากเครื่อง",
        SecurityKind.LinkMade => "มีการออกลิงก์เข้าบัญชี",
        SecurityKind.LinkUsed => "ใช้ลิงก์เข้าบัญชี",
        SecurityKind.RecoveryAsked => "มีผู้ขอกู้บัญชี",
        SecurityKind.RecoveryConfirmed => "ยืนยันการกู้บัญชี",
        SecurityKind.RoleChanged => "บทบาทเปลี่ยน",
        SecurityKind.ProviderChanged => "ผูกหรือยกเลิกผู้ให้บริการยืนยันตัวตน",
        _ => "เปิดหน้าที่ไม่มีสิทธิ",
    };
}
