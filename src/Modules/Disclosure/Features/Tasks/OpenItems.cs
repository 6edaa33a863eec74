using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Tasks;

/// <summary>Items that still miss something or wait to be published, for งานของฉัน.</summary>
internal sealed class OpenItems(ItemStore store) : ITaskSource
{
    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var pack = ItemStore.Pack(year);
        var deadline = pack.OitEntry?.EffectiveEnd;
        var views = await store.YearAsync(year, cancellationToken);
        return
        [
            .. views.Where(v => v.State.PreScore < 100 && !Waits(v, deadline)).Select(v => new WorkItem(
                $"{v.Item.Number} {v.Item.Title}",
                $"/office/disclosure/{year}/{v.Item.Key}",
                v.Row?.DueOn ?? deadline,
                ItemWorth.Of(pack, v.Item),
                v.State.Missing)
            {
                Key = $"disclosure:{year}:{v.Item.Key}",
                Unit = v.Row?.UnitId,
                AlsoBy = "disclosure.assign",
                IsUnconfirmed = v.Row?.DueOn is null && deadline is not null && pack.OitEntry!.Provenance.Confidence != Confidence.Confirmed,
            }),
        ];
    }

    /// <summary>Complete, and public by itself in time: nothing is left to do.</summary>
    private bool Waits(ItemView view, LocalDate? deadline) => view.State.IsComplete && view.ScheduledFor(store.Today) is { } day && (deadline is null || day <= deadline);
}
