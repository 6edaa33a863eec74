using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Evidence;

namespace Prongsai.Disclosure.Data;

/// <summary>Asks the registers that fill items, each once for a year.</summary>
internal sealed class LiveSources(IEnumerable<IEvidenceSource> sources, AgencyData data)
{
    /// <param name="items">Only the registers of these are asked.</param>
    public async Task<LiveYear> ReadAsync(FiscalYear year, IEnumerable<PackItem> items, LocalDate today, CancellationToken ct)
    {
        var keys = items.Select(i => i.EvidenceSource).OfType<string>().ToHashSet();
        var (read, shown) = (new List<(IEvidenceSource Source, SourcedContent Content)>(), LocalDate.Min(today, year.End));
        foreach (var source in sources.Where(s => keys.Contains(s.Key)))
        {
            if (await source.ReadAsync(year, shown, ct) is { } content)
            {
                read.Add((source, content));
            }
        }

        var changes = shown < today ? [] : await ChangesAsync([.. read.Where(r => r.Content.ChangedAt is null).SelectMany(r => r.Source.Tables).Distinct()], ct); // a year that is over changes no more
        return new(read.ToLookup(r => r.Source.Key, r => r.Content with { ChangedAt = r.Content.ChangedAt ?? r.Source.Tables.Max(t => changes.GetValueOrDefault(t)) }));
    }

    /// <summary>When an act last touched each of the tables; each is one step into an index, however many acts there are.</summary>
    private async Task<Dictionary<string, Instant?>> ChangesAsync(string[] tables, CancellationToken cancellationToken) => tables.Length == 0 ? [] : await data.ReadAsync((db, ct) =>
    {
        var last = db.Database.SqlQuery<long>($"""
            select touched.sequence as "Value" from unnest({tables}) wanted(name)
            cross join lateral (select t.sequence from platform.touched_row t where t.table_name = wanted.name order by t.sequence desc limit 1) touched
            """);
        return db.Set<TouchedRow>().Where(t => tables.Contains(t.TableName) && last.Contains(t.Sequence)).Join(db.Set<RecordedAct>(), t => t.Sequence, a => a.Sequence, (t, a) => new { t.TableName, a.At })
            .GroupBy(x => x.TableName).Select(g => new { g.Key, At = (Instant?)g.Max(x => x.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
    }, cancellationToken);
}

/// <summary>What the registers say of one year's items.</summary>
internal sealed record LiveYear(ILookup<string, SourcedContent> ByKey)
{
    public IEnumerable<SourcedContent> Of(PackItem item) => item.EvidenceSource is { } key ? ByKey[key] : [];

    public ImmutableArray<ContentRow> Rows(PackItem item, string table) =>
        Of(item).Select(c => c.Rows.GetValueOrDefault(table)).FirstOrDefault(r => !r.IsDefaultOrEmpty) is { IsDefault: false } rows ? [.. rows.Select(cells => new ContentRow(Guid.Empty, cells))] : [];

    /// <summary>The content with what the registers say where the office has typed nothing: a table without rows of its own, or one set back to its register; a component without text.</summary>
    /// <param name="setLive">Tables that show their register although rows of their own are kept.</param>
    public ItemContent Into(ItemContent content, PackItem item, IReadOnlyCollection<string> setLive)
    {
        foreach (var source in Of(item))
        {
            foreach (var (table, rows) in source.Rows.Where(r => !r.Value.IsDefaultOrEmpty))
            {
                var own = content.RowsOf(table);
                var isLive = own.IsEmpty || setLive.Contains(table);
                content = content with
                {
                    Rows = isLive ? content.Rows.SetItem(table, [.. rows.Select(cells => new ContentRow(Guid.Empty, cells))]) : content.Rows,
                    Sources = content.Sources.SetItem(table, new(source.FromTh, source.FromEn, source.Path, isLive, isLive ? own.Length : 0) { ChangedAt = source.ChangedAt }),
                };
            }

            foreach (var (component, text) in source.Texts.Where(t => item.Components.Any(c => c.Key == t.Key)))
            {
                content = Said(content, source, component, text);
            }
        }

        return content;
    }

    private static ItemContent Said(ItemContent content, SourcedContent source, string component, SourcedText text)
    {
        var own = content.Components.GetValueOrDefault(component) ?? ComponentContent.Empty;
        return own.TextTh is not null || own.TextEn is not null || own.IsNil ? content : content with
        {
            Components = content.Components.SetItem(component, own with { TextTh = text.Th, TextEn = text.En, Source = new(source.FromTh, source.FromEn, source.Path, true, 0) { ProofTh = text.ProofTh, PublicPath = text.PublicPath, ChangedAt = source.ChangedAt } }),
        };
    }
}
