using System.Text.RegularExpressions;

namespace Prongsai.Documents.Reading;

/// <summary>What one line of text looks like.</summary>
internal static partial class LineForm
{
    /// <summary>A Markdown heading with text; signs alone (#####) are text.</summary>
    public static (int Level, string Text)? Heading(string line)
    {
        var text = line.AsSpan().Trim();
        var level = text.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || !char.IsWhiteSpace(text[level]))
        {
            return null;
        }
        text = text[level..].TrimStart();
        var closing = text.TrimEnd('#');
        var isClosed = closing.Length > 0 && char.IsWhiteSpace(closing[^1]);
        return (level, (isClosed ? closing.TrimEnd() : text).ToString());
    }

    /// <summary>A line drawn across the page: --- or ***.</summary>
    public static bool IsRule(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length >= 3 && text[0] is '-' or '*' && text.IndexOfAnyExcept(text[0], ' ') < 0 && text.Count(text[0]) >= 3;
    }

    /// <summary>Signs that part pages in scanned papers: ##### .</summary>
    public static bool IsSignsOnly(string line) => line.AsSpan().Trim() is { Length: > 0 } signs && signs.IndexOfAnyExcept('#') < 0;

    public static bool OpensHtmlBlock(string line) => line.Contains('<') && HtmlBlockStart().IsMatch(line);

    /// <summary>Tables opened minus tables closed on the line.</summary>
    public static int TablesOpened(string line) =>
        line.Contains('<') ? TableStart().Count(line) - TableEnd().Count(line) : 0;

    /// <summary>The marker of a list item; null when the line is none.</summary>
    public static ListMarker? Marker(string line)
    {
        var match = ItemLine().Match(line);
        if (!match.Success)
        {
            return null;
        }
        var indent = match.Groups["indent"].Value.Replace("\t", "    ", StringComparison.Ordinal).Length;
        var text = match.Groups["text"].Value;
        var sign = match.Groups["sign"].Value;
        return match.Groups["number"].Success
            ? new ListMarker(indent, sign, ThaiNumber(match.Groups["number"].ValueSpan), text)
            : new ListMarker(indent, sign, null, text);
    }

    public static int Indent(string line)
    {
        var width = 0;
        foreach (var sign in line)
        {
            if (sign is not (' ' or '\t' or '\u00A0'))
            {
                break;
            }
            width += sign == '\t' ? 4 : 1;
        }
        return width;
    }

    private static int ThaiNumber(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = number * 10 + (digit >= '๐' ? digit - '๐' : digit - '0');
        }
        return number;
    }

    [GeneratedRegex(@"^\s*</?(?:table|div|p|ul|ol|center|section|h[1-6]|html|body|blockquote|pre)(?:\s[^<>]*)?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex HtmlBlockStart();

    [GeneratedRegex(@"<table[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex TableStart();

    [GeneratedRegex("</table>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex TableEnd();

    [GeneratedRegex(@"^(?<indent>[ \t\u00A0]*)(?:(?<sign>[-*+•●▪◦])[ \t\u00A0]+|(?<sign>(?<number>[0-9๐-๙]{1,3})[.)]|\((?<number>[0-9๐-๙]{1,3})\))(?![0-9๐-๙])[ \t\u00A0]*)(?<text>\S.*)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ItemLine();
}

/// <summary>The sign before a list item as printed.</summary>
/// <param name="Indent">Columns before the sign.</param>
/// <param name="Number">Null for a bullet.</param>
internal sealed record ListMarker(int Indent, string Sign, int? Number, string Text)
{
    /// <summary>Same kind of sign at the same place, and for numbers the next one.</summary>
    public bool IsFollowedBy(ListMarker? next) =>
        next is not null
        && Math.Abs(next.Indent - Indent) <= 1
        && (Number is null ? next.Number is null : next.Number == Number + 1 && next.Sign[^1] == Sign[^1]);
}
