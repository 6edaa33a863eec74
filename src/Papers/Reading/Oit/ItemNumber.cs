using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The number of an OIT item, repaired: 05 → O5, 04.2 → O42, "O 12" → O12, ๐๗ → O7.</summary>
/// <param name="Ordinal">1 to 99.</param>
/// <param name="Repaired">The paper prints it otherwise than <c>O5</c>.</param>
internal readonly partial record struct ItemNumber(int Ordinal, bool Repaired)
{
    public override string ToString() => "O" + Ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a whole cell; null when it is no item number.</summary>
    public static ItemNumber? TryParse(string printed)
    {
        var compact = Compact(printed);
        var match = Shape().Match(compact);
        if (!match.Success)
            return null;
        var digits = Digits(match.Groups["n"].Value);
        return digits.Length is > 0 and <= 2 && int.TryParse(digits, CultureInfo.InvariantCulture, out var ordinal) && ordinal > 0
            ? new(ordinal, printed.Trim() != "O" + digits)
            : null;
    }

    /// <summary>True for O5, o.12, ข้อ O5: a letter stands before the number.</summary>
    public static bool HasLetter(string printed) => TryParse(printed) is not null && Lettered().IsMatch(Compact(printed));

    /// <summary>True for 05 and 04.2: a zero that may be the letter O.</summary>
    public static bool HasZero(string printed) => TryParse(printed) is not null && ZeroLed().IsMatch(Compact(printed));

    private static string Compact(string printed)
    {
        var text = new StringBuilder();
        foreach (var letter in ThaiDigits.ToArabic(printed))
        {
            if (!char.IsWhiteSpace(letter))
                text.Append(letter);
        }
        return text.ToString();
    }

    private static string Digits(string text)
    {
        var digits = text.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1').Replace('|', '1').Replace(".", "");
        return digits.TrimStart('0').Length == 0 ? "" : digits.TrimStart('0');
    }

    [GeneratedRegex(@"^(?:ข้อ(?:ที่)?|OIT)?(?:[OoΟОQ©๏°โ0][.\-–:]?)?(?<n>[0-9OolI|](?:\.?[0-9OolI|])?)\.?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?:ข้อ(?:ที่)?|OIT)?[OoΟОQ©๏°โ][.\-–:]?[0-9OolI|]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^(?:ข้อ(?:ที่)?)?0[.]?[1-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZeroLed();
}
