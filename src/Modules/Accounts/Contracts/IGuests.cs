using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Accounts.Contracts;

/// <summary>Somebody from outside, invited to read for a time.</summary>
/// <param name="From">Agency or post, as shown beside the name.</param>
/// <param name="Login">E-mail address; null when there is none: then a short name is made.</param>
/// <param name="Role">Never one of the office's own people.</param>
public sealed record GuestInvitation(string? Name, string? From, string? Login, Role Role, LocalDate FromDay, LocalDate Until);

/// <param name="Link">Path of the one-time link, to be shown once.</param>
public sealed record InvitedGuest(Guid Account, string Login, string Link);

/// <summary>How a guest's account stands.</summary>
/// <param name="WasUsed">Somebody has come in by it.</param>
public sealed record GuestAccount(Guid Id, string Login, bool WasUsed, bool IsEnded);

/// <summary>Accounts of people from outside: the same invitation, within an act of the module that invites. Whoever calls has asked whether the inviter may.</summary>
public interface IGuests
{
    /// <returns>Faults name the fields Name and Login.</returns>
    Task<Result<InvitedGuest>> InviteAsync(Act act, GuestInvitation wanted, CancellationToken cancellationToken);

    /// <summary>A new link, as long as nobody has come in.</summary>
    Task<Result<InvitedGuest>> RelinkAsync(Act act, Guid account, CancellationToken cancellationToken);

    /// <summary>Ends the account at once and everywhere.</summary>
    Task EndAsync(Act act, Guid account, CancellationToken cancellationToken);

    Task<GuestAccount?> FindAsync(Guid account, CancellationToken cancellationToken);
}
