using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data;

/// <summary>Reads the year's items with all that belongs to them: three queries, whatever the number of items and years.</summary>
internal sealed class ItemStore(AgencyData data, IClock clock)
{
    public LocalDate Today => OfficeYear.Today(clock);

    public static RulePack Pack(FiscalYear year) => RulePackLibrary.Shipped.ForYear(year).Pack;

    public async Task<IReadOnlyList<ItemView>> YearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        [.. (await YearsAsync([year], cancellationToken)).Select(v => v.View)];

    /// <summary>Has anybody worked on an item of the year?</summary>
    public Task<bool> AnyAsync(FiscalYear year, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<YearItem>().AnyAsync(i => i.FiscalYear == year, ct), cancellationToken);

    /// <summary>The items of several years, in the order of the years asked for.</summary>
    public async Task<IReadOnlyList<(FiscalYear Year, ItemView View)>> YearsAsync(IReadOnlyList<FiscalYear> years, CancellationToken cancellationToken)
    {
        var (items, answers, evidence) = await data.ReadAsync(async (db, ct) => (
            await db.Set<YearItem>().Where(i => years.Contains(i.FiscalYear)).ToListAsync(ct),
            await db.Set<ComponentAnswer>().Where(a => db.Set<YearItem>().Any(i => i.Id == a.YearItemId && years.Contains(i.FiscalYear))).ToListAsync(ct),
            await EvidenceAsync(db, e => db.Set<YearItem>().Any(i => i.Id == e.YearItemId && years.Contains(i.FiscalYear)), ct)), cancellationToken);
        var rows = items.ToDictionary(i => (i.FiscalYear, i.ItemKey));
        var answersOf = answers.ToLookup(a => a.YearItemId);
        var evidenceOf = evidence.ToLookup(e => e.YearItemId);
        return [.. years.SelectMany(year => Pack(year).Items.Select(item => (year, View(item, year, rows.GetValueOrDefault((year, item.Key)), answersOf, evidenceOf))))];
    }

    public async Task<ItemView?> FindAsync(FiscalYear year, string key, CancellationToken cancellationToken)
    {
        if (Pack(year).ItemByKey(key) is not { } item)
        {
            return null;
        }

        var (row, answers, evidence) = await data.ReadAsync(async (db, ct) =>
        {
            var found = await db.Set<YearItem>().SingleOrDefaultAsync(i => i.FiscalYear == year && i.ItemKey == key, ct);
            return found is null
                ? (null, [], [])
                : (found, await db.Set<ComponentAnswer>().Where(a => a.YearItemId == found.Id).ToListAsync(ct), await EvidenceAsync(db, e => e.YearItemId == found.Id, ct));
        }, cancellationToken);
        return View(item, year, row, answers.ToLookup(a => a.YearItemId), evidence.ToLookup(e => e.YearItemId));
    }

    /// <summary>Years with something that everyone may see today, newest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> PublicYearsAsync(CancellationToken cancellationToken)
    {
        var rows = await data.ReadAsync((db, ct) => db.Set<YearItem>().Where(i => i.PublishedAt != null)
            .Select(i => new { i.FiscalYear, i.Prominence, i.EmbargoUntil }).Distinct().ToListAsync(ct), cancellationToken);
        return [.. rows.Where(r => ProminenceRule.IsPublic(r.Prominence, r.EmbargoUntil, Today)).Select(r => r.FiscalYear).Distinct().OrderDescending()];
    }

    /// <summary>Published, and visible to everyone today.</summary>
    public bool IsPublic(YearItem row) => row.PublishedAt is not null && ProminenceRule.IsPublic(row.Prominence, row.EmbargoUntil, Today);

    private static async Task<List<Evidence>> EvidenceAsync(Db db, System.Linq.Expressions.Expression<Func<Evidence, bool>> which, CancellationToken ct)
    {
        var found = await db.Set<Evidence>().Where(which)
            .GroupJoin(db.Set<StoredFile>(), e => e.FileId, f => (Guid?)f.Id, (e, files) => new { e, files })
            .SelectMany(x => x.files.DefaultIfEmpty(), (x, f) => new { x.e, Name = f == null ? null : f.Name, Type = f == null ? null : f.ContentType, Size = f == null ? 0 : f.Size })
            .OrderBy(x => x.e.AddedAt).ThenBy(x => x.e.Id).ToListAsync(ct);
        foreach (var one in found.Where(x => x.Name is not null))
        {
            one.e.File = new FileFacts(one.Name!, one.Type!, one.Size);
        }

        return [.. found.Select(x => x.e)];
    }

    private ItemView View(PackItem item, FiscalYear year, YearItem? row, ILookup<Guid, ComponentAnswer> answersOf, ILookup<Guid, Evidence> evidenceOf)
    {
        if (row is null)
        {
            return new(item, null, ItemContent.Nothing, [], ItemState.Of(item, year, ItemContent.Nothing));
        }

        return ItemView.Of(item, year, row, answersOf[row.Id], [.. evidenceOf[row.Id]], IsPublic(row));
    }
}
