using System.Text.RegularExpressions;

namespace Prongsai.Documents.Reading;

/// <summary>Check boxes printed as signs: ☐ ☑ ☒ □ ■ ✓ ✗, [ ] [x] [/], ( ) (/).</summary>
internal static partial class CheckMarks
{
    private const string Ticked = "☑☒✓✔✅√■🗹🗸";

    /// <summary>The signs of a text in order.</summary>
    public static IEnumerable<(int Index, int Length, bool IsChecked)> Find(string text)
    {
        for (var match = Sign().Match(text); match.Success; match = match.NextMatch())
        {
            yield return (match.Index, match.Length, IsChecked(match.ValueSpan));
        }
    }

    /// <summary>A sign of the Wingdings fonts, by the code a Word file gives it; null for any other picture.</summary>
    public static bool? OfSymbol(string? font, int code) => (font?.ToLowerInvariant(), code & 0xFF) switch
    {
        ("wingdings", 0x6F or 0x70 or 0x71 or 0x72 or 0xA8) => false,
        ("wingdings", 0xFB) => false,
        ("wingdings", 0xFC or 0xFD or 0xFE or 0x6E) => true,
        ("wingdings 2", 0xA3 or 0x2A or 0x30 or 0x35 or 0x4F) => false,
        ("wingdings 2", 0x50 or 0x51 or 0x52 or 0x53 or 0x54 or 0xA2) => true,
        _ => null,
    };

    private static bool IsChecked(ReadOnlySpan<char> sign)
    {
        var inside = sign.Length > 1 && sign[0] is '[' or '(' ? sign[1..^1].Trim() : sign;
        return inside is "x" or "X" or "/" || (inside.Length > 0 && Ticked.Contains(inside.ToString(), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"[☐☑☒✓✔✅✗✘√□■▢❏❑]|\uD83D[\uDDF9\uDDF8]|\[[ \u00A0]{0,3}\]|\[ ?[xX/✓✔√] ?\]|\([ \u00A0]{1,3}\)|\( ?[/✓✔√] ?\)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sign();
}
