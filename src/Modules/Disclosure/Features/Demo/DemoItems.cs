using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Demo;

/// <summary>Items of อบต.ตัวอย่าง in the middle of FY2569, made up: some public, some half done, most assigned.</summary>
internal sealed class DemoItems(ItemEditing editing, RowEditing rows, EvidenceEditing evidence, ItemStore store, IOffice office) : IDemoContent
{
    private readonly Dictionary<string, Guid> links = [];

    private static readonly FiscalYear Year = new(2569);
    private static readonly LocalDate Due = new(2026, 3, 13);

    public int Order => 30;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Key, u => u.Id);
        var owners = ItemStore.Pack(Year).Items.Select((item, i) => (item.Key, Unit: units.GetValueOrDefault(item.DefaultOwner, units["office"]), Due: Due.PlusDays(i % 4 * 7)));
        foreach (var group in owners.GroupBy(o => (o.Unit, o.Due)))
        {
            var assigned = await editing.AssignAsync(Year, [.. group.Select(o => o.Key)], group.Key.Unit, group.Key.Due, cancellationToken);
            if (!assigned.IsOk)
            {
                return assigned.Error;
            }
        }

        foreach (var (year, entry) in DemoTexts.All)
        {
            if ((await WriteAsync(year, entry, units, cancellationToken)).Error is { } fault)
            {
                return fault;
            }
        }

        foreach (var (key, table, cells) in DemoTables.All)
        {
            if (ItemStore.Pack(Year).ItemByKey(key) is { } item && TablePage.Of(item).FirstOrDefault(t => t.Key == table) is { } there
                && (await rows.TakeAsync(new(Year, item, there), cells, true, cancellationToken)).Error is { } fault)
            {
                return fault;
            }
        }

        return Unit.Done;
    }

    private async Task<Result<Unit>> WriteAsync(FiscalYear year, DemoText entry, Dictionary<string, Guid> units, CancellationToken ct)
    {
        if (ItemStore.Pack(year).ItemByKey(entry.Key) is not { } item)
        {
            return Unit.Done;
        }

        var covers = ComponentChecks.Required(item.Period, year);
        var components = entry.Components.ToDictionary(c => c.Key, c => new ComponentContent(c.Th, c.En, c.Th is null, c.Seen ? "นางสาวสมมติ ประสานงาน" : null));
        var draft = new ItemDraft(components, covers.Start, covers.End, units.GetValueOrDefault(item.DefaultOwner, units["office"]), year == Year ? Due : null, null);
        var written = await editing.WriteAsync(year, entry.Key, null, draft, ct);
        if (written.IsOk && entry.Link is { } link)
        {
            var attached = new EvidenceDraft(link.Component, link.Title, null, null, link.Address);
            written = links.TryGetValue(link.Address, out var known) ? await evidence.UseAsync(year, entry.Key, known, attached, ct) : await evidence.AddLinkAsync(year, entry.Key, attached, ct);
            links.TryAdd(link.Address, (await store.FindAsync(year, entry.Key, ct))!.Evidence[^1].Document.Id);
        }

        return written.IsOk && entry.Publish ? await editing.PublishAsync(year, entry.Key, null, null, ct) : written;
    }
}
