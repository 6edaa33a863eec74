using Prongsai.Platform;

namespace Prongsai.Accounts.Contracts;

/// <summary>Someone who may sign in.</summary>
/// <param name="Person">The person of the office; null for people from outside.</param>
public sealed record OfficeAccount(Guid Id, string Name, Guid? Person, string? Email);

/// <summary>Who someone is and what they may do today.</summary>
/// <param name="UnitKey">Key of the unit they work in, when a role was given for one.</param>
public sealed record SignedInPerson(Actor Actor, Rights Rights, string? UnitKey);

/// <summary>The accounts of the agency entered.</summary>
public interface IAccounts
{
    /// <summary>Accounts that have not ended, by name.</summary>
    Task<IReadOnlyList<OfficeAccount>> ActiveAsync(CancellationToken cancellationToken);

    /// <summary>The accounts a person of the office has or had, ended ones too.</summary>
    Task<IReadOnlyList<Guid>> OfPersonAsync(Guid person, CancellationToken cancellationToken);

    /// <summary>Who the account is today; null when it has ended.</summary>
    Task<SignedInPerson?> WhoIsAsync(Guid account, CancellationToken cancellationToken);
}
