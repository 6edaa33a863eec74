using System.Collections.Concurrent;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.Rights;

/// <summary>What the staff list and the delegation orders of one office give on one day.</summary>
/// <param name="Head">Number of the office's last act when it was read.</param>
internal sealed record OfficePowersOfDay(long Head, LocalDate Day, ILookup<Guid, PostInCharge> Posts, ConcurrentDictionary<Guid, IReadOnlyList<DelegatedPower>> Delegated);

/// <summary>Keeps them in memory until the next act of the office: reading the staff list takes a dozen queries, and every request needs it. Roles and sessions are not kept here.</summary>
internal sealed class OfficePowers
{
    private readonly ConcurrentDictionary<AgencyId, OfficePowersOfDay> kept = new();

    public OfficePowersOfDay? Find(AgencyId agency, long head, LocalDate day) =>
        kept.TryGetValue(agency, out var there) && there.Head == head && there.Day == day ? there : null;

    /// <summary>What was read at an earlier head never takes the place of what was read at a later one.</summary>
    public OfficePowersOfDay Keep(AgencyId agency, OfficePowersOfDay read) => kept.AddOrUpdate(agency, read, (_, there) => there.Head > read.Head ? there : read);
}
