using System.Text;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>A stretch of a page around the words that were asked for.</summary>
/// <param name="Hit">The words as they stand there.</param>
internal sealed record Excerpt(string Before, string Hit, string After)
{
    private const int Room = 90;

    /// <summary>Around the first place where the longest word stands; null when not all words are on the page.</summary>
    /// <param name="words">Folded.</param>
    public static Excerpt? Of(string text, IReadOnlyList<string> words)
    {
        var (folded, places) = Folded(text);
        if (words.Count == 0 || words.Any(word => !folded.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var longest = words.MaxBy(word => word.Length)!;
        var at = folded.IndexOf(longest, StringComparison.Ordinal);
        var (start, end) = (places[at], places[at + longest.Length - 1] + 1);
        while (end < text.Length && IsMark(text[end]))
        {
            end++;
        }

        return Around(text, start, end);
    }

    public static Excerpt Around(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < Room && text[from - 1] != '\n')
        {
            from--;
        }

        while (from < start && from > 0 && IsMark(text[from]))
        {
            from++;
        }

        var to = end;
        while (to < text.Length && to - end < Room && text[to] != '\n')
        {
            to++;
        }

        while (to > end && to < text.Length && IsMark(text[to]))
        {
            to--;
        }

        var isCutBefore = from > 0 && text[from - 1] != '\n';
        var isCutAfter = to < text.Length && text[to] != '\n';
        return new((isCutBefore ? "…" : "") + text[from..start].TrimStart(), text[start..end], text[end..to].TrimEnd() + (isCutAfter ? "…" : ""));
    }

    /// <summary>The folded text, and where each of its letters stands in the text. The text is normalised already.</summary>
    private static (string Folded, List<int> Places) Folded(string text)
    {
        var (folded, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (ThaiText.FoldLetter(text[i]) is { } letter)
            {
                folded.Append(letter);
                places.Add(i);
            }
        }

        return (folded.ToString(), places);
    }

    private static bool IsMark(char letter) => letter is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');
}
