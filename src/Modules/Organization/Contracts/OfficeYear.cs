using Microsoft.AspNetCore.Http;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Contracts;

/// <summary>The day in Bangkok and the fiscal year the officer works in.</summary>
public static class OfficeYear
{
    /// <summary>Where all offices are.</summary>
    public static readonly DateTimeZone Bangkok = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    public static LocalDate Today(IClock clock) => DayOf(clock.GetCurrentInstant());

    public static LocalDate DayOf(Instant at) => at.InZone(Bangkok).Date;

    /// <summary>Chosen in the address or earlier, else the year of today.</summary>
    public static FiscalYear Chosen(HttpContext context, IClock clock)
    {
        var today = Today(clock);
        return new(ChosenYear.Read(context, WorkYears.Around(today), FiscalYear.Of(today).BuddhistYear));
    }
}
