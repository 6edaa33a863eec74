namespace Prongsai.Platform;

/// <summary>Who does something.</summary>
/// <param name="Account">Stable key of the account; never a name.</param>
/// <param name="Name">Name as printed at the time.</param>
/// <param name="Position">Position as printed at the time, when the actor has one.</param>
/// <param name="Person">The person of the office behind the account; null for the system, citizens and guests.</param>
public sealed record Actor(string Account, string Name, string? Position = null, Guid? Person = null)
{
    /// <summary>The program itself: migrations, timers, jobs that nobody asked for.</summary>
    public static readonly Actor System = new("system", "ระบบ");

    /// <summary>A citizen without an account.</summary>
    public static readonly Actor Citizen = new("citizen", "ประชาชน");
}

/// <summary>In which right the actor acts. Printed under signatures and kept in every act.</summary>
public enum CapacityKind
{
    /// <summary>In the actor's own position.</summary>
    Own,

    /// <summary>รักษาราชการแทน: the holder is absent.</summary>
    ActingForHolder,

    /// <summary>รักษาการในตำแหน่ง: the position is vacant.</summary>
    ActingInPosition,

    /// <summary>ปฏิบัติราชการแทน: by written delegation.</summary>
    ByDelegation,
}

/// <summary>The right in which something is done.</summary>
/// <param name="Kind">Own position or in place of another.</param>
/// <param name="Position">The position acted for, for example "ปลัดองค์การบริหารส่วนตำบล"; null for <see cref="CapacityKind.Own"/>.</param>
/// <param name="Order">The delegation order, for <see cref="CapacityKind.ByDelegation"/>.</param>
public sealed record Capacity(CapacityKind Kind, string? Position = null, Guid? Order = null)
{
    public static readonly Capacity Own = new(CapacityKind.Own);

    /// <summary>As printed: "รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบล"; empty for the own position.</summary>
    public string Printed => Kind switch
    {
        CapacityKind.ActingForHolder => $"รักษาราชการแทน {Position}",
        CapacityKind.ActingInPosition => $"รักษาการในตำแหน่ง {Position}",
        CapacityKind.ByDelegation => $"ปฏิบัติราชการแทน {Position}",
        _ => "",
    };
}
