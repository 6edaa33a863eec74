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
    /// <summary>The post whose holder delegated; posts may bear the same name.</summary>
    public Guid FromPostId { get; init; }

    /// <summary>Highest amount it may be used for; null without one.</summary>
    public Satang? Limit { get; init; }

    /// <summary>Other limits in the order's words, which a person has to judge.</summary>
    public string? LimitWords { get; init; }
}

/// <summary>The delegation orders of the agency entered.</summary>
public interface IDelegations
{
    /// <summary>What the person holds by delegation on the day; sub-delegations included, ended and revoked ones not.</summary>
    Task<IReadOnlyList<DelegatedPower>> OfAsync(Guid person, LocalDate day, CancellationToken cancellationToken);
}
