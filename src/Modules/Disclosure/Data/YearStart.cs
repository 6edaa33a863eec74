using Microsoft.EntityFrameworkCore;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>Begins a year: items nobody looks after yet go to whoever looked after them in the newest earlier year, else to the unit whose work it usually is.</summary>
internal sealed class YearStart(AgencyData data, IOffice office, ItemStore store, ItemEditing editing)
{
    /// <returns>Null when every item has an owner or none can be proposed.</returns>
    public async Task<YearStartOffer?> OfferAsync(FiscalYear year, IReadOnlyList<ItemView> views, CancellationToken cancellationToken)
    {
        var open = views.Where(v => v.Row?.UnitId is null).Select(v => v.Item).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var units = await office.UnitsAsync(cancellationToken);
        var (from, earlier) = await EarlierOwnersAsync(year, cancellationToken);
        var owners = new Dictionary<string, Guid>();
        var carried = 0;
        foreach (var item in open)
        {
            if (earlier.TryGetValue(item.Key, out var unit) && units.Any(u => u.Id == unit))
            {
                owners[item.Key] = unit;
                carried++;
            }
            else if (units.FirstOrDefault(u => u.Key == item.DefaultOwner) is { } usual)
            {
                owners[item.Key] = usual.Id;
            }
        }

        return owners.Count == 0 ? null : new(from, carried, owners.Count - carried, owners);
    }

    /// <returns>How many items got an owner.</returns>
    public async Task<Result<int>> TakeAsync(FiscalYear year, CancellationToken cancellationToken) =>
        await OfferAsync(year, await store.YearAsync(year, cancellationToken), cancellationToken) is { } offer
            ? await editing.AssignAsync(year, offer.Owners, cancellationToken)
            : 0;

    /// <summary>Owners of the newest earlier year that has any, under the keys their items have now.</summary>
    private async Task<(FiscalYear? From, Dictionary<string, Guid> Owners)> EarlierOwnersAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var rows = await data.ReadAsync(
            (db, ct) => db.Set<YearItem>().Where(i => i.UnitId != null && i.FiscalYear == db.Set<YearItem>().Where(e => e.UnitId != null && e.FiscalYear < year).Max(e => (FiscalYear?)e.FiscalYear))
                .Select(i => new { i.FiscalYear, i.ItemKey, i.UnitId }).ToListAsync(ct),
            cancellationToken);
        var owners = new Dictionary<string, Guid>();
        foreach (var row in rows)
        {
            foreach (var key in RulePackLibrary.Shipped.Crosswalk.Follow(row.ItemKey, row.FiscalYear, ItemStore.Pack(year).Year))
            {
                owners.TryAdd(key, row.UnitId!.Value);
            }
        }

        return (rows.Count == 0 ? null : rows[0].FiscalYear, owners);
    }
}

/// <param name="From">The earlier year; null when none had owners.</param>
/// <param name="Carried">Items that keep the owner of that year.</param>
/// <param name="Usual">Items that go to the unit whose work it usually is.</param>
internal sealed record YearStartOffer(FiscalYear? From, int Carried, int Usual, IReadOnlyDictionary<string, Guid> Owners)
{
    public string Sentence => (Carried, Usual) switch
    {
        (0, _) => $"ตามหน้าที่ของแต่ละกอง {Usual} ข้อ",
        (_, 0) => $"ตามปี {From} {Carried} ข้อ",
        _ => $"ตามปี {From} {Carried} ข้อ และตามหน้าที่ของแต่ละกอง {Usual} ข้อ",
    };
}
