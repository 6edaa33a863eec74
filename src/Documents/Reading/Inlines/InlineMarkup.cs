using System.Net;
using System.Text.RegularExpressions;

namespace Prongsai.Documents.Reading;

/// <summary>Marks inside a line of Markdown or plain text: **bold**, [text](address), &lt;http://…&gt;, \escapes, entities.
/// Marks that do not close stay as the text they are.</summary>
internal static partial class InlineMarkup
{
    public static void Read(string text, bool bold, InlineBuilder into)
    {
        var marks = BoldMarks(text);
        var from = 0;
        for (var match = Mark().Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Value == "**" && --marks < 0)
            {
                continue;
            }
            into.Text(Plain(text[from..match.Index]), bold);
            from = match.Index + match.Length;
            bold = Apply(match, bold, into);
        }
        into.Text(Plain(text[from..]), bold);
    }

    private static bool Apply(Match match, bool bold, InlineBuilder into)
    {
        switch (match.Value)
        {
            case "**":
                return !bold;
            case "\n":
                into.Break();
                return bold;
        }
        if (match.Groups["escaped"].Success)
        {
            into.Text(match.Groups["escaped"].Value, bold);
        }
        else if (match.Groups["auto"].Success)
        {
            into.Link(match.Groups["auto"].Value, match.Groups["auto"].Value);
        }
        else if (match.Groups["italic"].Success)
        {
            into.Text(Plain(match.Groups["italic"].Value), bold);
        }
        else if (LinkAddress.IsSafe(match.Groups["address"].Value))
        {
            into.Link(Plain(match.Groups["label"].Value), match.Groups["address"].Value);
        }
        else
        {
            into.Text(Plain(match.Value), bold);
        }
        return bold;
    }

    /// <summary>How many of the ** signs have a partner.</summary>
    private static int BoldMarks(string text)
    {
        var count = 0;
        for (var match = Mark().Match(text); match.Success; match = match.NextMatch())
        {
            count += match.Value == "**" ? 1 : 0;
        }
        return count - count % 2;
    }

    private static string Plain(string text) => text.Contains('&') ? WebUtility.HtmlDecode(text) : text;

    [GeneratedRegex("""
        \*\*
        | \n
        | \\(?<escaped>[\\`*_{}\[\]()\#+\-.!|<>~])
        | <(?<auto>(?:https?://|mailto:)[^\s<>]{1,2000})>
        | !?\[(?<label>[^\[\]\n]{1,500})\]\((?<address>[^\s()]{1,2000})\)
        | (?<![\w*\p{M}])\*(?<italic>[^\s*](?:[^*\n]{0,500}[^\s*])?)\*(?![\w*\p{M}])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Mark();
}
