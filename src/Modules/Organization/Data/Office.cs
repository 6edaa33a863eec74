using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

internal sealed class Office(AgencyData data, IClock clock) : IOffice
{
    public Task<OfficeProfile> ProfileAsync(CancellationToken cancellationToken) =>
        data.ReadAsync(async (db, ct) => (await db.Set<AgencyProfile>().SingleAsync(ct)).ToProfile(), cancellationToken);

    public Task<IReadOnlyList<OfficeUnit>> UnitsAsync(CancellationToken cancellationToken) =>
        data.ReadAsync(async (db, ct) => (await UnitHistory.ReadAsync(db, ct)).On(OfficeYear.Today(clock)), cancellationToken);
}
