using System.Text;
using System.Text.RegularExpressions;

namespace Prongsai.Kernel;

/// <summary>Repair, folding and comparison of Thai text as it comes out of word processors, PDF extraction and OCR.</summary>
public static partial class ThaiText
{
    private const int LongestCompared = 400;
    private const int MatchTimeoutMilliseconds = 5000;

    /// <summary>The same text in the form the product stores and shows: สระอำ whole again ("ท างาน" → "ทำงาน", นิคหิต + อา → อำ),
    /// marks in typing order and not doubled, no zero-width characters, single spaces. Line breaks stay. Idempotent.</summary>
    public static string Normalize(string text)
    {
        var current = Clean(text);
        for (var pass = 0; pass < 8; pass++)
        {
            var next = Repair(current);
            if (next == current)
            {
                break;
            }

            current = next;
        }

        return current;
    }

    /// <summary>What a person typed into a box, normalised; null when nothing was typed.</summary>
    public static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : Normalize(text).Trim();

    /// <summary>What a person typed a line each, normalised, without the empty ones.</summary>
    /// <param name="most">So many lines at most; what comes after is left out.</param>
    public static string[] Lines(string? text, int most = int.MaxValue) => [.. (text ?? "").Split('\n').Select(Typed).OfType<string>().Take(most)];

    /// <summary>Text reduced to what matters for matching: normalised, Arabic digits, lower case, without spaces, punctuation and tone marks.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Normalize(text))
        {
            if (FoldLetter(c) is { } letter)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    /// <summary>What one letter of a normalised text is in <see cref="Fold"/>; null when it is left out there.</summary>
    public static char? FoldLetter(char letter) =>
        IsToneOrSilencer(letter) ? null
        : letter is >= '\u0E50' and <= '\u0E59' ? (char)('0' + letter - '\u0E50')
        : char.IsLetterOrDigit(letter) || letter is >= '\u0E31' and <= '\u0E3A' ? char.ToLowerInvariant(letter)
        : null;

    /// <summary>How alike two texts are, 0 to 1, on folded text: 1 minus edit distance over the longer length.
    /// Only the first 400 folded characters are compared.</summary>
    public static double Similarity(string a, string b) => FoldedSimilarity(Fold(a), Fold(b));

    /// <summary>As <see cref="Similarity"/> for texts that are folded already.</summary>
    public static double FoldedSimilarity(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        var left = Cap(a);
        var right = Cap(b);
        var longest = Math.Max(left.Length, right.Length);
        return longest == 0 ? 1 : 1 - (double)Distance(left, right) / longest;
    }

    /// <summary>Dictionary order: a leading vowel (เแโใไ) counts after its consonant, tone marks decide only between equals.</summary>
    public static int Compare(string? a, string? b)
    {
        var (left, right) = (a ?? "", b ?? "");
        var primary = string.CompareOrdinal(SortKey(left, withMarks: false), SortKey(right, withMarks: false));
        if (primary != 0)
        {
            return primary;
        }

        var secondary = string.CompareOrdinal(SortKey(left, withMarks: true), SortKey(right, withMarks: true));
        return secondary != 0 ? secondary : string.CompareOrdinal(left, right);
    }

    private static ReadOnlySpan<char> Cap(string text) => text.AsSpan(0, Math.Min(text.Length, LongestCompared));

    private static bool IsToneOrSilencer(char c) => c is >= '\u0E47' and <= '\u0E4E';

    private static string TypingOrder(string marks) =>
        string.Concat(marks.Where(m => m is < '\u0E48' or > '\u0E4B').Concat(marks.Where(m => m is >= '\u0E48' and <= '\u0E4B')));

    private static bool IsLeadingVowel(char c) => c is >= '\u0E40' and <= '\u0E44';

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD':
                    break;
                case '\u00A0' or '\u2007' or '\u202F' or '\u3000':
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(c);
                    break;
            }
        }

        return clean.ToString();
    }

    private static string Repair(string text)
    {
        var repaired = Spaces().Replace(text, " ");
        repaired = repaired.Replace("\u0E40\u0E40", "\u0E41", StringComparison.Ordinal);
        repaired = SpaceBeforeMark().Replace(repaired, "");
        repaired = MarkCluster().Replace(repaired, static m => TypingOrder(m.Value));
        repaired = NikhahitAa().Replace(repaired, "$1$2\u0E33");
        repaired = LostAm().Replace(repaired, "$1\u0E33");
        repaired = ToneAfterAm().Replace(repaired, "$1\u0E33");
        return DoubledMark().Replace(repaired, "$1");
    }

    private static string SortKey(string text, bool withMarks)
    {
        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsLeadingVowel(c) && i + 1 < text.Length && text[i + 1] is >= '\u0E01' and <= '\u0E2E')
            {
                key.Append(text[++i]).Append(c);
            }
            else if (withMarks || !IsToneOrSilencer(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> previous = stackalloc int[LongestCompared + 1];
        Span<int> current = stackalloc int[LongestCompared + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            current[..(b.Length + 1)].CopyTo(previous);
        }

        return previous[b.Length];
    }

    [GeneratedRegex(@"[ \t]{2,}|\t", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex Spaces();

    // OCR sets letters apart: "พ ั ส ดุ" has a space before a mark that can only sit on a letter, "ต ั้ง" and "ตั ้ง" two of them
    [GeneratedRegex(@"(?<=[ก-ฮ\u0E31\u0E34-\u0E39]) +(?=[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex SpaceBeforeMark();

    [GeneratedRegex(@"[\u0E31\u0E34-\u0E3A\u0E47-\u0E4B]{2,}", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex MarkCluster();

    [GeneratedRegex(@"([\u0E48-\u0E4B]?)\u0E4D([\u0E48-\u0E4B]?) ?\u0E32", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex NikhahitAa();

    // า never begins a word, so a space before it is a ำ that a PDF extractor broke
    [GeneratedRegex(@"([ก-ฮ][\u0E48-\u0E4B]?) +[\u0E32\u0E33]", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex LostAm();

    [GeneratedRegex(@"\u0E33([\u0E48-\u0E4B])", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex ToneAfterAm();

    [GeneratedRegex(@"([\u0E31\u0E33-\u0E3A\u0E47-\u0E4E])\1+", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex DoubledMark();
}
