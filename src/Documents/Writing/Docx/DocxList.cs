using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>Lists with Word's own numbering; a marker the source printed is kept as text before a tab.</summary>
internal static class DocxList
{
    public static IEnumerable<OpenXmlElement> Of(DocxPaper paper, ListBlock list, DocxPlace place) =>
        Of(paper, list, place, paper.Numbering.Add(list));

    private static IEnumerable<OpenXmlElement> Of(DocxPaper paper, ListBlock list, DocxPlace place, DocxListLevel level)
    {
        foreach (var item in list.Items)
        {
            var first = true;
            foreach (var block in item.Content.IsEmpty ? [new Paragraph("")] : item.Content)
            {
                foreach (var element in Item(paper, block, place, level, first ? item.PrintedMarker ?? "" : null))
                {
                    yield return element;
                }

                first = false;
            }
        }
    }

    /// <param name="marker">Null after the first block of an item; empty when Word numbers it.</param>
    private static IEnumerable<OpenXmlElement> Item(DocxPaper paper, Block block, DocxPlace place, DocxListLevel level, string? marker)
    {
        if (block is ListBlock inner)
        {
            return Of(paper, inner, place, level.Inside(inner) ?? paper.Numbering.Add(inner));
        }

        if (block is not Paragraph paragraph)
        {
            return DocxBlocks.Of(paper, [block], place);
        }

        var line = DocxBlocks.Paragraph(paper, paragraph with { Indented = false }, place);
        var properties = line.ParagraphProperties!;
        if (marker is "")
        {
            properties.NumberingProperties = new W.NumberingProperties(
                new W.NumberingLevelReference { Val = level.Level }, new W.NumberingId { Val = level.NumberingId });
            return [line];
        }

        var left = DocxNumbering.TextIndent(level.Level);
        properties.Indentation = new W.Indentation
        {
            Left = Measure.TwipsText(left), Hanging = marker is null ? null : Measure.TwipsText(DocxNumbering.Hanging),
        };
        if (marker is not null)
        {
            line.InsertAfter(new W.Run(new W.Text(marker), new W.TabChar()), properties);
        }

        return [line];
    }
}
