using NodaTime;

namespace Prongsai.Accounts.Domain;

/// <summary>Who may recover whose account.</summary>
internal static class RecoveryRules
{
    /// <summary>How long the first word waits for the second.</summary>
    public static readonly Duration Waits = Duration.FromDays(3);

    /// <returns>What stands against it; null when nothing does.</returns>
    public static string? OfAsking(Guid asker, Guid account) =>
        asker == account ? "ขอกู้บัญชีของตนเองไม่ได้ ท่านเข้าใช้อยู่แล้ว ตั้งรหัสผ่านใหม่ได้ที่บัญชีของฉัน" : null;

    public static string? OfConfirming(Guid confirmer, Guid asker, Guid account, Instant askedAt, Instant now) =>
        confirmer == asker ? "ผู้ขอยืนยันเองไม่ได้ ต้องเป็นผู้ดูแลระบบอีกคน หากมีผู้ดูแลคนเดียว ให้ผู้ดูแลเครื่องใช้คำสั่ง prongsai invite"
        : confirmer == account ? "เจ้าของบัญชียืนยันการกู้บัญชีของตนเองไม่ได้"
        : now - askedAt > Waits ? "คำขอนี้เก่ากว่า 3 วัน กรุณาไม่อนุมัติแล้วขอใหม่"
        : null;
}
