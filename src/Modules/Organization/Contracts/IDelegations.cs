using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Organization.Contracts;

/// <summary>A power that one person holds on a day through an order.</summary>
/// <param name="Order">The delegation order.</param>
/// <param name="OrderNumber">As printed, for example "12/2569".</param>
/// <param name="PowerTh">The power in the order's words.</param>
/// <param name="Permission">The permission that goes with it; null when the power is exercised outside Prongsai.</param>
/// <param name="FromPost">The post whose holder delegated, as printed after ปฏิบัติราชการแทน.</param>
public sealed record DelegatedPower(Guid Order, string OrderNumber, string PowerTh, string? Permission, Guid? Unit, string FromPost, LocalDate From, LocalDate? Until)
{
    /// <summary>The post named in <see cref="FromPost"/>: compare posts by it, names change.</summary>
    public Guid FromPostId { get; init; }

    /// <summary>Highest amount of the order and of all orders above it; null without one.</summary>
    public Satang? LimitAmount { get; init; }

    /// <summary>Other conditions of the order and of all orders above it, as printed: for people to read.</summary>
    public string? LimitWords { get; init; }

    /// <summary>"ไม่เกิน 100,000.00 บาท · ครั้งละไม่เกิน 3 วัน"; null without a limit.</summary>
    public string? LimitPrinted => string.Join(" · ", new[] { LimitAmount is { } most ? $"ไม่เกิน {most} บาท" : null, LimitWords }.OfType<string>()) is { Length: > 0 } text ? text : null;

    /// <summary>Does the power reach what is signed? A power with an amount reaches nothing whose amount is not said.</summary>
    /// <param name="unit">The unit that answers for the matter; null when it belongs to none, which only a power for the whole office reaches.</param>
    /// <param name="amount">What the matter costs; zero when it costs nothing, null when nobody said.</param>
    public bool Reaches(Guid? unit, Satang? amount) => (Unit is null || Unit == unit) && (LimitAmount is not { } most || (amount is { } sum && sum.Value <= most.Value));
}

/// <summary>The delegation orders of the agency entered.</summary>
public interface IDelegations
{
    /// <summary>What the person holds by delegation on the day; sub-delegations included, ended and revoked ones not.</summary>
    Task<IReadOnlyList<DelegatedPower>> OfAsync(Guid person, LocalDate day, CancellationToken cancellationToken);
}
