using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Evidence;

namespace Prongsai.Correspondence.Data;

/// <summary>How many people have not yet said that they read a circular sent in the days asked for (features S204).</summary>
internal sealed class UnreadCirculars(AgencyData data) : ICountSource
{
    public string Key => "correspondence.circulars_unread";

    public string NameTh => "ผู้ที่ยังไม่รับทราบหนังสือเวียน";

    public string UnitTh => "คน";

    public string NoneTh => "ไม่มีผู้ค้างรับทราบหนังสือเวียน";

    public Task<int> CountAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        var (first, after) = (from.AtStartOfDayInZone(OfficeYear.Bangkok).ToInstant(), to.PlusDays(1).AtStartOfDayInZone(OfficeYear.Bangkok).ToInstant());
        return data.ReadAsync((db, ct) => db.Set<Circular>().Where(c => c.SentAt >= first && c.SentAt < after)
            .Join(db.Set<Recipient>().Where(r => r.AcknowledgedAt == null), c => c.Id, r => r.CircularId, (_, r) => r.Id).CountAsync(ct), cancellationToken);
    }
}
