using System.Text.RegularExpressions;

namespace Prongsai.Documents.Reading;

/// <summary>Repairs text on its way into the tree; everything a reader keeps goes through here once.</summary>
internal static partial class SourceText
{
    /// <summary>Normalised text; a space at either end stays one space, so that pieces can be joined again.</summary>
    public static string Clean(string raw)
    {
        var text = Spaces().Replace(raw, " ").Trim(' ');
        if (text.Length == 0)
        {
            return raw.Length == 0 ? "" : " ";
        }
        return (char.IsWhiteSpace(raw[0]) ? " " : "") + text + (char.IsWhiteSpace(raw[^1]) ? " " : "");
    }

    [GeneratedRegex(@"[\s\u200B\uFEFF]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Spaces();
}
