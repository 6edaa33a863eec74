using Prongsai.Kernel;

namespace Prongsai.Risk.Domain;

/// <summary>A control that names a project must name one that exists.</summary>
internal static class NamedProject
{
    private const string Word = "โครงการ";

    /// <summary>The project named at the head of the text: "โครงการอบรมคุณธรรม"; null when none is.</summary>
    public static string? In(string text)
    {
        var line = text.TrimStart(' ', '-', '.', '•', ')', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '๐', '๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙').Split('\n')[0].Trim();
        foreach (var lead in new[] { "ดำเนินการตาม", "ดำเนิน", "จัดทำ", "จัด", "ตาม" })
        {
            line = line.StartsWith(lead + Word, StringComparison.Ordinal) ? line[lead.Length..] : line;
        }

        return line.StartsWith(Word, StringComparison.Ordinal) && line.Length >= Word.Length + 4 ? line : null;
    }

    /// <summary>The place in <paramref name="titles"/> of the project that the text names; null when it names none or none of these.</summary>
    public static int? Find(string text, IReadOnlyList<string> titles)
    {
        if (In(text) is not { } named)
        {
            return null;
        }

        var folded = Bare(named);
        for (var i = 0; i < titles.Count; i++)
        {
            var title = Bare(titles[i]);
            if (title.Length >= 6 && (folded.StartsWith(title, StringComparison.Ordinal) || (folded.Length >= 12 && title.StartsWith(folded, StringComparison.Ordinal))))
            {
                return i;
            }
        }

        return null;
    }

    private static string Bare(string title)
    {
        var folded = ThaiText.Fold(title);
        var word = ThaiText.Fold(Word);
        return folded.StartsWith(word, StringComparison.Ordinal) ? folded[word.Length..] : folded;
    }
}
