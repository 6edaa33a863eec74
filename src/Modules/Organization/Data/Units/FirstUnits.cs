using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;

namespace Prongsai.Organization.Data;

/// <summary>The units a new office begins with.</summary>
internal static class FirstUnits
{
    public static async Task AddAsync(Act act, AgencyKind kind, CancellationToken ct)
    {
        var usual = UsualUnits.Of(kind);
        var units = usual.Select((u, i) => new Unit { Key = u.Key, Place = i }).ToDictionary(u => u.Key);
        act.Db.AddRange(units.Values);
        await act.Db.SaveChangesAsync(ct); // periods point at their units
        act.Db.AddRange(usual.Select(u => new UnitPeriod
        {
            UnitId = units[u.Key].Id,
            Kind = u.Kind,
            Name = u.Name,
            NameEn = u.NameEn,
            ParentId = u.Parent is { } parent ? units[parent].Id : null,
            Reason = "โครงสร้างเมื่อเปิดใช้ระบบ",
        }));
    }
}
