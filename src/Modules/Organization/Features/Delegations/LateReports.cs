using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>Monthly reports to hand in: the delegate's own, and for those who manage delegations the late ones of all.</summary>
internal sealed class LateReports(DelegationReading reading, ReportBook reports, AgencySession session, IClock clock) : ITaskSource
{
    private const int Most = 20;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var (book, today) = (await reading.BookAsync(cancellationToken), OfficeYear.Today(clock));
        if (book.Orders.IsEmpty)
        {
            return [];
        }

        var manages = session.Rights.Has("delegation.manage");
        return [.. (await reports.MonthsAsync(book, cancellationToken))
            .Where(m => !m.IsIn && year.Contains(m.Due) && ((actor.Person is { } person && book.Receiver(m.Order, today)?.Id == person) || (manages && m.Due < today)))
            .Take(Most)
            .Select(m => new WorkItem(
                $"ส่งรายงานเดือน{DelegationsModel.MonthText(m.Month)} ตามคำสั่งที่ {m.Order.Number}",
                $"/office/delegations/{m.Order.Id}/reports/{DelegationsModel.MonthKey(m.Month)}",
                m.Due,
                WhyTh: $"{book.ToName(m.Order)}ต้องรายงานผลการปฏิบัติงานตามคำสั่งมอบอำนาจทุกเดือน"))];
    }
}
