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

    internal static readonly OfficialDocument WithContents = new(new DocumentProperties("เล่ม") { ThaiDigits = true },
    [
        new Prongsai.Documents.Paragraph("ปก"),
        new PageBreak { Part = new(PageNumbers.ThaiLetters) }, new Heading(1, "คำนำ") { Anchor = "preface" }, new PageBreak(), new PageBreak(), new Heading(1, "ท้ายคำนำ") { Anchor = "preface-end" },
        new ContentsBlock([new("คำนำ", "preface"), new("ท้ายคำนำ", "preface-end"), new("บทนำ", "one"), new("ตาราง", "table") { Depth = 1 }, new("รายละเอียด", "sheet-12") { Depth = 2 }]),
        new PageBreak { Part = new(PageNumbers.Digits) }, new Heading(1, "บทนำ") { Anchor = "one" }, new PageBreak(), new Prongsai.Documents.Paragraph("ต่อ"),
        new PageBreak { Part = new(PageNumbers.Digits) { Landscape = true, Continues = true } }, new Heading(1, "ตาราง") { Anchor = "table" },
        new PageBreak { Part = new(PageNumbers.Digits) { Continues = true } }, new Prongsai.Documents.Paragraph("ก่อน"), new PageBreak(), new Heading(1, "รายละเอียด") { Anchor = "sheet-12" },
    ]);

    [Fact]
    public void Contents_in_word_ask_for_the_page_of_a_bookmark_that_is_there()
    {
        using var file = new MemoryStream();
        DocxWriter.Write(WithContents, file);
        using var package = WordprocessingDocument.Open(file, false);
        var body = package.MainDocumentPart!.Document!.Body!;

        var marks = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToList();
        var asked = body.Descendants<FieldCode>().Select(code => code.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).ToList();
        asked.ShouldBe(["at_preface_end", "at_one", "at_table", "at_sheet_12"]);
        asked.ShouldAllBe(name => marks.Contains(name));
        body.Descendants<Hyperlink>().Select(link => link.Anchor!.Value).ShouldAllBe(name => marks.Contains(name));
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(package).ShouldBeEmpty();
    }
}
