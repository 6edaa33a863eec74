using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>Page size, margins, and the page number on top: from page 2, or as a part of a book has it.</summary>
internal static class DocxSection
{
    private const double NumberFromTop = 1.0;

    public static W.SectionProperties Make(DocxPaper paper, BookPart? part)
    {
        var page = paper.Geometry;
        var numbers = part?.Numbers ?? PageNumbers.Digits;
        var section = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = Header(paper, numbers == PageNumbers.None ? new W.Paragraph() : PageNumber(numbers, paper.Properties.ThaiDigits)) },
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
        if (Numbered(part, numbers, paper.Properties.ThaiDigits) is { } type)
        {
            section.Append(type);
        }

        if (part is null)
        {
            section.Append(new W.TitlePage());
        }

        return section;
    }

    private static string Header(DocxPaper paper, W.Paragraph content)
    {
        var part = paper.Main.AddNewPart<HeaderPart>();
        part.Header = new W.Header(content);
        return paper.Main.GetIdOfPart(part);
    }

    private static W.PageNumberType? Numbered(BookPart? part, PageNumbers numbers, bool thaiDigits)
    {
        if (part is null && !thaiDigits)
        {
            return null;
        }

        var type = new W.PageNumberType { Format = numbers == PageNumbers.ThaiLetters ? W.NumberFormatValues.ThaiLetters : thaiDigits ? W.NumberFormatValues.ThaiNumbers : W.NumberFormatValues.Decimal };
        if (part is { Continues: false })
        {
            type.Start = 1;
        }

        return type;
    }

    private static W.Paragraph PageNumber(PageNumbers numbers, bool thaiDigits)
    {
        var (shown, field) = numbers == PageNumbers.ThaiLetters ? ("ก", " PAGE \\* THAILETTER ") : thaiDigits ? ("๒", " PAGE \\* THAIARABIC ") : ("2", " PAGE ");
        return new(
            new W.ParagraphProperties(new W.Justification { Val = W.JustificationValues.Center }),
            new W.Run(new W.Text("- ") { Space = SpaceProcessingModeValues.Preserve }),
            new W.SimpleField(new W.Run(new W.Text(shown))) { Instruction = field },
            new W.Run(new W.Text(" -") { Space = SpaceProcessingModeValues.Preserve }));
    }
}
