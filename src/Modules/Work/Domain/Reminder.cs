using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Work.Domain;

/// <summary>What there is to say today about something with a due day. Its code is part of the key that makes it said once.</summary>
internal enum ReminderKind { Soon, Today, Late, LateForHead, LateForTop }

internal static class Reminder
{
    /// <summary>Working days before the due day on which the first reminder comes.</summary>
    public const int Ahead = 3;

    /// <summary>Null while there is nothing to say yet. What was missed is not made up for: only the newest is said.</summary>
    public static ReminderKind? Of(LocalDate? due, LocalDate today, WorkingCalendar days, LateFor level) => due switch
    {
        null => null,
        { } last when last < today => level switch { LateFor.Top => ReminderKind.LateForTop, LateFor.Head => ReminderKind.LateForHead, _ => ReminderKind.Late },
        { } last when last == today => ReminderKind.Today,
        { } last => last <= days.AddWorkingDays(today, Ahead) ? ReminderKind.Soon : null,
    };
}
