using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

internal sealed class Office(AgencyData data, IClock clock) : IOffice
{
    public Task<OfficeProfile> ProfileAsync(CancellationToken cancellationToken) =>
        data.ReadOnceAsync(async (db, ct) => ((await db.AllAsync<AgencyProfile>(ct)).SingleOrDefault() ?? await db.Set<AgencyProfile>().SingleAsync(ct)).ToProfile(), cancellationToken);

    public async Task<IReadOnlyList<OfficeUnit>> UnitsAsync(CancellationToken cancellationToken) =>
        (await data.ReadOnceAsync(UnitHistory.ReadAsync, cancellationToken)).On(OfficeYear.Today(clock));
}
