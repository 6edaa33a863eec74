using System.Globalization;
using NodaTime;

namespace Prongsai.Platform.Web;

internal static class ThaiDateText
{
    private static readonly CultureInfo Thai = CultureInfo.GetCultureInfo("th-TH");

    /// <summary>16 ก.พ. 2569</summary>
    public static string Short(LocalDate date) => date.ToDateTimeUnspecified().ToString("d MMM yyyy", Thai);
}
