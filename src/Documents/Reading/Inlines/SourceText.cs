using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Documents.Reading;

/// <summary>Repairs text on its way into the tree; everything a reader keeps goes through here once.</summary>
internal static partial class SourceText
{
    /// <summary>Normalised text on one line; a space at either end stays one space, so that pieces can be joined again.</summary>
    public static string Clean(string raw)
    {
        var text = ThaiText.Normalize(Spaces().Replace(raw, " ")).Trim(' ');
        if (text.Length == 0)
        {
            return raw.Length == 0 ? "" : " ";
        }
        return (char.IsWhiteSpace(raw[0]) ? " " : "") + text + (char.IsWhiteSpace(raw[^1]) ? " " : "");
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Spaces();
}
