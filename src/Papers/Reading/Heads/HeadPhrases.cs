using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The words over one column, ready for matching.</summary>
/// <param name="Text">All rows of the head together.</param>
/// <param name="Lowest">The lowest row alone, where it differs.</param>
internal sealed record HeadPhrases(string Text, FoldedPhrase Whole, FoldedPhrase? Lowest)
{
    private const double LowestWeight = 0.97;

    public static ImmutableArray<HeadPhrases> Of(Grid grid, int row, int depth)
    {
        var lowest = HeadText.LowestOf(grid, row, depth);
        return [.. HeadText.Of(grid, row, depth).Select((text, column) => Of(text, lowest[column]))];
    }

    public double LikenessTo(HeadWords words)
    {
        var whole = words.LikenessOf(Whole);
        return Lowest is null ? whole : Math.Max(whole, LowestWeight * words.LikenessOf(Lowest));
    }

    private static HeadPhrases Of(string text, string lowest) =>
        new(text, FoldedPhrase.Of(text), lowest.Length > 0 && lowest != text ? FoldedPhrase.Of(lowest) : null);
}
