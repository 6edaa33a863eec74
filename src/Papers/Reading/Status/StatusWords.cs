using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The words beside check boxes and what they mean; data in <c>statuses.tsv</c>.</summary>
internal static class StatusWords
{
    private const double SameWord = 0.72;

    private static readonly ImmutableArray<(WorkStatus Status, FoldedPhrase Phrase)> Phrases = Read();

    /// <summary>The status that a text begins with; the longest phrase wins.</summary>
    /// <param name="length">How many characters of the text the phrase takes.</param>
    public static WorkStatus? AtFront(string text, out int length)
    {
        foreach (var (status, phrase) in Phrases)
        {
            length = FrontLength(text, phrase.Folded);
            if (length > 0)
                return status;
        }
        length = 0;
        return null;
    }

    /// <summary>The status of a whole short text, however misspelt; null when it is none.</summary>
    public static WorkStatus? OfWhole(string text)
    {
        var printed = FoldedPhrase.Of(text);
        var best = Phrases.MaxBy(entry => Likeness(entry.Phrase, printed));
        return Likeness(best.Phrase, printed) >= SameWord ? best.Status : null;
    }

    /// <summary>Letters in common of texts of about the same length; a long text that only begins with the phrase is not the phrase.</summary>
    private static double Likeness(FoldedPhrase phrase, FoldedPhrase printed) =>
        printed.Folded.Length > phrase.Folded.Length * 1.4 ? 0 : phrase.LikenessOf(printed);

    private static int FrontLength(string text, string folded)
    {
        var printed = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLetter(text[i]))
                continue;
            if (folded[printed] != text[i])
                return 0;
            if (++printed == folded.Length)
                return WithMarks(text, i + 1);
        }
        return 0;
    }

    /// <summary>Letters and vowels count; tone marks, spaces and signs are passed over, as in folded text.</summary>
    private static bool IsLetter(char sign) => char.IsLetterOrDigit(sign) || sign is >= '\u0E31' and <= '\u0E3A';

    /// <summary>Tone marks on the last letter belong to the word.</summary>
    private static int WithMarks(string text, int end)
    {
        while (end < text.Length && text[end] is >= '\u0E47' and <= '\u0E4E')
            end++;
        return end;
    }

    private static ImmutableArray<(WorkStatus, FoldedPhrase)> Read()
    {
        using var stream = typeof(StatusWords).Assembly.GetManifestResourceStream("statuses.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
                .SelectMany(cells => cells[1].Split('|').Select(word => (Enum.Parse<WorkStatus>(cells[0]), FoldedPhrase.Of(word))))
                .OrderByDescending(entry => entry.Item2.Folded.Length),
        ];
    }
}
