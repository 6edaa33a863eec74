using System.Collections.Immutable;
using System.Globalization;

namespace Prongsai.Disclosure.Domain.Freezing;

/// <summary>Items drawn by a number that stands on the page, so that anybody can draw the same again: each item is ordered by the SHA-256 of "number:key", and the first ones are taken.</summary>
internal static class SampleDraw
{
    public static ImmutableArray<T> Draw<T>(IEnumerable<T> items, Func<T, string> key, int count, long seed) =>
        [.. items.OrderBy(i => CanonicalJson.Hash(string.Create(CultureInfo.InvariantCulture, $"{seed}:{key(i)}")), StringComparer.Ordinal).Take(count)];
}
