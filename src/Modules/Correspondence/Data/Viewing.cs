using NodaTime;
using Prongsai.Correspondence.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Data;

/// <summary>Whoever looks at letters today: what decides which they see and which places they sign.</summary>
/// <param name="Units">Units whose letters they read.</param>
/// <param name="Posts">Posts they are in charge of today, their own or by acting.</param>
internal sealed record Viewer(string Account, Guid? Person, Guid? Unit, Guid[] Units, Guid[] Posts, bool KeepsBooks)
{
    public OfficePerson? Known { get; init; }

    public IReadOnlyList<PostInCharge> InCharge { get; init; } = [];

    /// <summary>Powers to sign that they hold by delegation.</summary>
    public IReadOnlyList<DelegatedPower> Delegated { get; init; } = [];
}

/// <summary>Finds out once per request who looks.</summary>
internal sealed class Viewing(AgencySession session, IPeople people, IDelegations delegations, IOffice office, IClock clock)
{
    public const string Sign = SigningPower.AnyKind;
    public const string KeepBooks = "letters.number";

    private Viewer? _found;

    public LocalDate Today => OfficeYear.Today(clock);

    public async Task<Viewer> ReadAsync(CancellationToken ct)
    {
        if (_found is { } known && known.Account == session.Actor.Account)
        {
            return known;
        }

        return _found = await FindAsync(ct);
    }

    public async Task<string> UnitNameAsync(Guid? unit, CancellationToken ct) =>
        unit is null ? "" : (await office.UnitsAsync(ct)).FirstOrDefault(u => u.Id == unit)?.Name ?? "";

    private async Task<Viewer> FindAsync(CancellationToken ct)
    {
        var actor = session.Actor;
        var inCharge = await people.InChargeAsync(Today, ct);
        var person = actor.Person is { } id ? await people.FindAsync(id, Today, ct) : null;
        var powers = person is null ? [] : (await delegations.OfAsync(person.Id, Today, ct)).Where(p => SigningPower.Covers(p.Permission)).ToList();
        var mine = person is null ? [] : inCharge.Where(p => p.Person?.Id == person.Id).ToList();
        var units = session.Rights.Held.Where(h => h.Order is null && h.Permission.StartsWith("letters.", StringComparison.Ordinal)).Select(h => h.Unit)
            .Append(person?.UnitId).OfType<Guid>().Distinct();
        return new(actor.Account, person?.Id, person?.UnitId, [.. units], [.. mine.Select(p => p.PostId)], session.Rights.Has(KeepBooks, null))
        {
            Known = person,
            InCharge = inCharge,
            Delegated = powers,
        };
    }
}
