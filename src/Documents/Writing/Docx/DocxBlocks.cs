using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

internal static class DocxBlocks
{
    /// <summary>A page break is a property of what begins the new page: as a line of its own it would leave an empty page behind a full one.</summary>
    public static IEnumerable<OpenXmlElement> Of(DocxPaper paper, ImmutableArray<Block> blocks, DocxPlace place)
    {
        var breaks = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is PageBreak && i + 1 < blocks.Length && blocks[i + 1] is Heading or Documents.Paragraph)
            {
                breaks = true;
                continue;
            }

            var staysWithNext = blocks[i] is Paragraph && i + 1 < blocks.Length && blocks[i + 1] is SignatureBlock or Documents.Paragraph { Align: TextAlign.End };
            foreach (var element in Of(paper, blocks[i], place))
            {
                if (element is W.Paragraph { ParagraphProperties: { } properties })
                {
                    if (staysWithNext)
                    {
                        properties.KeepNext = new W.KeepNext();
                    }

                    properties.PageBreakBefore = breaks ? new W.PageBreakBefore() : null;
                    breaks = false;
                }

                yield return element;
            }
        }
    }

    public static W.Paragraph Paragraph(DocxPaper paper, Paragraph paragraph, DocxPlace place)
    {
        var properties = Properties(place.InTable ? DocxStyles.TableText : paragraph.Quiet ? DocxStyles.Quiet : null);
        if (paragraph.Indented)
        {
            properties.Append(new W.Indentation { FirstLine = Measure.TwipsText(Math.Min(paper.Geometry.Indent, place.Width / 4)) });
        }

        properties.Append(Justify(paragraph.Align));
        return new W.Paragraph([properties, .. DocxInlines.Of(paper, paragraph.Content)]);
    }

    /// <summary>Paragraph properties that begin with a style; the schema wants the style first.</summary>
    public static W.ParagraphProperties Properties(string? style, params ReadOnlySpan<OpenXmlElement> more)
    {
        var properties = new W.ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new W.ParagraphStyleId { Val = style });
        }

        foreach (var element in more)
        {
            properties.Append(element);
        }

        return properties;
    }

    public static W.Justification Justify(TextAlign align) => new()
    {
        Val = align switch { TextAlign.Centre => W.JustificationValues.Center, TextAlign.End => W.JustificationValues.Right, _ => W.JustificationValues.Left },
    };

    private static IEnumerable<OpenXmlElement> Of(DocxPaper paper, Block block, DocxPlace place) => block switch
    {
        Heading heading => [new W.Paragraph([Properties(DocxStyles.Heading(heading.Level)), .. DocxContents.Marked(paper, heading.Anchor, DocxInlines.Of(paper, heading.Content))])],
        ContentsBlock contents => DocxContents.Of(paper, contents, place),
        Paragraph paragraph => [Paragraph(paper, paragraph, place)],
        ListBlock list => DocxList.Of(paper, list, place),
        Table table => DocxTable.Of(paper, table, place),
        MemoHead head => DocxOfficial.MemoHead(paper, head),
        LetterHead head => DocxHeads.Letter(paper, head),
        OrderHead head => DocxHeads.Order(paper, head),
        CheckBlock check => DocxHeads.Check(paper, check, place),
        SignatureBlock signature => DocxOfficial.Signature(signature, place),
        OpinionBlock opinion => DocxOfficial.Opinion(paper, opinion, place),
        ImageBlock image => [DocxPicture.Block(paper, image, place)],
        QrBlock qr => DocxOfficial.Qr(paper, qr, place),
        PageBreak => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        _ => [],
    };
}
