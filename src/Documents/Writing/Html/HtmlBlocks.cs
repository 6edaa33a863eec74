using System.Collections.Immutable;
using System.Globalization;

namespace Prongsai.Documents.Writing;

internal static class HtmlBlocks
{
    public static void Write(HtmlPage page, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(page, block);
        }
    }

    private static void Write(HtmlPage page, Block block)
    {
        switch (block)
        {
            case Heading heading: Heading(page, heading); break;
            case Paragraph paragraph: Paragraph(page, paragraph); break;
            case ListBlock list: List(page, list, ListMarkers.Top(list, page.Properties.ThaiDigits)); break;
            case Table table: HtmlTable.Write(page, table); break;
            case MemoHead head: HtmlOfficial.MemoHead(page, head); break;
            case LetterHead head: HtmlHeads.Letter(page, head); break;
            case OrderHead head: HtmlHeads.Order(page, head); break;
            case CheckBlock check: HtmlOfficial.Check(page, check); break;
            case SignatureBlock signature: HtmlOfficial.Signature(page, signature); break;
            case OpinionBlock opinion: HtmlOfficial.Opinion(page, opinion); break;
            case ImageBlock image: Image(page, image); break;
            case QrBlock qr: HtmlOfficial.Qr(page, qr); break;
            case ContentsBlock contents: HtmlContents.Write(page, contents); break;
            case PageBreak: page.Markup.Trusted("<div class=\"page-break\"></div>\n"); break;
        }
    }

    private static void Heading(HtmlPage page, Heading heading)
    {
        var element = page.HeadingElement(heading.Level);
        page.Markup.Open(element, $"heading-{Math.Clamp(heading.Level, 1, 4)}", ("id", heading.Anchor is { } anchor ? HtmlPage.IdOf(anchor) : null));
        HtmlInlines.Write(page.Markup, heading.Content);
        page.Markup.Close(element).Line();
    }

    private static void Paragraph(HtmlPage page, Paragraph paragraph)
    {
        page.Markup.Open("p", Classes(Align(paragraph.Align), paragraph.Indented ? "indented" : null, paragraph.Quiet ? "quiet" : null));
        HtmlInlines.Write(page.Markup, paragraph.Content);
        page.Markup.Close("p").Line();
    }

    private static void List(HtmlPage page, ListBlock list, ListMarkers markers)
    {
        var element = list.Numbering is ListNumbering.Decimal or ListNumbering.ThaiLetter ? "ol" : "ul";
        page.Markup.Open(element, "list", ("role", "list")).Line();
        for (var i = 0; i < list.Items.Length; i++)
        {
            page.Markup.Trusted("<li>").Element("span", "marker", markers.Of(list.Items[i], i)).Trusted(" <div>");
            foreach (var block in list.Items[i].Content)
            {
                if (block is ListBlock inner)
                {
                    List(page, inner, markers.Inside(inner, i));
                }
                else
                {
                    Write(page, block);
                }
            }

            page.Markup.Trusted("</div></li>\n");
        }

        page.Markup.Close(element).Line();
    }

    private static void Image(HtmlPage page, ImageBlock image)
    {
        var source = page.ImageAddress(image.Sha256);
        page.Markup.Open("figure", "picture");
        if (source is null)
        {
            page.Markup.Element("span", "missing", image.AlternativeText);
        }
        else
        {
            page.Markup.Open("img", $"cm-{Math.Clamp(image.WidthCm, 1, 25).ToString("0", CultureInfo.InvariantCulture)}", ("src", source), ("alt", image.AlternativeText));
        }

        page.Markup.Close("figure").Line();
    }

    internal static string? Align(TextAlign align) => align switch { TextAlign.Centre => "centre", TextAlign.End => "end", _ => null };

    internal static string? Classes(params ReadOnlySpan<string?> classes)
    {
        var given = new List<string>();
        foreach (var one in classes)
        {
            if (one is not null)
            {
                given.Add(one);
            }
        }

        return given.Count == 0 ? null : string.Join(' ', given);
    }
}
