using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Record.Features;

/// <summary>Times as people read them: 16 ก.พ. 2569 09:00 น.</summary>
internal static class Moment
{
    public static string Text(Instant at)
    {
        var local = at.InZone(OfficeYear.Bangkok);
        return $"{ThaiDates.Format(local.Date, ThaiDateStyle.Short)} {local.Hour:00}:{local.Minute:00} น.";
    }

    public static string WithSeconds(Instant at)
    {
        var local = at.InZone(OfficeYear.Bangkok);
        return $"{ThaiDates.Format(local.Date, ThaiDateStyle.Short)} {local.Hour:00}:{local.Minute:00}:{local.Second:00} น.";
    }
}
