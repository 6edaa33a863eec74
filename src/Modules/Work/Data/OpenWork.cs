using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Data;

/// <summary>All work of the office on a day, read once for however many people are served from it.</summary>
internal sealed record OpenWork(LocalDate Today, IReadOnlyList<WorkItem> Items, WorkingCalendar Days, Escalation Escalation, IReadOnlyList<OfficeUnit> Units)
{
    public LateFor LevelOf(WorkItem item) => item.State == WorkState.ToDo ? Escalation.Of(item.Due, Today, Days) : LateFor.Doer;

    public string? UnitName(Guid? unit) => Units.FirstOrDefault(u => u.Id == unit)?.Name;
}

internal sealed class OpenWorkReading(IEnumerable<ITaskSource> sources, IOffice office, IOfficeCalendar calendar, AgencyData data, IClock clock)
{
    /// <param name="actor">For whom; the system for everybody.</param>
    public async Task<OpenWork> ReadAsync(Actor actor, FiscalYear year, CancellationToken ct)
    {
        var items = new List<WorkItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.DueAsync(actor, year, ct));
        }

        var choice = await data.ReadAsync((db, token) => db.Set<EscalationChoice>().SingleOrDefaultAsync(token), ct);
        return new(
            OfficeYear.Today(clock),
            [.. items.OrderBy(i => i.Due ?? LocalDate.MaxIsoValue).ThenByDescending(i => i.Points ?? 0)],
            await calendar.ReadAsync(ct),
            choice is null ? Escalation.Usual : new(choice.HeadAfter, choice.TopAfter),
            await office.UnitsAsync(ct));
    }
}
