using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>Pieces of three letters of folded text, by which pages are found without knowing where Thai words end. A piece is a number; two may share one, so a page found is read again.</summary>
internal static class WordGrams
{
    /// <summary>Shorter words are not looked up in files.</summary>
    public const int Length = 3;

    private const int MostAsked = 24;

    /// <summary>All pieces of a page.</summary>
    public static int[] Of(string folded) => [.. Pieces(folded).Distinct().Order()];

    /// <summary>The pieces a page must have for all these words; none when no word is long enough.</summary>
    public static int[] Asked(IEnumerable<string> foldedWords) => [.. foldedWords.SelectMany(Pieces).Distinct().Take(MostAsked)];

    /// <summary>The words of a question, folded.</summary>
    public static string[] Words(string asked) => [.. asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ThaiText.Fold).Where(word => word.Length > 0).Distinct()];

    private static IEnumerable<int> Pieces(string folded)
    {
        for (var i = 0; i + Length <= folded.Length; i++)
        {
            yield return (Narrow(folded[i]) << 20) | (Narrow(folded[i + 1]) << 10) | Narrow(folded[i + 2]);
        }
    }

    /// <summary>Ten bits a letter: Thai and Latin letters stay apart.</summary>
    private static int Narrow(char letter) => letter is >= '\u0E00' and <= '\u0E7F' ? letter - '\u0E00' + 128 : letter % 1024;
}
