using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Where an address stands.</summary>
/// <param name="Title">Of the evidence or the row.</param>
/// <param name="Prominence">The stricter of the item's and the evidence's.</param>
/// <param name="Table">Key of the table; null for evidence.</param>
internal sealed record LinkUse(string Address, FiscalYear Year, string ItemKey, Guid? Unit, string Title, Prominence Prominence, string? Table);

/// <summary>Finds the addresses that items name: links of evidence and link cells of rows, of every year.</summary>
internal static class LinkUses
{
    private static readonly ImmutableHashSet<(string Table, string Column)> Columns =
        [.. RulePackLibrary.Shipped.Forms.SelectMany(f => f.Tables).SelectMany(t => t.Columns.Where(c => c.Kind == ContentKind.Link).Select(c => (t.Key, c.Key)))];

    /// <summary>Table → its columns of words, in order: what a row is called by.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Names = RulePackLibrary.Shipped.Forms.SelectMany(f => f.Tables).GroupBy(t => t.Key)
        .ToImmutableDictionary(g => g.Key, g => g.First().Columns.Where(c => c.Kind == ContentKind.Text).Select(c => c.Key).ToImmutableArray());

    public static async Task<IReadOnlyList<LinkUse>> ReadAsync(Db db, CancellationToken ct)
    {
        var tables = Columns.Select(c => c.Table).Distinct().ToList();
        var items = db.Set<YearItem>().Where(i => !i.LeftOver);
        var evidence = await (
            from e in db.Set<Evidence>()
            join i in items on e.YearItemId equals i.Id
            join d in db.Set<EvidenceDocument>() on e.DocumentId equals d.Id
            join v in db.Set<DocumentVersion>() on new { d.Id, Number = d.CurrentNumber } equals new { Id = v.DocumentId, v.Number }
            where v.Address != null
            select new { v.Address, d.TitleTh, Own = e.Prominence, i.FiscalYear, i.ItemKey, i.UnitId, i.Prominence }).ToListAsync(ct);
        var rows = await db.Set<ItemRow>().Where(r => tables.Contains(r.TableKey))
            .Join(items, r => r.YearItemId, i => i.Id, (r, i) => new { Row = r, i.FiscalYear, i.ItemKey, i.UnitId, i.Prominence }).ToListAsync(ct);
        return
        [
            .. evidence.Where(e => LinkAddress.Of(e.Address) is not null)
                .Select(e => new LinkUse(LinkAddress.Of(e.Address)!, e.FiscalYear, e.ItemKey, e.UnitId, e.TitleTh, e.Own == Prominence.Restricted ? e.Own : e.Prominence, null)),
            .. rows.SelectMany(r => Cells(r.Row).Select(c => new LinkUse(c.Address, r.FiscalYear, r.ItemKey, r.UnitId, c.Title, r.Prominence, r.Row.TableKey))),
        ];
    }

    private static IEnumerable<(string Address, string Title)> Cells(ItemRow row)
    {
        var cells = row.ToContent().Cells;
        foreach (var (column, value) in cells)
        {
            if (Columns.Contains((row.TableKey, column)) && LinkAddress.Of(value) is { } address)
            {
                yield return (address, Names[row.TableKey].Select(c => cells.GetValueOrDefault(c)).FirstOrDefault(c => c is not null) ?? address);
            }
        }
    }
}
