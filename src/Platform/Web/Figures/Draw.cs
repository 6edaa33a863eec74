using System.Globalization;

namespace Prongsai.Platform.Web;

/// <summary>Numbers as drawings and people read them.</summary>
internal static class Draw
{
    /// <summary>A coordinate with one decimal.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A line to pass, without needless zeros.</summary>
    public static string Short(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
