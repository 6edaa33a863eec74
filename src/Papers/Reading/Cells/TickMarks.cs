using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>Check boxes as they stand in the lines of a flat paper.</summary>
internal static partial class TickMarks
{
    public const char Empty = '☐';
    public const char Ticked = '☑';

    public static bool Any(string text) => text.AsSpan().IndexOfAny(Empty, Ticked) >= 0;

    /// <summary>A cell of a status column holds nothing but a tick.</summary>
    public static bool IsBareTick(string text) => BareTick().IsMatch(text);

    [GeneratedRegex(@"^\s*[☑✓✔√/xX]\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BareTick();
}
