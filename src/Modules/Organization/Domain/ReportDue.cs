using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Organization.Domain;

/// <summary>When the delegate's report of a month (S135) is due in the month after. The template only says "every month"; the day is the office's own rule.</summary>
internal enum ReportDueRule
{
    /// <summary>The last working day among the first seven days: what an office has unless it chooses otherwise.</summary>
    FirstWeek,

    /// <summary>The fifth working day.</summary>
    FifthWorkingDay,

    /// <summary>The last working day up to the 15th.</summary>
    MidMonth,
}

internal static class ReportDue
{
    /// <param name="month">Any day of the month reported on.</param>
    public static LocalDate Of(LocalDate month, ReportDueRule rule, WorkingCalendar calendar)
    {
        var last = month.With(DateAdjusters.EndOfMonth);
        return rule switch
        {
            ReportDueRule.FifthWorkingDay => calendar.AddWorkingDays(last, 5),
            ReportDueRule.MidMonth => LastWorkingDay(last.PlusDays(1), last.PlusDays(15), calendar),
            _ => LastWorkingDay(last.PlusDays(1), last.PlusDays(7), calendar),
        };
    }

    /// <summary>Months that an order must have been reported on by the day: every month it was in force that is over.</summary>
    public static IEnumerable<LocalDate> Months(LocalDate since, LocalDate? ended, LocalDate today)
    {
        var end = ended is { } last && last < today ? last : today;
        for (var month = new LocalDate(since.Year, since.Month, 1); month <= end && month.PlusMonths(1) <= today; month = month.PlusMonths(1))
        {
            yield return month;
        }
    }

    private static LocalDate LastWorkingDay(LocalDate first, LocalDate last, WorkingCalendar calendar)
    {
        for (var day = last; day >= first; day = day.PlusDays(-1))
        {
            if (calendar.IsWorkingDay(day))
            {
                return day;
            }
        }

        return calendar.AddWorkingDays(last, 1);
    }
}
