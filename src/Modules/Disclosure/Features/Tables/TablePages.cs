using System.Collections.Immutable;
using System.Security.Claims;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Tables;

/// <summary>A table of an item as the officers' pages show it.</summary>
internal sealed record TablePage(ItemPage Item, ContentTable Table)
{
    public string Path => PathOf(Item, Table);

    public ImmutableArray<ContentRow> Rows => Item.View.Content.RowsOf(Table.Key);

    /// <summary>The register that can fill the table; null when there is none.</summary>
    public ContentSource? Source => Item.View.Content.Sources.GetValueOrDefault(Table.Key);

    /// <summary>A register fills it now: rows are changed there.</summary>
    public bool IsLive => Source is { IsLive: true };

    /// <summary>Of the item: counts every change of it and its rows.</summary>
    public int Version => Item.View.Row?.Version ?? 0;

    public RowPlace Place => new(Item.Year, Item.View.Item, Table);

    public static string PathOf(ItemPage item, ContentTable table) => $"{item.Path}/tables/{table.Key}";

    /// <summary>The tables of an item with only the columns that matter in its year: those that answer one of its components, and those that answer none in any year.</summary>
    public static ImmutableArray<ContentTable> Of(PackItem item) =>
        RulePackLibrary.Shipped.FormOf(item) is not { } form ? []
        : [.. form.Tables.Where(t => form.Feeds.Any(f => f.Value.Table == t.Key && item.Components.Any(c => c.Key == f.Key))).Select(t => t with { Columns = [.. t.Columns.Where(c => Matters(c, t, form, item))] })];

    /// <summary>The table that answers a component; null for one that is written as text.</summary>
    public static ContentTable? Answering(PackItem item, ItemComponent component) =>
        RulePackLibrary.Shipped.FormOf(item) is { } form && form.Feeds.GetValueOrDefault(component.Key) is { } feed ? form.Table(feed.Table) : null;

    /// <summary>Columns that some component of the item asks for.</summary>
    public ImmutableHashSet<string> Asked => [.. RulePackLibrary.Shipped.FormOf(Item.View.Item)!.Feeds.Where(f => f.Value.Table == Table.Key && Item.View.Item.Components.Any(c => c.Key == f.Key))
        .SelectMany(f => f.Value.All.Concat(f.Value.Any))];

    private static bool Matters(ContentColumn column, ContentTable table, ContentForm form, PackItem item)
    {
        var asking = form.Feeds.Where(f => f.Value.Table == table.Key && f.Value.All.Concat(f.Value.Any).Contains(column.Key)).Select(f => f.Key).ToList();
        return column.Required || asking.Count == 0 || asking.Exists(key => item.Components.Any(c => c.Key == key));
    }
}

internal sealed class TablePages(ItemPages items)
{
    public async Task<TablePage?> FindAsync(int year, string key, string table, ClaimsPrincipal user, CancellationToken ct) =>
        await items.FindAsync(new FiscalYear(year), key, user, ct) is { } item && TablePage.Of(item.View.Item).FirstOrDefault(t => t.Key == table) is { } found ? new(item, found) : null;
}
