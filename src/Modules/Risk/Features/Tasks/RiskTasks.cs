using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Tasks;

/// <summary>Risks not judged, controls whose last day comes or has gone, findings to correct, the papers of internal control that are due.</summary>
internal sealed class RiskTasks(RiskBooks books, InternalControls controls, AuditFindings findings, AgencySession session, IClock clock) : ITaskSource
{
    private const int Most = 20, MostOfOffice = 200, DaysAhead = 30;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        if (!session.Rights.Has("risk.write") && !session.Rights.Has("control.review"))
        {
            return [];
        }

        var today = OfficeYear.Today(clock);
        List<WorkItem> due = [];
        foreach (var kind in Enum.GetValues<RiskKind>())
        {
            if (await books.OfYearAsync(year, kind, cancellationToken) is { } book)
            {
                due.AddRange(NotJudged(book));
                due.AddRange(Overdue(book, today));
            }
        }

        due.AddRange((await findings.ListAsync(year, cancellationToken)).Where(f => f.CorrectedOn is null && f.DueOn <= today.PlusDays(DaysAhead) && May(f.UnitId))
            .Select(f => new WorkItem($"แก้ไขตามข้อตรวจพบ: {f.Text}", $"/office/control/findings/{f.Id}", f.DueOn, WhyTh: "ผู้ตรวจสอบแจ้งให้แก้ไข") { Unit = f.UnitId, AlsoBy = "risk.manage" }));
        due.AddRange(await PapersAsync(actor, year, today, cancellationToken));
        return [.. due.Take(actor == Actor.System ? MostOfOffice : Most)];
    }

    private IEnumerable<WorkItem> NotJudged(RiskBook book) => book.Events.Where(e => e.Before is null && May(book.Process(e.ProcessId).UnitId))
        .Select(e => new WorkItem($"ประเมินความเสี่ยง: {e.Text}", $"/office/risk/events/{e.Id}/judge", WhyTh: "ความเสี่ยงที่ไม่มีโอกาส ผลกระทบ และเหตุผล ยังพิมพ์ระดับในรายงานไม่ได้") { Unit = book.Process(e.ProcessId).UnitId, AlsoBy = "risk.manage" });

    private IEnumerable<WorkItem> Overdue(RiskBook book, LocalDate today) => book.Controls.Where(c => c.ClosedOn is null && c.DueOn <= today.PlusDays(DaysAhead) && !book.Of(c).Any() && (c.Units.Length == 0 ? May(null) : c.Units.Any(u => May(u))))
        .Select(c => new WorkItem($"บันทึกกิจกรรมตามมาตรการ: {c.Text}", $"/office/risk/controls/{c.Id}", c.DueOn, WhyTh: "มาตรการควบคุมความเสี่ยงที่ยังไม่มีกิจกรรม") { Unit = c.Units.Length == 1 ? c.Units[0] : null, AlsoBy = "risk.manage" });

    /// <summary>The forms of the year before are made in the first months of this one.</summary>
    private async Task<IEnumerable<WorkItem>> PapersAsync(Actor actor, FiscalYear year, LocalDate today, CancellationToken ct)
    {
        List<WorkItem> due = [];
        foreach (var one in new[] { year.Previous, year })
        {
            if (today > one.End && await controls.OfYearAsync(one, ct) is { Control.SentOn: null } book)
            {
                var review = actor != Actor.System && session.Rights.Has("control.review") && book.Control.Opinion is null && book.Rows.Count > 0;
                if (review || session.Rights.Has("risk.manage"))
                {
                    due.Add(new(review ? $"สอบทานการควบคุมภายในปี {one} (ปค.6)" : $"ส่งรายงานการควบคุมภายในปี {one} (ปค.1 ปค.4 ปค.5 ปค.6)", review ? $"/office/control/review?year={one}" : $"/office/control?year={one}", ControlDue.Of(one),
                        WhyTh: $"ต้องส่งภายใน {ControlDue.Days} วันหลังสิ้นปีงบประมาณ")
                    { IsUnconfirmed = true, Account = review ? actor.Account : null });
                }
            }
        }

        return due;
    }

    private bool May(Guid? unit) => session.Rights.Has("risk.write", unit);
}
