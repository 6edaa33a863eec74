using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Prongsai.Documents.Reading;

/// <summary>Writes a text node into a paragraph; text kinds read Markdown marks in it, HTML files do not.</summary>
internal delegate void TextSink(string text, bool bold, InlineBuilder into);

/// <summary>Turns a DOM into blocks. Nothing is loaded and nothing is run.</summary>
/// <param name="lineOf">Source line of an element.</param>
internal sealed class HtmlBlocks(ReadBudget budget, TextSink sink, Func<IElement, int> lineOf)
{
    public ImmutableArray<Block> Read(INode parent, int line)
    {
        var flow = new HtmlFlow(budget, line);
        Walk(parent, flow, bold: false);
        return flow.Finish();
    }

    private void Walk(INode parent, HtmlFlow flow, bool bold)
    {
        foreach (var node in parent.ChildNodes)
        {
            budget.Tick();
            switch (node)
            {
                case IText text:
                    sink(text.Data, bold, flow.Line);
                    flow.CountLines(text.Data);
                    break;
                case IElement element when !HtmlElements.IsSkipped(element):
                    WalkElement(element, flow, bold);
                    break;
            }
        }
    }

    private void WalkElement(IElement element, HtmlFlow flow, bool bold)
    {
        switch (element.LocalName)
        {
            case "br":
                flow.Line.Break();
                break;
            case "hr":
                flow.EndParagraph();
                break;
            case "input":
                Input(element, flow.Line);
                break;
            case "img":
                flow.Line.Text(element.GetAttribute("alt") ?? "", bold);
                break;
            case "a" when LinkAddress.IsSafe(element.GetAttribute("href")) && element.ChildElementCount == 0:
                flow.Line.Link(element.TextContent, element.GetAttribute("href")!);
                break;
            case "table":
                flow.Add(new HtmlTable(budget, this, lineOf).Read(element, lineOf(element)));
                break;
            case "ul" or "ol":
                List(element, flow);
                break;
            default:
                WalkContainer(element, flow, bold || HtmlElements.IsBold(element));
                break;
        }
    }

    private void WalkContainer(IElement element, HtmlFlow flow, bool bold)
    {
        var level = HtmlElements.HeadingLevel(element);
        if (level == 0 && !HtmlElements.IsBlock(element))
        {
            Walk(element, flow, bold);
            return;
        }
        flow.StartParagraph(lineOf(element), HtmlElements.Align(element), level);
        Walk(element, flow, bold);
        flow.EndParagraph();
    }

    private static void Input(IElement input, InlineBuilder into)
    {
        switch (input.GetAttribute("type")?.ToLowerInvariant())
        {
            case "checkbox" or "radio":
                into.CheckBox(input.HasAttribute("checked"));
                break;
            case null or "text" or "number" or "date":
                into.Text(input.GetAttribute("value") ?? "");
                break;
        }
    }

    private void List(IElement list, HtmlFlow flow)
    {
        var line = lineOf(list);
        if (!list.Children.Any(c => c.LocalName == "li"))
        {
            flow.StartParagraph(line, TextAlign.Start, headingLevel: 0);
            Walk(list, flow, bold: false);
            flow.EndParagraph();
            return;
        }
        using var scope = budget.Nest(line);
        flow.Add(new ListBlock(Numbering(list), ListItems(list)) { Source = new SourceSpan(line) });
    }

    private ImmutableArray<ListItem> ListItems(IElement list)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        foreach (var child in list.ChildNodes)
        {
            budget.TakePiece();
            if (child is IText text && string.IsNullOrWhiteSpace(text.Data) || child is not (IText or IElement))
            {
                continue;
            }
            var isItem = child is IElement { LocalName: "li" };
            var content = isItem ? Read(child, lineOf((IElement)child)) : ReadStray(child, lineOf(list));
            if (!content.IsEmpty)
            {
                items.Add(new ListItem(content) { PrintedMarker = isItem ? Marker(list, number++) : null });
            }
        }
        return items.ToImmutable();
    }

    private ImmutableArray<Block> ReadStray(INode node, int line)
    {
        var flow = new HtmlFlow(budget, line);
        switch (node)
        {
            case IText text:
                sink(text.Data, bold: false, flow.Line);
                break;
            case IElement element when !HtmlElements.IsSkipped(element):
                WalkElement(element, flow, bold: false);
                break;
        }
        return flow.Finish();
    }

    private static ListNumbering Numbering(IElement list) =>
        HtmlElements.HasNoMarkers(list) ? ListNumbering.None
        : list.LocalName == "ol" ? ListNumbering.Decimal : ListNumbering.Bullet;

    private static string? Marker(IElement list, int number) =>
        list.LocalName != "ol" || HtmlElements.HasNoMarkers(list) ? null
        : list.GetAttribute("type") switch
        {
            "a" when number is > 0 and <= 26 => $"{(char)('a' + number - 1)}.",
            "A" when number is > 0 and <= 26 => $"{(char)('A' + number - 1)}.",
            _ => $"{number}.",
        };
}
