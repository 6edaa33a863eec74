using Microsoft.EntityFrameworkCore;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

internal sealed class Office(AgencyData data) : IOffice
{
    public Task<OfficeProfile> ProfileAsync(CancellationToken cancellationToken) =>
        data.ReadAsync(async (db, ct) => (await db.Set<AgencyProfile>().SingleAsync(ct)).ToProfile(), cancellationToken);

    public Task<IReadOnlyList<OfficeUnit>> UnitsAsync(CancellationToken cancellationToken) =>
        data.ReadAsync<IReadOnlyList<OfficeUnit>>(
            async (db, ct) => await db.Set<Unit>().Where(u => u.ClosedOn == null).OrderBy(u => u.Place)
                .Select(u => new OfficeUnit(u.Id, u.Key, u.Name, u.NameEn)).ToListAsync(ct),
            cancellationToken);
}
