using System.Globalization;

namespace Prongsai.Documents.Writing;

/// <summary>Units of Office files.</summary>
internal static class Measure
{
    /// <summary>Twentieths of a point.</summary>
    public static int Twips(double cm) => (int)Math.Round(cm * 1440 / 2.54);

    public static string TwipsText(double cm) => Twips(cm).ToString(CultureInfo.InvariantCulture);

    public static string HalfPoints(double points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    public static string PointTwips(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    /// <summary>English metric units of drawings.</summary>
    public static long Emu(double cm) => (long)Math.Round(cm * 360_000);
}
