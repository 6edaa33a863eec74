using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

internal sealed class Office(AgencyData data, IClock clock) : IOffice
{
    public async Task<OfficeProfile> ProfileAsync(CancellationToken cancellationToken) => (await data.ReadOnceAsync(AgencyProfile.ReadAsync, cancellationToken)).ToProfile();

    public async Task<IReadOnlyList<OfficeUnit>> UnitsAsync(CancellationToken cancellationToken) =>
        (await data.ReadOnceAsync(UnitHistory.ReadAsync, cancellationToken)).On(OfficeYear.Today(clock));
}
