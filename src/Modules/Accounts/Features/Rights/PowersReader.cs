using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.Rights;

/// <summary>Posts that a person is in charge of and powers delegated to them, in the agency entered; read from the tables once between two acts of the office.</summary>
internal sealed class PowersReader(OfficePowers kept, AgencySession session, IPeople people, IDelegations delegations)
{
    public async Task<(IEnumerable<PostInCharge> Posts, IReadOnlyList<DelegatedPower> Delegated)> OfAsync(Guid person, LocalDate day, long head, CancellationToken ct)
    {
        var office = kept.Find(session.Agency, head, day) ?? await ReadAsync(day, head, ct);
        if (!office.Delegated.TryGetValue(person, out var delegated))
        {
            delegated = await delegations.OfAsync(person, day, ct);
            office.Delegated[person] = delegated;
        }

        return (office.Posts[person], delegated);
    }

    private async Task<OfficePowersOfDay> ReadAsync(LocalDate day, long head, CancellationToken ct)
    {
        var posts = (await people.InChargeAsync(day, ct)).Where(p => p.Person is not null).ToLookup(p => p.Person!.Id);
        return kept.Keep(session.Agency, new(head, day, posts, new()));
    }
}
