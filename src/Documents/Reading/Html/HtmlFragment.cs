using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Prongsai.Documents.Reading;

/// <summary>HTML inside a line or cell of a text file, often cut off: lists that never close, ticks as input elements.</summary>
internal static partial class HtmlFragment
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = true };

    public static bool IsIn(string text) => text.Contains('<') && KnownTag().IsMatch(text);

    /// <summary>Blocks of the fragment, which begins at the given place.</summary>
    public static ImmutableArray<Block> Read(string html, SourceSpan source, ReadBudget budget)
    {
        var shielded = AutoLink().Replace(html, m => $"<a href=\"{m.Groups[1].Value}\">{m.Groups[1].Value}</a>");
        shielded = LooseBracket().Replace(shielded, "&lt;");
        HtmlGuard.Check(shielded, budget);
        var parser = new HtmlParser(Options);
        var document = parser.ParseDocument("<!doctype html><body>" + shielded);
        var blocks = new HtmlBlocks(budget, ReadText, e => source.Line - 1 + HtmlElements.Line(e));
        return document.Body is { } body ? blocks.Read(body, source.Line) : [];
    }

    private static void ReadText(string text, bool bold, InlineBuilder into) =>
        InlineMarkup.Read(text.Replace('\n', ' '), bold, into);

    [GeneratedRegex("</?(?:p|br|ol|ul|li|input|table|thead|tbody|tr|td|th|a|b|strong|i|em|u|s|sup|sub|span|div|center|font|h[1-6]|hr|img)(?:\\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex KnownTag();

    [GeneratedRegex("<(https?://[^\\s<>\"]{1,2000})>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AutoLink();

    /// <summary>A bracket that opens no known tag is text: "คะแนน &lt; 85".</summary>
    [GeneratedRegex("<(?!/?(?:p|br|ol|ul|li|input|table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|a|b|strong|i|em|u|s|sup|sub|span|div"
        + "|center|font|h[1-6]|hr|img|html|body|head|meta|title|label|form|section|blockquote|pre|del|ins|small|big)(?:\\s[^<>]*)?/?>|!--[^<>]{0,2000}-->)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LooseBracket();
}
