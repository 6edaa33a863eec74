using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>Reads the year's items with all that belongs to them: five queries, whatever the number of items and years, and each register that fills an item once a year.</summary>
internal sealed class ItemStore(AgencyData data, LiveSources sources, IClock clock)
{
    public LocalDate Today => OfficeYear.Today(clock);

    public static RulePack Pack(FiscalYear year) => RulePackLibrary.Shipped.ForYear(year).Pack;

    /// <summary>Read once in a scope: several lists of work ask for it.</summary>
    public Task<IReadOnlyList<ItemView>> YearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        data.OnceAsync<IReadOnlyList<ItemView>>((typeof(ItemStore), year), async () => [.. (await YearsAsync([year], cancellationToken)).Select(v => v.View)]);

    /// <summary>Has anybody worked on an item of the year?</summary>
    public Task<bool> AnyAsync(FiscalYear year, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<YearItem>().AnyAsync(i => i.FiscalYear == year, ct), cancellationToken);

    /// <summary>The items of several years, in the order of the years asked for.</summary>
    /// <param name="withRegisters">False for lists that show no content: then no register is asked.</param>
    public async Task<IReadOnlyList<(FiscalYear Year, ItemView View)>> YearsAsync(IReadOnlyList<FiscalYear> years, CancellationToken cancellationToken, bool withRegisters = true)
    {
        var (items, answers, rowsThere, evidence, failing) = await data.ReadAsync(async (db, ct) => (
            await db.Set<YearItem>().Where(i => years.Contains(i.FiscalYear)).ToListAsync(ct),
            await db.Set<ComponentAnswer>().Where(a => db.Set<YearItem>().Any(i => i.Id == a.YearItemId && years.Contains(i.FiscalYear))).ToListAsync(ct),
            await db.Set<ItemRow>().Where(r => db.Set<YearItem>().Any(i => i.Id == r.YearItemId && years.Contains(i.FiscalYear))).ToListAsync(ct),
            await ItemEvidence.ReadAsync(db, e => db.Set<YearItem>().Any(i => i.Id == e.YearItemId && years.Contains(i.FiscalYear)), ct),
            await data.OnceAsync(typeof(List<WatchedLink>), () => LinkStanding.BrokenAsync(db, ct))), cancellationToken);
        var broken = LinkStanding.InWords(failing, clock.GetCurrentInstant());
        var live = new Dictionary<FiscalYear, LiveYear>();
        foreach (var year in years)
        {
            live[year] = await sources.ReadAsync(year, withRegisters ? Pack(year).Items : [], Today, cancellationToken);
        }

        var rows = items.ToDictionary(i => (i.FiscalYear, i.ItemKey));
        var answersOf = answers.ToLookup(a => a.YearItemId);
        var evidenceOf = evidence.ToLookup(e => e.Use.YearItemId);
        var rowsOf = rowsThere.ToLookup(r => r.YearItemId);
        return [.. years.SelectMany(year => Pack(year).Items.Select(item => (year, View(item, year, rows.GetValueOrDefault((year, item.Key)), new(answersOf, evidenceOf, rowsOf, live[year], key => rows.GetValueOrDefault((year, key)), broken)))))];
    }

    public async Task<ItemView?> FindAsync(FiscalYear year, string key, CancellationToken cancellationToken)
    {
        if (Pack(year).ItemByKey(key) is not { } item)
        {
            return null;
        }

        string[] keys = [key, .. Matched(item).Select(p => p.Item)];
        var live = await sources.ReadAsync(year, keys.Select(k => Pack(year).ItemByKey(k)).OfType<PackItem>(), Today, cancellationToken);
        return await data.ReadAsync(async (db, ct) =>
        {
            var found = await db.Set<YearItem>().Where(i => i.FiscalYear == year && keys.Contains(i.ItemKey)).ToListAsync(ct);
            if (found.Find(i => i.ItemKey == key) is not { } row)
            {
                return ItemView.Of(item, year, live);
            }

            var ids = found.ConvertAll(i => i.Id);
            var answers = await db.Set<ComponentAnswer>().Where(a => a.YearItemId == row.Id).ToListAsync(ct);
            var rows = await db.Set<ItemRow>().Where(r => ids.Contains(r.YearItemId)).ToListAsync(ct);
            var evidence = await ItemEvidence.ReadAsync(db, e => e.YearItemId == row.Id, ct);
            var broken = LinkStanding.InWords(await LinkStanding.BrokenAsync(db, ct), clock.GetCurrentInstant());
            return View(item, year, row, new(answers.ToLookup(a => a.YearItemId), evidence.ToLookup(e => e.Use.YearItemId), rows.ToLookup(r => r.YearItemId), live, k => found.Find(i => i.ItemKey == k), broken));
        }, cancellationToken);
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

    /// <summary>Columns of other items of its year that this one must match. What reports on the year before has none there: a person looks.</summary>
    public static IEnumerable<ColumnPath> Matched(PackItem item) =>
        item.Period == ItemPeriod.PreviousYear ? [] : RulePackLibrary.Shipped.FormOf(item)?.Feeds.Values.Select(f => f.Matches).OfType<ColumnPath>().Distinct() ?? [];

    private ItemView View(PackItem item, FiscalYear year, YearItem? row, Belongings all) =>
        row is null
            ? ItemView.Of(item, year, all.Live)
            : ItemView.Of(item, year, row, all.Answers[row.Id], [.. all.Evidence[row.Id]], Today, all.Rows[row.Id], Matched(item).ToImmutableDictionary(p => p, p => all.Column(p, year)), IsPublic(row), all.Broken, all.Live);

    /// <summary>What belongs to the items read.</summary>
    /// <param name="RowOf">Item key → its row of the same year.</param>
    /// <param name="Broken">Addresses known not to open.</param>
    private sealed record Belongings(ILookup<Guid, ComponentAnswer> Answers, ILookup<Guid, ItemEvidence> Evidence, ILookup<Guid, ItemRow> Rows, LiveYear Live, Func<string, YearItem?> RowOf, ImmutableDictionary<string, string> Broken)
    {
        /// <summary>What stands in a column of another item, typed or from its register.</summary>
        public ImmutableArray<string> Column(ColumnPath path, FiscalYear year)
        {
            var row = RowOf(path.Item);
            List<ContentRow> own = row is null || row.LiveTables.Contains(path.Table) ? [] : [.. Rows[row.Id].Where(r => r.TableKey == path.Table).Select(r => r.ToContent())];
            IEnumerable<ContentRow> shown = own.Count > 0 || Pack(year).ItemByKey(path.Item) is not { } item ? own : Live.Rows(item, path.Table);
            return [.. shown.Select(r => r[path.Column]).OfType<string>()];
        }
    }
}
