using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Inspecting;

/// <param name="Unit">The unit that answers for the item; null when nobody was given it.</param>
internal sealed record ItemUnit(Guid? Unit, Prominence Prominence);

/// <summary>Who answers for the items of a year, in one small query.</summary>
internal sealed class ItemUnits(AgencyData data)
{
    /// <returns>By item key; an item that nobody worked on is not among them.</returns>
    public Task<Dictionary<string, ItemUnit>> OfAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
        (await db.Set<YearItem>().Where(i => i.FiscalYear == year).Select(i => new { i.ItemKey, i.UnitId, i.Prominence }).ToListAsync(ct)).ToDictionary(i => i.ItemKey, i => new ItemUnit(i.UnitId, i.Prominence)), cancellationToken);
}
