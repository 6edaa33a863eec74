using System.Data.Common;
using System.Globalization;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Privacy.Data;

/// <summary>Moments as people of the office read them: "16 ก.พ. 2569 09:05".</summary>
internal static class Moments
{
    public static string Of(DbDataReader row, int column)
    {
        var local = Instant.FromDateTimeUtc(row.GetDateTime(column)).InZone(OfficeYear.Bangkok);
        return $"{ThaiDates.Format(local.Date, ThaiDateStyle.Short)} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
