using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

internal sealed class PeopleReading(AgencyData data) : IPeople
{
    public async Task<IReadOnlyList<OfficePerson>> InServiceAsync(LocalDate day, CancellationToken cancellationToken) => (await RosterAsync(cancellationToken)).InService(day);

    public async Task<OfficePerson?> FindAsync(Guid person, LocalDate day, CancellationToken cancellationToken) => (await RosterAsync(cancellationToken)).InService(person, day);

    public async Task<IReadOnlyList<PostInCharge>> InChargeAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var roster = await RosterAsync(cancellationToken);
        return [.. roster.PostsOn(day).Select(p => roster.InCharge(p, day))];
    }

    private Task<Roster> RosterAsync(CancellationToken ct) => Roster.OnceAsync(data, ct);
}
