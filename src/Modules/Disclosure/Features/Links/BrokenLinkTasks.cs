using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Links;

/// <summary>Links known not to open, for the unit of each item that names one; gone by themselves once they open again.</summary>
internal sealed class BrokenLinkTasks(LinkReading reading) : ITaskSource
{
    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var now = reading.Now;
        return
        [
            .. (await reading.BrokenAsync(cancellationToken)).SelectMany(l => l.Uses.Where(u => u.Year == year).DistinctBy(u => (u.ItemKey, u.Unit)).Select(u => Task(l.Link, u, now))),
        ];
    }

    private static WorkItem Task(WatchedLink link, LinkUse use, Instant now) => new(
        $"แก้ลิงก์ของ {ItemStore.Pack(use.Year).ItemByKey(use.ItemKey)?.Number ?? use.ItemKey} ที่เปิดไม่ได้",
        $"/office/disclosure/links/{link.Id}",
        WhyTh: $"{LinkWords.Trouble(link.Fault, link.Status, link.FailingSince, now)} {LinkWords.Cure(link.Fault, link.Status)}")
    {
        Key = $"disclosure:link:{link.Id}:{use.Year}:{use.ItemKey}",
        Unit = use.Unit,
        AlsoBy = "disclosure.assign",
        Since = link.FailingSince?.InZone(OfficeYear.Bangkok).Date,
        IsRestricted = use.Prominence == Prominence.Restricted,
    };
}
