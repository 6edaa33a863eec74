using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>Level names in running words: "ระดับ A", "อยู่ในระดับ ผ่านดี".</summary>
public static partial class LevelWords
{
    /// <summary>Does the text name this level and not a longer one that contains it (ผ่าน in ผ่านดี)?
    /// "ไม่ผ่าน" names both levels below the pass mark.</summary>
    public static bool Mentions(string text, Level level)
    {
        if (level.Name.Length <= 2 && char.IsAsciiLetter(level.Name[0]))
        {
            return Letter().Matches(text).Any(m => m.Value == level.Name);
        }

        var folded = ThaiText.Fold(text);
        return LongestWord(folded) is { } word
            ? word == ThaiText.Fold(level.Name)
            : folded.Contains(NotPassed, StringComparison.Ordinal) && level.Code is "improve" or "urgent";
    }

    /// <summary>Does the text use names that this scheme does not have: letters in a year of words, or words in a year of letters?</summary>
    public static bool MentionsOtherScheme(string text, LevelScheme scheme)
    {
        var schemeHasLetters = scheme.Levels.Any(l => char.IsAsciiLetter(l.Name[0]));
        return schemeHasLetters ? LongestWord(ThaiText.Fold(text)) is not null : Letter().IsMatch(text);
    }

    private static readonly string NotPassed = ThaiText.Fold("ไม่ผ่าน");

    private static string? LongestWord(string folded)
    {
        var affirmed = folded.Replace(NotPassed, "|", StringComparison.Ordinal);
        return Words.FirstOrDefault(w => affirmed.Contains(w, StringComparison.Ordinal));
    }

    // Longest first, so that ผ่าน is not found inside ผ่านดี
    private static readonly string[] Words =
        [.. new[] { "ผ่านดีเยี่ยม", "ต้องปรับปรุงโดยด่วน", "ต้องปรับปรุง", "ผ่านดี", "ผ่าน" }.Select(ThaiText.Fold)];

    [GeneratedRegex("(?<![A-Za-z])(?:AA|[ABCDEF])(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
