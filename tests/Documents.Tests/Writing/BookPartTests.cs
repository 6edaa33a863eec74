using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

/// <summary>A book whose parts are numbered and lie in their own way.</summary>
public sealed class BookPartTests
{
    internal static readonly OfficialDocument Book = new(new DocumentProperties("เล่ม") { ThaiDigits = true },
    [
        new Prongsai.Documents.Paragraph("ปก"),
        new PageBreak { Part = new(PageNumbers.ThaiLetters) }, new Prongsai.Documents.Paragraph("คำนำ"), new PageBreak(), new Prongsai.Documents.Paragraph("สารบัญ"),
        new PageBreak { Part = new(PageNumbers.Digits) }, new Prongsai.Documents.Paragraph("บทนำ"),
        new PageBreak { Part = new(PageNumbers.Digits) { Landscape = true, Continues = true } }, new Prongsai.Documents.Paragraph("ตาราง"),
        new PageBreak { Part = new(PageNumbers.Digits) { Continues = true } }, new Prongsai.Documents.Paragraph("รายละเอียด"),
    ]);

    [Fact]
    public void Each_part_is_a_section_of_its_own_in_word()
    {
        using var file = new MemoryStream();
        DocxWriter.Write(Book, file);
        using var package = WordprocessingDocument.Open(file, false);

        var sections = package.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>().ToList();
        sections.Select(s => s.GetFirstChild<PageNumberType>()?.Format?.InnerText).ShouldBe(["thaiNumbers", "thaiLetters", "thaiNumbers", "thaiNumbers", "thaiNumbers"]);
        sections.Select(s => s.GetFirstChild<PageNumberType>()?.Start?.Value).ShouldBe([null, 1, 1, null, null]);
        sections.Select(s => s.GetFirstChild<TitlePage>() is not null).ShouldBe([true, false, false, false, false]);
        sections.Select(s => s.GetFirstChild<PageSize>()!.Width!.Value > s.GetFirstChild<PageSize>()!.Height!.Value).ShouldBe([false, false, false, true, false]);
    }
}
