using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>Lists with Word's own numbering; a marker the source printed is kept as text before a tab,
/// and so are Thai digits, because LibreOffice prints Word's thaiNumbers as Arabic digits.</summary>
internal static class DocxList
{
    public static IEnumerable<OpenXmlElement> Of(DocxPaper paper, ListBlock list, DocxPlace place) =>
        Of(paper, list, place, ListMarkers.Top(list, paper.Properties.ThaiDigits), paper.Numbering.Add(list, place));

    private static IEnumerable<OpenXmlElement> Of(DocxPaper paper, ListBlock list, DocxPlace place, ListMarkers markers, DocxListLevel level)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var isTyped = item.PrintedMarker is not null || (markers.ThaiDigits && markers.Numbering == ListNumbering.Decimal);
            ItemMark? mark = new(isTyped ? markers.Of(item, i) : null);
            foreach (var block in item.Content.IsEmpty ? [new Paragraph("")] : item.Content)
            {
                var elements = block switch
                {
                    ListBlock inner => Of(paper, inner, place, markers.Inside(inner, i), level.Inside(inner) ?? paper.Numbering.Add(inner, place)),
                    Paragraph paragraph => [Line(paper, paragraph, place, level, mark)],
                    _ => DocxBlocks.Of(paper, [block], place),
                };
                foreach (var element in elements)
                {
                    yield return element;
                }

                mark = null;
            }
        }
    }

    /// <param name="mark">Null after the first block of an item.</param>
    private static W.Paragraph Line(DocxPaper paper, Paragraph paragraph, DocxPlace place, DocxListLevel level, ItemMark? mark)
    {
        var line = DocxBlocks.Paragraph(paper, paragraph with { Indented = false }, place);
        var properties = line.ParagraphProperties!;
        if (mark is { Typed: null })
        {
            properties.NumberingProperties = new W.NumberingProperties(
                new W.NumberingLevelReference { Val = level.Level }, new W.NumberingId { Val = level.NumberingId });
            return line;
        }

        properties.Indentation = new W.Indentation
        {
            Left = Measure.TwipsText(level.TextIndent),
            Hanging = mark is null ? null : Measure.TwipsText(level.Step),
        };
        if (mark is { Typed: { } typed })
        {
            line.InsertAfter(new W.Run(new W.Text(typed), new W.TabChar()), properties);
        }

        return line;
    }

    /// <param name="Typed">The marker as text; null when Word numbers.</param>
    private sealed record ItemMark(string? Typed);
}
