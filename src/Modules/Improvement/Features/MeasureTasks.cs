using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Improvement.Features;

/// <summary>Measures whose time is near its end or over and that still wait for an answer, for their owners: one query.</summary>
internal sealed class MeasureTasks(AgencyData data, IClock clock) : ITaskSource
{
    private const int DaysAhead = 30;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var until = OfficeYear.Today(clock).PlusDays(DaysAhead);
        var due = await data.ReadAsync((db, ct) => db.Set<Measure>()
            .Where(m => m.FiscalYear == year && m.EndsOn <= until && m.Status != MeasureStatus.Completed && m.Status != MeasureStatus.NotPossible)
            .OrderBy(m => m.EndsOn).ThenBy(m => m.Position).Take(MeasureBook.Most)
            .Select(m => new
            {
                m.Id, m.Title, m.EndsOn, m.OwnerUnits,
                Steps = db.Set<MeasureStep>().Count(s => s.MeasureId == m.Id),
                Answered = db.Set<MeasureStep>().Count(s => s.MeasureId == m.Id && s.Result != null),
            }).ToListAsync(ct), cancellationToken);
        return
        [
            .. due.Select(m => new WorkItem($"รายงานผล: {m.Title}", $"/office/improvement/{m.Id}/report", m.EndsOn, WhyTh: $"ตอบผลแล้ว {m.Answered} จาก {m.Steps} ขั้นตอน")
            {
                Key = $"improvement:{m.Id}",
                Unit = m.OwnerUnits.Length > 0 ? m.OwnerUnits[0] : null,
                AlsoBy = MeasureEditing.Manage,
            }),
        ];
    }
}
