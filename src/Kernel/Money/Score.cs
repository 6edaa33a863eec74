using System.Globalization;

namespace Prongsai.Kernel;

/// <summary>Scores for people: two places, half up (ADR 0007). Inside the product scores stay unrounded decimals from 0 to 100.</summary>
public static class Score
{
    /// <summary>86.725 → 86.73.</summary>
    public static decimal Round2(decimal score) => decimal.Round(score, 2, MidpointRounding.AwayFromZero);

    /// <summary>86.725 → "86.73".</summary>
    public static string Display(decimal score) => Round2(score).ToString("0.00", CultureInfo.InvariantCulture);
}
