using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Prongsai.Documents.Writing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents;

/// <summary>Writes a paper as a Word file that officers can go on editing: real styles, numbering, repeated table heads, check boxes, Thai language tags.</summary>
public static class DocxWriter
{
    /// <param name="document">The paper.</param>
    /// <param name="output">Gets the file; need not be seekable.</param>
    /// <param name="images">Bytes of images by content address; what it does not have is printed as its description.</param>
    public static void Write(OfficialDocument document, Stream output, ImageSource? images = null)
    {
        using var file = new MemoryStream();
        Build(PrintForm.Of(document), file, images ?? (_ => null));
        file.Position = 0;
        file.CopyTo(output);
    }

    private static void Build(OfficialDocument print, Stream file, ImageSource images)
    {
        using var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        package.PackageProperties.Title = print.Properties.Title;
        package.PackageProperties.Language = print.Properties.Language;
        var main = package.AddMainDocumentPart();
        var sections = BookSection.Of(print.Blocks);
        var paper = new DocxPaper(main, print.Properties, images) { BeginLetters = PageNumbering.BeginLetters(sections) };
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Make();
        main.AddNewPart<FontTablePart>().Fonts = DocxStyles.Fonts();
        main.AddNewPart<DocumentSettingsPart>().Settings = DocxStyles.Settings();
        var body = Body(paper, sections);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = paper.Numbering.Make();
        main.Document = new W.Document(body) { MCAttributes = new MarkupCompatibilityAttributes { Ignorable = "w14" } };
        main.Document.AddNamespaceDeclaration("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
        main.Document.AddNamespaceDeclaration("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
    }

    /// <summary>Each part is a section of its own; where one ends that is not the last is kept by its last empty line, or by one without height.</summary>
    private static W.Body Body(DocxPaper paper, IReadOnlyList<BookSection> sections)
    {
        var body = new W.Body();
        foreach (var (number, section) in sections.Index())
        {
            paper.Geometry = PaperGeometry.For(section.Lying(paper.Properties));
            body.Append(DocxBlocks.Of(paper, section.Blocks, DocxPlace.Page(paper.Geometry)));
            var end = DocxSection.Make(paper, section.Part);
            if (number == sections.Count - 1)
            {
                body.Append(end);
                continue;
            }

            if (body.LastChild is W.Paragraph { InnerText.Length: 0 } empty)
            {
                empty.Remove();
            }

            body.Append(new W.Paragraph(new W.ParagraphProperties(new W.SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = W.LineSpacingRuleValues.Exact }, end)));
        }

        return body;
    }
}

/// <summary>What the parts of the DOCX writer share while they write one paper.</summary>
internal sealed class DocxPaper(MainDocumentPart main, DocumentProperties properties, ImageSource images)
{
    private uint lastDrawing;
    private int lastBookmark;

    public MainDocumentPart Main => main;

    public DocumentProperties Properties => properties;

    /// <summary>Of the part being written.</summary>
    public PaperGeometry Geometry { get; set; } = PaperGeometry.For(properties);

    /// <summary>Anchors of headings that begin the pages numbered in letters.</summary>
    public required IReadOnlySet<string> BeginLetters { get; init; }

    public DocxNumbering Numbering { get; } = new();

    public Picture? Image(string sha256) => Picture.From(images(sha256));

    public uint NextDrawing() => ++lastDrawing;

    public int NextBookmark() => ++lastBookmark;

    public string LinkTo(Uri address) => main.AddHyperlinkRelationship(address, isExternal: true).Id;
}

/// <summary>Where blocks stand: how wide it is there (centimetres) and which type size and style paragraphs take.</summary>
internal sealed record DocxPlace(double Width, bool InTable)
{
    public static DocxPlace Page(PaperGeometry geometry) => new(geometry.TextWidth, false);
}
