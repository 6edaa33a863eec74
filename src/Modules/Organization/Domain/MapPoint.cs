using System.Globalization;
using Prongsai.Kernel;

namespace Prongsai.Organization.Domain;

/// <summary>A point in Thailand as people copy it from a map: "7.5563, 99.6114".</summary>
internal static class MapPoint
{
    private const int Places = 6;

    /// <summary>Null when it is no point, or one outside Thailand.</summary>
    public static (decimal Latitude, decimal Longitude)? Read(string? typed)
    {
        var parts = ThaiDigits.ToArabic(typed ?? "").Split([',', ' ', ';', '°'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Number(parts[0]) is >= 5 and <= 21 and var latitude && Number(parts[1]) is >= 97 and <= 106 and var longitude
            ? (decimal.Round(latitude, Places), decimal.Round(longitude, Places))
            : null;
    }

    public static string? Show(decimal? latitude, decimal? longitude) =>
        latitude is { } north && longitude is { } east ? string.Create(CultureInfo.InvariantCulture, $"{north:0.######}, {east:0.######}") : null;

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
