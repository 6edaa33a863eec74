using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain;

/// <summary>Identity numbers, telephone numbers and mail addresses in a citizen's text: pointed out to officers, covered where everyone reads.</summary>
internal static partial class PersonalNumbers
{
    /// <summary>Does it hold thirteen digits that add up as an identity number does?</summary>
    public static bool HasIdentityNumber(string text) => Long().Matches(ThaiDigits.ToArabic(text)).Any(m => IsIdentity(Digits(m.Value)));

    public static bool AreIn(string text) => HasIdentityNumber(text) || Telephone().IsMatch(ThaiDigits.ToArabic(text)) || Mail().IsMatch(text);

    /// <summary>The text with each such number covered.</summary>
    public static string Covered(string text)
    {
        var arabic = ThaiDigits.ToArabic(text);
        arabic = Long().Replace(arabic, m => IsIdentity(Digits(m.Value)) ? "•••" : m.Value);
        return Mail().Replace(Telephone().Replace(arabic, "•••"), "•••");
    }

    /// <summary>Where identity numbers, telephone numbers and mail addresses stand; a stretch belongs to the first of these only.</summary>
    public static IReadOnlyList<PersonalNumber> Find(string text)
    {
        var arabic = ThaiDigits.ToArabic(text);
        var found = Long().Matches(arabic).Where(m => IsIdentity(Digits(m.Value))).Select(m => new PersonalNumber(PersonalNumberKind.Identity, m.Index, m.Length, Digits(m.Value))).ToList();
        found.AddRange(Telephone().Matches(arabic).Where(m => !found.Exists(f => f.Overlaps(m.Index, m.Length))).Select(m => new PersonalNumber(PersonalNumberKind.Telephone, m.Index, m.Length, Digits(m.Value.Replace("+66", "0", StringComparison.Ordinal)))).ToList());
        found.AddRange(Mail().Matches(text).Select(m => new PersonalNumber(PersonalNumberKind.Mail, m.Index, m.Length, m.Value)));
        return found;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>The last digit is 11 less the weighted sum of the others, modulo 10.</summary>
    private static bool IsIdentity(string digits) =>
        digits.Length == 13 && (11 - (Enumerable.Range(0, 12).Sum(i => (digits[i] - '0') * (13 - i)) % 11)) % 10 == digits[12] - '0';

    [GeneratedRegex(@"(?<!\d)\d(?:[ .–-]?\d){12}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Long();

    [GeneratedRegex(@"(?<!\d)(?:\+66|0)(?:[ -]?\d){8,9}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[^\s@]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();
}

internal enum PersonalNumberKind { Identity, Telephone, Mail }

/// <param name="Value">The digits, or the address.</param>
internal sealed record PersonalNumber(PersonalNumberKind Kind, int Index, int Length, string Value)
{
    public bool Overlaps(int index, int length) => index < Index + Length && Index < index + length;
}
