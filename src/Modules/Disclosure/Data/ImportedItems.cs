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
                rows[known.Key] = row = new YearItem { FiscalYear = year, ItemKey = known.Key, PackYear = pack.Year, ChangedAt = act.At, ImportMade = true };
                act.Db.Add(row);
            }

            taken += Take(row, importId, UnitOf(units, item.OwnerNames) ?? units.FirstOrDefault(u => u.Key == known.DefaultOwner)?.Id, item) ? 1 : 0;
        }

        return taken;
    }

    public async Task<Result<int>> UndoAsync(Act act, Guid importId, CancellationToken cancellationToken)
    {
        var rows = await act.Db.Set<YearItem>().Where(i => i.ImportId == importId).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToList();
        var answered = await act.Db.Set<ComponentAnswer>().Where(a => ids.Contains(a.YearItemId)).Select(a => a.YearItemId).ToListAsync(cancellationToken);
        var evidenced = await act.Db.Set<Evidence>().Where(e => ids.Contains(e.YearItemId)).Select(e => e.YearItemId).ToListAsync(cancellationToken);
        var worked = answered.Concat(evidenced).ToHashSet();
        foreach (var row in rows)
        {
            TakeBack(row);
            if (row is { ImportMade: true, UnitId: null, Progress: null, DueOn: null, CoversFrom: null, CoversTo: null, PublishedAt: null } && !worked.Contains(row.Id))
            {
                act.Db.Remove(row);
            }
        }

        return rows.Count;
    }

    /// <summary>Fills what is empty or still as an earlier import left it.</summary>
    private static bool Take(YearItem row, Guid importId, Guid? unit, ImportedItem item)
    {
        var takesUnit = unit is not null && (row.UnitId is null || row.UnitId == row.ImportedUnitId);
        var takesProgress = !string.IsNullOrWhiteSpace(item.Progress) && (row.Progress is null || row.Progress == row.ImportedProgress);
        if (takesUnit)
        {
            row.UnitId = row.ImportedUnitId = unit;
        }

        if (takesProgress)
        {
            row.Progress = row.ImportedProgress = item.Progress;
        }

        var takes = takesUnit || takesProgress || item.IsDone is not null;
        row.ReportedDone = item.IsDone ?? row.ReportedDone;
        if (takes || row.ImportMade)
        {
            row.ImportId = importId;
        }

        return takes;
    }

    private static void TakeBack(YearItem row)
    {
        row.UnitId = row.UnitId == row.ImportedUnitId ? null : row.UnitId;
        row.Progress = row.Progress == row.ImportedProgress ? null : row.Progress;
        (row.ImportId, row.ImportedUnitId, row.ImportedProgress, row.ReportedDone) = (null, null, null, null);
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
            views.Count(v => v.State.IsComplete),
            views.Count,
            views.Count(v => v.State.Readiness == Domain.Readiness.Published),
            views.ToDictionary(v => v.Item.Number, v => v.State.PreScore));
    }
}
