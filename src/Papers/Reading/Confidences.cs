using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Confidence of a row: the least of how well the head was recognised, how full the row is, and how sure its guesses are.</summary>
internal static class Confidences
{
    public static decimal Of(double head, int filled, int expected, ImmutableArray<Guess> guesses)
    {
        var full = expected == 0 ? 1 : 0.5m + 0.5m * Math.Min(filled, expected) / expected;
        var sure = guesses.IsEmpty ? 1 : guesses.Min(guess => 0.5m + guess.Confidence / 2);
        return Math.Round(Math.Clamp(Math.Min((decimal)Math.Min(head, 1), full) * sure, 0.05m, 1m), 2);
    }

    public static decimal Of(FieldRow row, ImmutableArray<Guess> guesses, params ReadOnlySpan<bool> filled)
    {
        var count = 0;
        foreach (var isFilled in filled)
            count += isFilled ? 1 : 0;
        return Of(row.Head, count, filled.Length, guesses);
    }
}
