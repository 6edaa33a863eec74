using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A month of an order that is to be reported.</summary>
/// <param name="Due">Last day to hand it in.</param>
internal sealed record MonthDue(DelegationOrder Order, LocalDate Month, LocalDate Due, DelegationReport? Report)
{
    public bool IsIn => Report?.SubmittedAt is not null;
}

/// <summary>An act done under an order, as the record has it.</summary>
internal sealed record ActDone(Instant At, string What, string Who);

/// <summary>The delegates' monthly reports (S135).</summary>
internal sealed class ReportBook(AgencyData data, DelegationEditing setting, IOfficeCalendar calendar, IClock clock)
{
    private const int MostActs = 200, MonthsBack = 12;
    private static readonly ActKind Kept = new("organization.delegation_report_kept", "บันทึกรายงานการปฏิบัติงานตามคำสั่ง");
    private static readonly ActKind Submitted = new("organization.delegation_report_submitted", "ส่งรายงานการปฏิบัติงานตามคำสั่ง");

    /// <summary>Months of the last year that orders were in force and that are over, newest first.</summary>
    public async Task<IReadOnlyList<MonthDue>> MonthsAsync(DelegationBook book, CancellationToken ct)
    {
        var (rule, days, today) = (await setting.RuleAsync(ct), await calendar.ReadAsync(ct), OfficeYear.Today(clock));
        var first = new LocalDate(today.Year, today.Month, 1).PlusMonths(-MonthsBack);
        var kept = (await data.ReadAsync((db, token) => db.Set<DelegationReport>().Where(r => r.Month >= first).ToListAsync(token), ct)).ToDictionary(r => (r.OrderId, r.Month));
        return [.. book.Orders
            .SelectMany(o => ReportDue.Months(o.Since > first ? o.Since : first, book.Ended(o), today).Select(m => new MonthDue(o, m, ReportDue.Of(m, rule, days), kept.GetValueOrDefault((o.Id, m)))))
            .OrderByDescending(m => m.Month).ThenBy(m => m.Order.SignedOn)];
    }

    /// <summary>What the record holds of the month under the order.</summary>
    public Task<List<ActDone>> ActsAsync(Guid order, LocalDate month, CancellationToken cancellationToken)
    {
        var (from, to) = (Start(month), Start(month.PlusMonths(1)));
        return data.ReadAsync((db, ct) => db.Set<RecordedAct>()
            .Where(a => a.Capacity == CapacityKind.ByDelegation && a.CapacityOrder == order && a.At >= from && a.At < to)
            .OrderBy(a => a.Sequence).Take(MostActs).Select(a => new ActDone(a.At, a.KindName, a.ActorName)).ToListAsync(ct), cancellationToken);
    }

    /// <param name="submit">Hands it in; else only kept.</param>
    public Task<Result<Kernel.Unit>> KeepAsync(Guid order, LocalDate month, int? seenVersion, IReadOnlyList<string> lines, bool submit, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(submit ? Submitted : Kept, async (act, ct) =>
        {
            var report = await act.Db.Set<DelegationReport>().SingleOrDefaultAsync(r => r.OrderId == order && r.Month == month, ct);
            if (report?.SubmittedAt is not null)
            {
                return new Error.RuleBroken("report.submitted", "รายงานเดือนนี้ส่งแล้ว จึงแก้ไขไม่ได้", "report.submitted");
            }

            if (report is null)
            {
                act.Db.Add(report = new() { OrderId = order, Month = month });
            }
            else
            {
                act.Expect(report, seenVersion);
            }

            act.Concerns("organization.delegation_order", order);
            report.Lines = [.. lines];
            report.SubmittedAt = submit ? act.At : null;
            report.SubmittedBy = submit ? act.Actor.Name : null;
            return Kernel.Unit.Done;
        }, cancellationToken);

    private static Instant Start(LocalDate day) => day.AtStartOfDayInZone(OfficeYear.Bangkok).ToInstant();
}
