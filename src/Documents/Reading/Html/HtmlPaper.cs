using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Prongsai.Documents.Reading;

/// <summary>Reads an HTML file. Scripts do not run, and nothing is loaded.</summary>
internal static partial class HtmlPaper
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = true };

    /// <summary>Whether a text file is an HTML page, or a piece of one with nothing of another form in it.</summary>
    public static bool IsHtml(string text)
    {
        var start = text[..Math.Min(text.Length, 4096)];
        return PageStart().IsMatch(start)
            || PieceStart().IsMatch(start) && text.AsSpan().TrimEnd().EndsWith(">", StringComparison.Ordinal) && !MarkdownLine().IsMatch(text);
    }

    public static (ImmutableArray<Block> Blocks, string? Title) Read(string html, ReadBudget budget)
    {
        HtmlGuard.Check(html, budget);
        budget.CheckClock();
        var document = new HtmlParser(Options).ParseDocument(html);
        budget.CheckClock();
        var blocks = new HtmlBlocks(budget, Plain, HtmlElements.Line);
        return (document.Body is { } body ? blocks.Read(body, HtmlElements.Line(body)) : [], document.Title);
    }

    private static void Plain(string text, bool bold, InlineBuilder into) => into.Text(text, bold);

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|style)[\s>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"^\s*<(?:table|div|center|section|article|h[1-6]|p|ul|ol)[\s>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PieceStart();

    [GeneratedRegex(@"^[ ]{0,3}(?:\||\#{1,6}\s|[^<\n]*\t)", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MarkdownLine();
}
