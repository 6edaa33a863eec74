using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Contracts;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Data;

internal sealed class ImportedItems(IOffice office) : IImportedItems
{
    public async Task<Result<int>> ApplyAsync(Act act, Guid importId, FiscalYear year, IReadOnlyList<ImportedItem> items, CancellationToken cancellationToken)
    {
        var (pack, units, taken) = (ItemStore.Pack(year), await office.UnitsAsync(cancellationToken), 0);
        var rows = await act.Db.Set<YearItem>().Where(i => i.FiscalYear == year).ToDictionaryAsync(i => i.ItemKey, cancellationToken);
        foreach (var item in items)
        {
            if (pack.ItemByNumber(item.Number) is not { } known)
            {
                continue;
            }

            if (!rows.TryGetValue(known.Key, out var row))
            {
                rows[known.Key] = row = new YearItem { FiscalYear = year, ItemKey = known.Key };
                act.Db.Add(row);
            }

            row.UnitId ??= UnitOf(units, item.OwnerNames) ?? units.FirstOrDefault(u => u.Key == known.DefaultOwner)?.Id;
            row.Progress ??= item.Progress;
            (row.ImportId, row.ChangedAt) = (row.ImportId ?? importId, act.At);
            taken++;
        }

        return taken;
    }

    public async Task<Result<int>> UndoAsync(Act act, Guid importId, CancellationToken cancellationToken)
    {
        var rows = await act.Db.Set<YearItem>().Where(i => i.ImportId == importId).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var worked = row.PublishedAt is not null
                || await act.Db.Set<ComponentAnswer>().AnyAsync(a => a.YearItemId == row.Id, cancellationToken)
                || await act.Db.Set<Evidence>().AnyAsync(e => e.YearItemId == row.Id, cancellationToken);
            if (worked)
            {
                (row.ImportId, row.Progress) = (null, null);
            }
            else
            {
                act.Db.Remove(row);
            }
        }

        return rows.Count;
    }

    private static Guid? UnitOf(IReadOnlyList<OfficeUnit> units, IReadOnlyList<string> names) => units
        .Select(u => (u.Id, Likeness: names.Select(n => ThaiText.Similarity(n, u.Name)).DefaultIfEmpty(0).Max()))
        .Where(u => u.Likeness >= 0.7)
        .OrderByDescending(u => u.Likeness)
        .Select(u => (Guid?)u.Id)
        .FirstOrDefault();
}

internal sealed class ReadinessReading(ItemStore items) : IReadiness
{
    public async Task<ReadinessSummary> ReadAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var views = await items.YearAsync(year, cancellationToken);
        return new(
            year,
            views.Count(v => v.State.Readiness is Domain.Readiness.Complete or Domain.Readiness.Published),
            views.Count,
            views.Count(v => v.State.Readiness == Domain.Readiness.Published),
            views.ToDictionary(v => v.Item.Number, v => v.State.PreScore));
    }
}
