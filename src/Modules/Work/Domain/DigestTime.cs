using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Work.Domain;

/// <summary>How often a person wants the list of open work by mail.</summary>
internal enum MailRhythm
{
    Daily,

    /// <summary>On the first working day of the week.</summary>
    Weekly,

    /// <summary>Only in the app.</summary>
    Off,
}

/// <param name="SendAt">Time in Bangkok from which it may go out.</param>
internal readonly record struct DigestTime(MailRhythm Rhythm, LocalTime SendAt, QuietHours Quiet)
{
    public static readonly DigestTime Usual = new(MailRhythm.Daily, new(8, 30), new(new(18, 0), new(7, 0)));

    /// <summary>Is a digest to be settled now? Only on working days, never in quiet hours, once a day or week; what was missed while the program stood still is made up for once.</summary>
    /// <param name="now">In Bangkok.</param>
    /// <param name="last">Day of the last one; null when there was none.</param>
    public bool IsDue(LocalDateTime now, LocalDate? last, WorkingCalendar days)
    {
        if (Rhythm == MailRhythm.Off || !days.IsWorkingDay(now.Date) || Quiet.Contains(now.TimeOfDay) || now.TimeOfDay < SendAt)
        {
            return false;
        }

        var since = Rhythm == MailRhythm.Daily ? now.Date : now.Date.PlusDays(1 - (int)now.DayOfWeek);
        return last is null || last < since;
    }
}
