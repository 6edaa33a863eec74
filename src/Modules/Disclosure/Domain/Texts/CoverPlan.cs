using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>Something that can be covered in a file.</summary>
/// <param name="Number">By which the form names it; the text itself stands in no form.</param>
/// <param name="Value">Folded, as it is looked for in the file.</param>
/// <param name="Pages">Where it stands; empty where the file has no pages.</param>
internal sealed record CoverChoice(int Number, FindingKind Kind, string Value, string Shown, ImmutableArray<int> Pages);

/// <summary>What can be covered in a text, and what was chosen.</summary>
internal static class CoverPlan
{
    private const int ShortestWord = 2;

    /// <summary>All that belongs to persons, each once.</summary>
    public static IReadOnlyList<CoverChoice> Choices(IReadOnlyList<(int Page, string Text)> texts) =>
    [
        .. texts.SelectMany(t => PersonalHits.Find(t.Text).Select(hit => (t.Page, t.Text, Hit: hit, Value: ThaiText.Fold(t.Text.Substring(hit.Index, hit.Length)))))
            .GroupBy(h => (h.Hit.Kind, h.Value)).OrderBy(g => g.Key.Kind)
            .Select((g, i) => new CoverChoice(i, g.Key.Kind, g.Key.Value, Show(g.First().Text, g.First().Hit), [.. g.Select(h => h.Page).Where(p => p > 0).Distinct()])),
    ];

    /// <summary>What is typed to be covered besides, a word or phrase on each line; too short ones are left out.</summary>
    public static IReadOnlyList<string> Words(string? typed) =>
        [.. (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ThaiText.Fold).Where(word => word.Length >= ShortestWord).Distinct()];

    /// <summary>Every place of these values in a text.</summary>
    public static IEnumerable<(int Index, int Length)> Find(string text, IReadOnlyList<string> values)
    {
        var folded = new FoldedText(text);
        return values.SelectMany(folded.Find);
    }

    private static string Show(string text, TextHit hit)
    {
        var excerpt = Excerpt.Around(PersonalHits.Covered(text), hit.Index, hit.Index + hit.Length);
        return $"{excerpt.Before}{excerpt.Hit}{excerpt.After}";
    }
}
