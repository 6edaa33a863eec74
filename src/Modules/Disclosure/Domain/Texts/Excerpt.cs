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
        var folded = new FoldedText(text);
        if (words.Count == 0 || words.Any(word => !folded.Has(word)))
        {
            return null;
        }

        var (start, length) = folded.Find(words.MaxBy(word => word.Length)!).First();
        return Around(text, start, start + length);
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

    public static bool IsMark(char letter) => letter is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');
}
