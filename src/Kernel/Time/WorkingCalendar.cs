using System.Collections.Frozen;
using NodaTime;

namespace Prongsai.Kernel;

/// <summary>One day off.</summary>
/// <param name="Government">Only government offices keep it (วันพืชมงคล).</param>
/// <param name="Public">A national day off.</param>
/// <param name="Confirmed">False for days computed ahead that the Cabinet has not announced.</param>
public sealed record Holiday(LocalDate Date, string Name, bool Government, bool Public, bool Confirmed);

/// <summary>Working days of a Thai government office: Monday to Friday without holidays. An office replaces or adds days by handing in its own list.
/// Outside the years its list covers only weekends are known to be off; ask <see cref="Covers(LocalDate)"/> before trusting a count.</summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<LocalDate> daysOff;
    private readonly FrozenSet<int> guessedYears;

    /// <summary>The calendar covers the whole years from that of the first holiday to that of the last.</summary>
    public WorkingCalendar(IEnumerable<Holiday> holidays)
    {
        var days = holidays.ToList();
        daysOff = days.Select(h => h.Date).ToFrozenSet();
        guessedYears = days.Where(h => !h.Confirmed).Select(h => h.Date.Year).ToFrozenSet();
        Covered = daysOff.Count == 0 ? null : new(new(daysOff.Min().Year, 1, 1), new(daysOff.Max().Year, 12, 31));
    }

    /// <summary>The days whose holidays are listed; null when the list is empty.</summary>
    public DatePeriod? Covered { get; }

    /// <summary>False when the holidays around the day are not known, so that a working day may turn out to be a day off.</summary>
    public bool Covers(LocalDate date) => Covered is { } span && span.Contains(date);

    /// <summary>Every day of the list in that year has been announced; false in years computed ahead, where special days may still be added.</summary>
    public bool IsAnnounced(LocalDate date) => Covers(date) && !guessedYears.Contains(date.Year);

    public bool IsWorkingDay(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !daysOff.Contains(date);

    /// <summary>The day on which <paramref name="count"/> working days after <paramref name="from"/> are full; the first day counted is the next working day.
    /// A negative count goes back.</summary>
    public LocalDate AddWorkingDays(LocalDate from, int count)
    {
        var (date, step) = (from, Math.Sign(count));
        for (var left = Math.Abs(count); left > 0;)
        {
            date = date.PlusDays(step);
            if (IsWorkingDay(date))
            {
                left--;
            }
        }

        return date;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysBetween(LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var date = from.PlusDays(1); date <= to; date = date.PlusDays(1))
        {
            count += IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }
}
