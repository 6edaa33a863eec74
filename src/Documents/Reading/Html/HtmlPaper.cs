using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Prongsai.Documents.Reading;

/// <summary>Reads an HTML file. Scripts do not run, and nothing is loaded.</summary>
internal static partial class HtmlPaper
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = true };

    /// <summary>Whether a text file is an HTML page: it begins with one of the tags a page or an exported table begins with.</summary>
    public static bool IsHtml(string text) => PageStart().IsMatch(text[..Math.Min(text.Length, 4096)]);

    public static (ImmutableArray<Block> Blocks, string? Title) Read(string html, ReadBudget budget)
    {
        HtmlGuard.Check(html, budget);
        budget.CheckClock();
        var document = new HtmlParser(Options).ParseDocument(html);
        budget.CheckClock();
        var blocks = new HtmlBlocks(budget, Plain, Line);
        return (document.Body is { } body ? blocks.Read(body, Line(body)) : [], document.Title);
    }

    private static void Plain(string text, bool bold, InlineBuilder into) => into.Text(text, bold);

    private static int Line(IElement element)
    {
        for (var node = element; node is not null; node = node.ParentElement)
        {
            if (node.SourceReference is { Position.Line: > 0 } source)
            {
                return source.Position.Line;
            }
        }
        return 1;
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|style|table|div|center|section|article)[\s>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PageStart();
}
