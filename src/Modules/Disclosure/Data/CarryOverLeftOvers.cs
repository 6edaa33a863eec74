using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>An item of an older pack that the carry-over kept aside.</summary>
/// <param name="Successor">The item of the year's pack it lives on in; null when it was dropped.</param>
internal sealed record LeftOverItem(ItemView View, FiscalYear MadeUnder, PackItem? Successor);

/// <summary>What a person has to look at after a carry-over.</summary>
/// <param name="Item">The item of the year's pack the text was kept with.</param>
internal sealed record ReviewText(Guid RowId, int Version, PackItem Item, string Text);

/// <summary>Reads what the carry-over could not place.</summary>
internal sealed class CarryOverLeftOvers(AgencyData data, ItemStore store, RulePackLibrary packs)
{
    private static readonly ActKind Reviewed = new("disclosure.carry_over_reviewed", "ตรวจข้อความจากข้อของเกณฑ์เดิมแล้ว");

    public PackItem? SuccessorOf(FiscalYear year, string key) => CarryOverRoute.Successor(packs, year, key);

    /// <summary>One kept aside, by the key it had; null when there is none.</summary>
    public async Task<ItemView?> FindAsync(FiscalYear year, string key, CancellationToken cancellationToken)
    {
        var own = packs.ForYear(year).Pack.Year;
        var known = packs.Packs.Where(p => p.Year != own && p.ItemByKey(key) is not null).Select(p => CarryOverRoute.LeftOverKey(key, p.Year)).ToList();
        return known.Count == 0 ? null : (await ReadAsync(year, known, cancellationToken)).OrderByDescending(i => i.MadeUnder).FirstOrDefault()?.View;
    }

    public Task<bool> AnyAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync((db, ct) => db.Set<YearItem>().AnyAsync(i =>
        i.FiscalYear == year && (i.Review != null || (i.LeftOver && (i.Progress != null
            || db.Set<ComponentAnswer>().Any(a => a.YearItemId == i.Id) || db.Set<Evidence>().Any(e => e.YearItemId == i.Id)))), ct), cancellationToken);

    /// <summary>All of a year that hold something, in the order of the older pack.</summary>
    public async Task<IReadOnlyList<LeftOverItem>> YearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(year, null, cancellationToken)).Where(i => !i.View.Content.Components.IsEmpty || !i.View.Evidence.IsEmpty || i.View.Row!.Progress is not null)];

    public async Task<IReadOnlyList<ReviewText>> ReviewAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var rows = await data.ReadAsync((db, ct) => db.Set<YearItem>().Where(i => i.FiscalYear == year && !i.LeftOver && i.Review != null).ToListAsync(ct), cancellationToken);
        var pack = packs.ForYear(year).Pack;
        return [.. rows.Select(r => (Row: r, Item: pack.ItemByKey(r.ItemKey))).Where(r => r.Item is not null).OrderBy(r => r.Item!.Ordinal).Select(r => new ReviewText(r.Row.Id, r.Row.Version, r.Item!, r.Row.Review!))];
    }

    /// <summary>Takes the text away once a person has put what matters where it belongs; the act keeps it.</summary>
    public Task<Result<Unit>> ReviewedAsync(Guid row, int seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(Reviewed, async (act, ct) =>
    {
        if (await act.Db.Set<YearItem>().SingleOrDefaultAsync(i => i.Id == row, ct) is not { } item)
        {
            return new Error.NotFound("carry_over.row", "ไม่พบข้อนี้แล้ว กรุณาเปิดหน้านี้ใหม่");
        }

        act.Expect(item, seen);
        item.Review = null;
        return Unit.Done;
    }, cancellationToken);

    private async Task<List<LeftOverItem>> ReadAsync(FiscalYear year, List<string>? keys, CancellationToken cancellationToken)
    {
        var (rows, answers, tables, evidence) = await data.ReadAsync(async (db, ct) =>
        {
            var found = await db.Set<YearItem>().Where(i => i.FiscalYear == year && i.LeftOver && (keys == null || keys.Contains(i.ItemKey))).ToListAsync(ct);
            var ids = found.Select(r => r.Id).ToList();
            return (found, await db.Set<ComponentAnswer>().Where(a => ids.Contains(a.YearItemId)).ToListAsync(ct),
                await db.Set<ItemRow>().Where(r => ids.Contains(r.YearItemId)).ToListAsync(ct),
                await ItemEvidence.ReadAsync(db, e => ids.Contains(e.YearItemId), ct));
        }, cancellationToken);
        var (answersOf, tablesOf, evidenceOf) = (answers.ToLookup(a => a.YearItemId), tables.ToLookup(t => t.YearItemId), evidence.ToLookup(e => e.Use.YearItemId));
        return
        [
            .. rows.Select(r => (Row: r, Item: packs.Find(r.PackYear)?.ItemByKey(CarryOverRoute.PlainKey(r.ItemKey))))
                .Where(r => r.Item is not null).OrderBy(r => r.Item!.Ordinal)
                .Select(r => new LeftOverItem(ItemView.Of(r.Item!, year, r.Row, answersOf[r.Row.Id], [.. evidenceOf[r.Row.Id]], store.Today, tablesOf[r.Row.Id], ImmutableDictionary<ColumnPath, ImmutableArray<string>>.Empty, store.IsPublic(r.Row)), r.Row.PackYear, SuccessorOf(year, r.Item!.Key))),
        ];
    }
}
