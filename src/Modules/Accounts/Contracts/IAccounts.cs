using Prongsai.Platform;

namespace Prongsai.Accounts.Contracts;

/// <summary>An account that can sign in.</summary>
/// <param name="Id">As in <see cref="Actor.Account"/>, written as a GUID.</param>
/// <param name="Person">The person of the office behind it; null for an account from outside.</param>
public sealed record OfficeAccount(Guid Id, string Name, Guid? Person, string? Email);

/// <summary>Who works under an account, and what they may do at this moment.</summary>
/// <param name="UnitKey">Key of the unit the person works in; null for the whole office.</param>
public sealed record SignedInPerson(Actor Actor, Rights Rights, string? UnitKey);

/// <summary>The accounts of the agency entered.</summary>
public interface IAccounts
{
    Task<IReadOnlyList<OfficeAccount>> ActiveAsync(CancellationToken cancellationToken);

    /// <summary>Null when the account does not exist or may not sign in.</summary>
    Task<SignedInPerson?> WhoIsAsync(Guid account, CancellationToken cancellationToken);
}
