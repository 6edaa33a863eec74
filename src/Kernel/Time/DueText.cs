using NodaTime;

namespace Prongsai.Kernel;

/// <summary>How far away a due day is, in calendar days and in working days of the office.</summary>
public static class DueText
{
    /// <summary>"ครบกำหนดอีก 12 วัน (8 วันทำการ)", "ครบกำหนดวันนี้", "เกินกำหนด 3 วัน".</summary>
    public static string Sentence(LocalDate today, LocalDate due, WorkingCalendar calendar) => due < today
        ? $"เกินกำหนด {Period.DaysBetween(due, today)} วัน{OnDayOff(due, calendar)}"
        : "ครบกำหนด" + Left(today, due, calendar);

    /// <summary>The same without the verb, for a column of due days: "อีก 12 วัน (8 วันทำการ)", "วันนี้", "เกิน 3 วัน".
    /// Where the days off are not announced yet the working days are said to be "ราว"; where none are known they are left out.</summary>
    public static string Left(LocalDate today, LocalDate due, WorkingCalendar calendar)
    {
        var days = Period.DaysBetween(today, due);
        return days switch
        {
            < 0 => $"เกิน {-days} วัน",
            0 => "วันนี้" + OnDayOff(due, calendar),
            _ => $"อีก {days} วัน{Working(today, due, calendar)}{OnDayOff(due, calendar)}",
        };
    }

    private static string Working(LocalDate today, LocalDate due, WorkingCalendar calendar) =>
        !calendar.Covers(today) || !calendar.Covers(due) ? ""
        : calendar.WorkingDaysBetween(today, due) is 0 ? " (ไม่มีวันทำการเหลือ)"
        : $" ({(calendar.IsAnnounced(due) ? "" : "ราว ")}{calendar.WorkingDaysBetween(today, due)} วันทำการ)";

    private static string OnDayOff(LocalDate due, WorkingCalendar calendar) => calendar.IsWorkingDay(due) ? "" : " ตรงวันหยุด";
}
