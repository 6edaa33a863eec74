using System.Text;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>A normalised text as it is matched: without spaces, punctuation and tone marks, in Arabic digits; knows where each letter stands in the text.</summary>
internal sealed class FoldedText
{
    private readonly string text;
    private readonly string folded;
    private readonly List<int> places = [];

    public FoldedText(string text)
    {
        this.text = text;
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (ThaiText.FoldLetter(text[i]) is { } letter)
            {
                letters.Append(letter);
                places.Add(i);
            }
        }

        folded = letters.ToString();
    }

    /// <param name="word">Folded.</param>
    public bool Has(string word) => word.Length > 0 && folded.Contains(word, StringComparison.Ordinal);

    /// <summary>Every place of the word in the text, with the marks over and under its last letter.</summary>
    /// <param name="word">Folded.</param>
    public IEnumerable<(int Index, int Length)> Find(string word)
    {
        for (var at = word.Length == 0 ? -1 : folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (places[at], places[at + word.Length - 1] + 1);
            while (end < text.Length && Excerpt.IsMark(text[end]))
            {
                end++;
            }

            yield return (start, end - start);
        }
    }
}
