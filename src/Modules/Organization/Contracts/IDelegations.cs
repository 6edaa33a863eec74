using NodaTime;

namespace Prongsai.Organization.Contracts;

/// <summary>A power that one person holds on a day through an order.</summary>
/// <param name="Order">The delegation order.</param>
/// <param name="OrderNumber">As printed, for example "12/2569".</param>
/// <param name="PowerTh">The power in the order's words.</param>
/// <param name="Permission">The permission that goes with it; null when the power is exercised outside Prongsai.</param>
/// <param name="FromPost">The post whose holder delegated, as printed after ปฏิบัติราชการแทน.</param>
public sealed record DelegatedPower(Guid Order, string OrderNumber, string PowerTh, string? Permission, Guid? Unit, string FromPost, LocalDate From, LocalDate? Until);

/// <summary>The delegation orders of the agency entered.</summary>
public interface IDelegations
{
    /// <summary>What the person holds by delegation on the day; sub-delegations included, ended and revoked ones not.</summary>
    Task<IReadOnlyList<DelegatedPower>> OfAsync(Guid person, LocalDate day, CancellationToken cancellationToken);
}
