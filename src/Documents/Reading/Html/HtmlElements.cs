using AngleSharp.Dom;

namespace Prongsai.Documents.Reading;

/// <summary>What an element means for the tree.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Skipped =
        ["script", "style", "template", "head", "iframe", "object", "embed", "svg", "canvas", "colgroup", "audio", "video"];

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "center", "blockquote", "pre", "address", "dl", "dt",
        "dd", "form", "fieldset", "legend", "figure", "figcaption", "li", "body", "caption", "details", "summary", "tr", "td", "th",
    ];

    public static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsBold(IElement element) => element.LocalName is "b" or "strong";

    public static int HeadingLevel(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;

    public static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), out var span) && span > 0 ? span : 1;

    /// <summary>Line of the parsed text the element began on; of the nearest one around it for an element the parser added.</summary>
    public static int Line(IElement element)
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

    public static TextAlign Align(IElement element)
    {
        var align = element.GetAttribute("align") ?? element.GetAttribute("style") ?? "";
        if (align.Contains("center", StringComparison.OrdinalIgnoreCase) || element.LocalName == "center")
        {
            return TextAlign.Centre;
        }
        return align.Contains("right", StringComparison.OrdinalIgnoreCase)
            && !align.Contains("-right", StringComparison.OrdinalIgnoreCase) ? TextAlign.End : TextAlign.Start;
    }

    /// <summary>Whether the list prints no numbers of its own.</summary>
    public static bool HasNoMarkers(IElement list) =>
        list.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("list-style-type:none", StringComparison.OrdinalIgnoreCase) == true
        || list.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("list-style:none", StringComparison.OrdinalIgnoreCase) == true;
}
