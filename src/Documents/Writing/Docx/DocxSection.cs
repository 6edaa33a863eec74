using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>Page size, margins, and the page number on top from page 2.</summary>
internal static class DocxSection
{
    private const double NumberFromTop = 1.0;

    public static W.SectionProperties Make(DocxPaper paper)
    {
        var page = paper.Geometry;
        var section = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = Header(paper, PageNumber(paper.Properties.ThaiDigits)) },
            new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = Header(paper, new W.Paragraph()) },
            new W.PageSize
            {
                Width = (uint)Measure.Twips(page.PageWidth),
                Height = (uint)Measure.Twips(page.PageHeight),
                Orient = page.PageWidth > page.PageHeight ? W.PageOrientationValues.Landscape : null,
            },
            new W.PageMargin
            {
                Left = (uint)Measure.Twips(page.Left),
                Right = (uint)Measure.Twips(page.Right),
                Top = Measure.Twips(page.Top),
                Bottom = Measure.Twips(page.Bottom),
                Header = (uint)Measure.Twips(NumberFromTop),
                Footer = (uint)Measure.Twips(NumberFromTop),
                Gutter = 0,
            });
        if (paper.Properties.ThaiDigits)
        {
            section.Append(new W.PageNumberType { Format = W.NumberFormatValues.ThaiNumbers });
        }

        section.Append(new W.TitlePage());
        return section;
    }

    private static string Header(DocxPaper paper, W.Paragraph content)
    {
        var part = paper.Main.AddNewPart<HeaderPart>();
        part.Header = new W.Header(content);
        return paper.Main.GetIdOfPart(part);
    }

    private static W.Paragraph PageNumber(bool thaiDigits) => new(
        new W.ParagraphProperties(new W.Justification { Val = W.JustificationValues.Center }),
        new W.Run(new W.Text("- ") { Space = SpaceProcessingModeValues.Preserve }),
        new W.SimpleField(new W.Run(new W.Text(thaiDigits ? "๒" : "2"))) { Instruction = thaiDigits ? " PAGE \\* THAIARABIC " : " PAGE " },
        new W.Run(new W.Text(" -") { Space = SpaceProcessingModeValues.Preserve }));
}
