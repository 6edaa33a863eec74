using System.Globalization;
using Prongsai.Disclosure.Domain;

namespace Prongsai.Disclosure.Features.Charts;

/// <summary>A point on the earth with the addresses under which map programs show it. The page itself asks none of them.</summary>
internal sealed record PlacePoint(decimal Latitude, decimal Longitude)
{
    private const int Zoom = 16;

    /// <summary>Null when the row gives no point on the earth.</summary>
    public static PlacePoint? Of(ContentRow row) =>
        CellRules.NumberOf(row["latitude"]) is >= -90 and <= 90 and { } latitude && CellRules.NumberOf(row["longitude"]) is >= -180 and <= 180 and { } longitude ? new(latitude, longitude) : null;

    public string Degrees => $"{Said(Latitude, "N", "S")} {Said(Longitude, "E", "W")}";

    public string Geo => $"geo:{Plain(Latitude)},{Plain(Longitude)}";

    public string OpenStreetMap => $"https://www.openstreetmap.org/?mlat={Plain(Latitude)}&mlon={Plain(Longitude)}#map={Zoom}/{Plain(Latitude)}/{Plain(Longitude)}";

    public string Google => $"https://www.google.com/maps/search/?api=1&query={Plain(Latitude)},{Plain(Longitude)}";

    private static string Plain(decimal degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Said(decimal degrees, string positive, string negative) => $"{Math.Abs(degrees).ToString("0.00000", CultureInfo.InvariantCulture)}° {(degrees < 0 ? negative : positive)}";
}
