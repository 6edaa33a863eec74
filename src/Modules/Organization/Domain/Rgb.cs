using System.Globalization;

namespace Prongsai.Organization.Domain;

/// <summary>A colour of a screen (sRGB), each part 0 to 255.</summary>
internal readonly record struct Rgb(byte R, byte G, byte B)
{
    public static readonly Rgb White = new(255, 255, 255), Black = new(0, 0, 0);

    /// <summary>From "#2f3c8f" or "2f3c8f"; null when it is no colour.</summary>
    public static Rgb? Parse(string? text) =>
        text?.TrimStart('#') is { Length: 6 } hex && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    /// <summary>How different two colours are in brightness, 1 to 21. Source: WCAG 2.2, contrast ratio.</summary>
    public double ContrastTo(Rgb other) =>
        (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    /// <param name="share">Of the other colour, 0 to 1.</param>
    public Rgb MixedWith(Rgb other, double share) => new(Mixed(R, other.R, share), Mixed(G, other.G, share), Mixed(B, other.B, share));

    /// <summary>The colour itself, or the nearest on the way to another that is as different from a third as asked for.</summary>
    public Rgb Towards(Rgb end, Rgb against, double contrast)
    {
        for (var step = 0; step < 100; step++)
        {
            if (MixedWith(end, step / 100d) is var mixed && mixed.ContrastTo(against) >= contrast)
            {
                return mixed;
            }
        }

        return end;
    }

    /// <summary>"2f3c8f".</summary>
    public string Hex => $"{R:x2}{G:x2}{B:x2}";

    public override string ToString() => "#" + Hex;

    private static byte Mixed(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));

    /// <summary>Relative luminance, 0 to 1. Source: WCAG 2.2, definition of relative luminance.</summary>
    private double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    private static double Linear(byte part) => part / 255d is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
