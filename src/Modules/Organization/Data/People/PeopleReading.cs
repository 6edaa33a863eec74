using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

internal sealed class PeopleReading(AgencyData data) : IPeople
{
    public Task<IReadOnlyList<OfficePerson>> InServiceAsync(LocalDate day, CancellationToken cancellationToken) =>
        data.ReadAsync(async (db, ct) => (await Roster.ReadAsync(db, ct)).InService(day), cancellationToken);

    public Task<OfficePerson?> FindAsync(Guid person, LocalDate day, CancellationToken cancellationToken) =>
        data.ReadAsync(async (db, ct) => (await Roster.ReadAsync(db, ct)).InService(person, day), cancellationToken);

    public Task<IReadOnlyList<PostInCharge>> InChargeAsync(LocalDate day, CancellationToken cancellationToken) =>
        data.ReadAsync<IReadOnlyList<PostInCharge>>(async (db, ct) =>
        {
            var roster = await Roster.ReadAsync(db, ct);
            return [.. roster.PostsOn(day).Select(p => roster.InCharge(p, day))];
        }, cancellationToken);
}
