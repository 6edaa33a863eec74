using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>A phrase made ready for many fuzzy comparisons: folded once, its letter pairs sorted.</summary>
internal sealed record FoldedPhrase(string Text, string Folded, ImmutableArray<int> Pairs)
{
    public static FoldedPhrase Of(string text)
    {
        var folded = ThaiText.Fold(text);
        var pairs = new int[Math.Max(0, folded.Length - 1)];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (folded[i] << 16) | folded[i + 1];
        Array.Sort(pairs);
        return new(text, folded, [.. pairs]);
    }

    /// <summary>0 to 1: the same words 1, a printed text that begins with the phrase high, then a shared stretch, then shared letter pairs.</summary>
    public double LikenessOf(FoldedPhrase printed)
    {
        if (Folded.Length == 0 || printed.Folded.Length == 0)
            return 0;
        if (Folded == printed.Folded)
            return 1;
        var ratio = (double)Math.Min(Folded.Length, printed.Folded.Length) / Math.Max(Folded.Length, printed.Folded.Length);
        var likeness = SharedPairs(printed);
        if (Folded.Length >= 4 && printed.Folded.StartsWith(Folded, StringComparison.Ordinal))
            likeness = Math.Max(likeness, 0.75 + 0.2 * ratio);
        else if (Folded.Length >= 4 && printed.Folded.Contains(Folded, StringComparison.Ordinal))
            likeness = Math.Max(likeness, 0.45 + 0.45 * ratio);
        return likeness;
    }

    private double SharedPairs(FoldedPhrase other)
    {
        if (Pairs.Length + other.Pairs.Length == 0)
            return 0;
        int i = 0, j = 0, shared = 0;
        while (i < Pairs.Length && j < other.Pairs.Length)
        {
            var order = Pairs[i].CompareTo(other.Pairs[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }
        return 2.0 * shared / (Pairs.Length + other.Pairs.Length);
    }
}
