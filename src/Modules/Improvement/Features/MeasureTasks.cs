using NodaTime;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Improvement.Features;

/// <summary>Measures whose time is near its end or over and that still wait for an answer, for their owners.</summary>
internal sealed class MeasureTasks(MeasureBook book, IClock clock) : ITaskSource
{
    private const int DaysAhead = 30;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var until = OfficeYear.Today(clock).PlusDays(DaysAhead);
        return
        [
            .. (await book.OfYearAsync(year, null, cancellationToken))
                .Where(m => m.Row.EndsOn <= until && m.Row.Status is not (MeasureStatus.Completed or MeasureStatus.NotPossible))
                .OrderBy(m => m.Row.EndsOn).ThenBy(m => m.Number)
                .Select(m => new WorkItem($"รายงานผล: {m.Row.Title}", $"{m.Path}/report", m.Row.EndsOn, WhyTh: $"ตอบผลแล้ว {m.Answered} จาก {m.Steps.Length} ขั้นตอน")
                {
                    Key = $"improvement:{m.Row.Id}",
                    Unit = m.Row.OwnerUnits.Length > 0 ? m.Row.OwnerUnits[0] : null,
                    AlsoBy = MeasureEditing.Manage,
                }),
        ];
    }
}
