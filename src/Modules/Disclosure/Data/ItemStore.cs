using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>Reads the year's items with all that belongs to them: three queries for a whole year, whatever the number of items.</summary>
internal sealed class ItemStore(AgencyData data, IClock clock)
{
    public LocalDate Today => OfficeYear.Today(clock);

    public static RulePack Pack(FiscalYear year) => RulePackLibrary.Shipped.ForYear(year).Pack;

    public async Task<IReadOnlyList<ItemView>> YearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var (items, answers, evidence) = await data.ReadAsync(async (db, ct) => (
            await db.Set<YearItem>().Where(i => i.FiscalYear == year).ToListAsync(ct),
            await db.Set<ComponentAnswer>().Where(a => db.Set<YearItem>().Any(i => i.Id == a.YearItemId && i.FiscalYear == year)).ToListAsync(ct),
            await db.Set<Evidence>().Where(e => db.Set<YearItem>().Any(i => i.Id == e.YearItemId && i.FiscalYear == year)).OrderBy(e => e.AddedAt).ToListAsync(ct)), cancellationToken);
        var byKey = items.ToDictionary(i => i.ItemKey);
        var answersOf = answers.ToLookup(a => a.YearItemId);
        var evidenceOf = evidence.ToLookup(e => e.YearItemId);
        return [.. Pack(year).Items.Select(item => View(item, year, byKey.GetValueOrDefault(item.Key), answersOf, evidenceOf))];
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
                : (found, await db.Set<ComponentAnswer>().Where(a => a.YearItemId == found.Id).ToListAsync(ct), await db.Set<Evidence>().Where(e => e.YearItemId == found.Id).OrderBy(e => e.AddedAt).ToListAsync(ct));
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

    private ItemView View(PackItem item, FiscalYear year, YearItem? row, ILookup<Guid, ComponentAnswer> answersOf, ILookup<Guid, Evidence> evidenceOf)
    {
        if (row is null)
        {
            return new(item, null, ItemContent.Nothing, [], ItemState.Of(item, year, ItemContent.Nothing));
        }

        var evidence = evidenceOf[row.Id].ToImmutableArray();
        var content = new ItemContent(
            answersOf[row.Id].ToImmutableDictionary(a => a.ComponentKey, a => new ComponentContent(a.TextTh, a.TextEn, a.IsNil, a.ConfirmedBy)),
            [.. evidence.Select(e => new EvidenceContent(e.ComponentKey, e.TitleTh, e.TitleEn, e.Address, e.FileId))],
            row is { CoversFrom: { } from, CoversTo: { } to } ? (from, to) : null,
            IsPublic(row));
        return new(item, row, content, evidence, ItemState.Of(item, year, content));
    }

    /// <summary>Published, and visible to everyone today.</summary>
    public bool IsPublic(YearItem row) => row.PublishedAt is not null && ProminenceRule.IsPublic(row.Prominence, row.EmbargoUntil, Today);
}

/// <summary>An item with what the office has put into it. <see cref="Row"/> is null while nobody has worked on it.</summary>
internal sealed record ItemView(PackItem Item, YearItem? Row, ItemContent Content, ImmutableArray<Evidence> Evidence, ItemState State)
{
    /// <summary>The item's part of its permanent address.</summary>
    public string Slug => SlugOf(Item.Key);

    public static string SlugOf(string key) => key.Replace('_', '-');
}
