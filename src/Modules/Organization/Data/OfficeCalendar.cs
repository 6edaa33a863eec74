using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>What a day is to become.</summary>
internal enum DayChange { Off, Works, AsShipped }

/// <summary>Reads and changes the office's own days off.</summary>
internal sealed class OfficeCalendar(AgencyData data) : IOfficeCalendar
{
    private static readonly ActKind Changed = new("organization.holiday_changed", "เปลี่ยนวันหยุดของสำนักงาน");
    private static readonly WorkingCalendar Shipped = new(Holidays.Shipped);

    public async Task<WorkingCalendar> ReadAsync(CancellationToken cancellationToken) => Laid(await OwnAsync(cancellationToken));

    public async Task<IReadOnlyList<LocalHoliday>> OwnAsync(CancellationToken cancellationToken) =>
        await data.ReadOnceAsync((db, ct) => db.Set<LocalHoliday>().OrderBy(h => h.Date).ToListAsync(ct), cancellationToken);

    public static WorkingCalendar Laid(IReadOnlyList<LocalHoliday> own) => own.Count == 0
        ? Shipped
        : new(Holidays.With(own.Where(h => !h.Works).Select(h => new Holiday(h.Date, h.Name, false, false, true)), own.Where(h => h.Works).Select(h => h.Date).ToHashSet()));

    /// <param name="name">Name of a day off; null for the other changes.</param>
    /// <param name="reason">Kept with the day and in the act.</param>
    public Task<Result<Kernel.Unit>> ChangeAsync(LocalDate date, DayChange change, string? name, string reason, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Changed, reason, async (act, ct) =>
        {
            var shipped = Holidays.Shipped.FirstOrDefault(h => h.Date == date);
            var own = await act.Db.Set<LocalHoliday>().SingleOrDefaultAsync(h => h.Date == date, ct);
            if (Refusal(date, change, shipped, own) is { } refusal)
            {
                return new Error.Invalid("office.holiday", refusal, [new(change == DayChange.Off ? "Date" : "Change", refusal)]);
            }

            if (own is not null && (change == DayChange.AsShipped || own.Works != (change == DayChange.Works)))
            {
                act.Db.Remove(own);
                await act.Db.SaveChangesAsync(ct); // the day is free again before it is taken anew
                own = null;
            }

            if (change != DayChange.AsShipped)
            {
                var called = name ?? own?.Name ?? shipped?.Name ?? "วันหยุดของสำนักงาน";
                Put(act, own, date, change == DayChange.Works, called, reason);
            }

            return Kernel.Unit.Done;
        }, cancellationToken);

    private static void Put(Act act, LocalHoliday? own, LocalDate date, bool works, string name, string reason)
    {
        if (own is null)
        {
            act.Db.Add(new LocalHoliday { Date = date, Works = works, Name = name, Reason = reason });
            return;
        }

        (own.Name, own.Reason) = (name, reason);
    }

    private static string? Refusal(LocalDate date, DayChange change, Holiday? shipped, LocalHoliday? own) => change switch
    {
        DayChange.AsShipped when own is null => "วันนี้เป็นไปตามรายการที่มากับโปรแกรมอยู่แล้ว ไม่มีอะไรต้องคืน",
        DayChange.Works when shipped is null && own is null => "วันนี้ไม่ได้เป็นวันหยุดอยู่แล้ว จึงไม่ต้องเปลี่ยนเป็นวันทำการ",
        DayChange.Works when shipped is null => "วันนี้เป็นวันหยุดที่สำนักงานเพิ่มเอง ให้เลือก \"ตามรายการเดิม\" เพื่อเอาออก",
        DayChange.Off when shipped is not null && own is null => $"วันนี้เป็นวันหยุดอยู่แล้ว ({shipped.Name})",
        DayChange.Off when shipped is not null => "วันนี้เป็นวันหยุดในรายการเดิม ให้เลือก \"ตามรายการเดิม\" เพื่อกลับไปหยุด",
        DayChange.Off when date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday => "วันนี้เป็นวันเสาร์หรืออาทิตย์ซึ่งหยุดอยู่แล้ว",
        _ => null,
    };
}
