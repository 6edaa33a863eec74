using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>A line that only marks the page: its number, or an ornament.</summary>
internal static partial class PageMark
{
    public static bool Is(string line) => Mark().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:[-–—(]?\s*(?:หน้า(?:ที่)?)?\s*[0-9๐-๙]{1,3}\s*[-–—)]?|[#*=_.\-–—~ ]{2,})\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
