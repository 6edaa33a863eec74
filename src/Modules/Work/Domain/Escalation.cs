using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Work.Domain;

/// <summary>Who sees work that is late.</summary>
internal enum LateFor { Doer, Head, Top }

/// <summary>After how many working days past the due day work is shown to the unit's head, and to the executive and coordinator.</summary>
internal readonly record struct Escalation(int HeadAfter, int TopAfter)
{
    public static readonly Escalation Usual = new(3, 7);

    /// <summary>Whole working days past the due day; the due day itself is not late.</summary>
    public static int DaysLate(LocalDate due, LocalDate today, WorkingCalendar days) => due >= today ? 0 : days.WorkingDaysBetween(due, today);

    public LateFor Of(LocalDate? due, LocalDate today, WorkingCalendar days)
    {
        var late = due is { } last ? DaysLate(last, today, days) : 0;
        return late >= TopAfter ? LateFor.Top : late >= HeadAfter ? LateFor.Head : LateFor.Doer;
    }
}
