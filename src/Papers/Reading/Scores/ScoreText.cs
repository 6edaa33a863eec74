using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>A score as printed: 95.30, ๙๕.๓๐, 95,30, ร้อยละ 95.3; 0 to 100.</summary>
internal static partial class ScoreText
{
    public static decimal? Read(string text)
    {
        var match = Printed().Match(ThaiDigits.ToArabic(text));
        return match.Success ? Value(match.Groups["n"].Value) : null;
    }

    /// <summary>The text holds a score and nothing else.</summary>
    public static bool IsPlain(string text) => Plain().IsMatch(ThaiDigits.ToArabic(text));

    public static decimal? Value(string digits) =>
        decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 100
            ? score
            : null;

    [GeneratedRegex(@"^\s*(?:ร้อยละ\s*)?[0-9]{1,3}(?:[.,][0-9]{1,2})?\s*(?:คะแนน|%)?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?<![0-9.,])(?<n>[0-9]{1,3}(?:[.,][0-9]{1,2})?)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Printed();
}
