using NodaTime;

namespace Prongsai.Accounts.Domain;

/// <summary>A role given to somebody, as the rules see it.</summary>
/// <param name="Unit">Null for the whole office.</param>
/// <param name="Until">Last day; null when open.</param>
internal sealed record GivenRole(string Role, Guid? Unit, LocalDate From, LocalDate? Until, bool NeedsApproval, bool IsApproved, bool IsWithdrawn)
{
    /// <summary>Does it count on the day?</summary>
    public bool CountsOn(LocalDate day) => !IsWithdrawn && (!NeedsApproval || IsApproved) && From <= day && (Until is null || day <= Until);
}

/// <summary>What stands against giving or approving a role.</summary>
internal enum Objection
{
    None,
    OwnRole,
    OwnApproval,
    ApprovedByGiver,
    EndsBeforeItBegins,
    UnknownRole,
    AlreadySettled,
    AdministratorWithSensitive,
    LastAdministrator,
}

/// <summary>Separation of duties in giving roles (design, S15): nobody gives themself anything, a role with a sensitive permission needs a second person, nobody approves their own.</summary>
internal static class RoleRules
{
    public static Objection OfGiving(Guid? giver, Guid receiver, LocalDate from, LocalDate? until) =>
        giver == receiver ? Objection.OwnRole
        : until < from ? Objection.EndsBeforeItBegins
        : Objection.None;

    /// <summary>Who looks after the accounts opens no case: the two are never with one person.</summary>
    /// <param name="administrator">Key of the administrator's role.</param>
    public static Objection OfHolding(IReadOnlyCollection<string> held, string wanted, string administrator, Func<string, bool> isSensitive) =>
        (wanted == administrator && held.Any(isSensitive)) || (isSensitive(wanted) && held.Contains(administrator)) ? Objection.AdministratorWithSensitive : Objection.None;

    /// <summary>An office never loses its last administrator.</summary>
    public static Objection OfTaking(string role, string administrator, int administratorsLeft) =>
        role == administrator && administratorsLeft < 1 ? Objection.LastAdministrator : Objection.None;

    public static Objection OfApproving(Guid approver, Guid receiver, Guid? giver, bool isSettled) =>
        isSettled ? Objection.AlreadySettled
        : approver == receiver ? Objection.OwnApproval
        : approver == giver ? Objection.ApprovedByGiver
        : Objection.None;

    public static string Sentence(Objection objection) => objection switch
    {
        Objection.OwnRole => "ให้บทบาทแก่ตนเองไม่ได้ กรุณาให้ผู้ดูแลระบบคนอื่นหรือผู้บริหารเป็นผู้ให้",
        Objection.OwnApproval => "อนุมัติบทบาทของตนเองไม่ได้ กรุณาให้ผู้อื่นอนุมัติ",
        Objection.ApprovedByGiver => "ผู้ที่เสนอบทบาทนี้อนุมัติเองไม่ได้ กรุณาให้ผู้บริหารหรือผู้ดูแลระบบอีกคนอนุมัติ",
        Objection.EndsBeforeItBegins => "วันสิ้นสุดอยู่ก่อนวันเริ่ม กรุณาตรวจวันทั้งสอง",
        Objection.UnknownRole => "ไม่พบบทบาทที่เลือก กรุณาเลือกจากรายการ",
        Objection.AlreadySettled => "รายการนี้มีผู้อนุมัติหรือยกเลิกไปแล้ว กรุณาเปิดหน้านี้ใหม่",
        Objection.AdministratorWithSensitive => "ผู้ดูแลระบบกับบทบาทที่เปิดเรื่องลับได้ต้องเป็นคนละคน กรุณาให้บทบาทนี้แก่ผู้อื่น",
        Objection.LastAdministrator => "คนนี้เป็นผู้ดูแลระบบคนสุดท้าย กรุณาให้บทบาทผู้ดูแลระบบแก่ผู้อื่นก่อน",
        _ => "",
    };
}
