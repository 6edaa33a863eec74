using NodaTime;
using Prongsai.Platform;

namespace Prongsai.Accounts.Contracts;

/// <summary>A live session as one request meets it.</summary>
/// <param name="ConfirmedAt">When the person last proved who they are.</param>
/// <param name="Capacities">Permissions held only in another's place, with the capacity they are used in.</param>
public sealed record LiveSession(Guid Id, Guid Account, SignedInPerson Person, Instant ConfirmedAt, IReadOnlyDictionary<string, Capacity> Capacities)
{
    /// <summary>The office requires a second factor of this person, who came in without: nothing opens but setting it up.</summary>
    public bool NeedsSecondFactor { get; init; }
}

/// <summary>The signed-in browsers of the agency entered.</summary>
public interface ISessions
{
    /// <summary>The session with its person and rights of today; null when it was ended or ran out.</summary>
    Task<LiveSession?> FindAsync(Guid session, CancellationToken cancellationToken);
}
