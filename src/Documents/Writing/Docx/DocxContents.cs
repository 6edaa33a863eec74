using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>A list of contents whose page numbers the word processor works out itself: each line holds a field that asks for the page of a bookmark.</summary>
internal static class DocxContents
{
    private const double Step = 0.6;

    public static IEnumerable<OpenXmlElement> Marked(DocxPaper paper, string? anchor, IEnumerable<OpenXmlElement> content)
    {
        if (anchor is null)
        {
            return content;
        }

        var id = $"{paper.NextBookmark()}";
        return [new W.BookmarkStart { Id = id, Name = Bookmark(anchor) }, .. content, new W.BookmarkEnd { Id = id }];
    }

    public static IEnumerable<OpenXmlElement> Of(DocxPaper paper, ContentsBlock contents, DocxPlace place) => contents.Lines.Select(line => Line(line, paper.BeginLetters.Contains(line.Anchor), place));

    /// <param name="beginsLetters">Leads to the first page of those numbered in letters; word processors print such a field in digits.</param>
    private static W.Paragraph Line(ContentsLine line, bool beginsLetters, DocxPlace place)
    {
        var properties = DocxBlocks.Properties(null,
            new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Leader = W.TabStopLeaderCharValues.Dot, Position = Measure.Twips(place.Width) }),
            new W.Indentation { Left = Measure.TwipsText(line.Depth * Step) });
        return new W.Paragraph(
        [
            properties,
            new W.Hyperlink(DocxInlines.Run(line.Text)) { Anchor = Bookmark(line.Anchor), History = true },
            new W.Run(new W.TabChar()),
            .. beginsLetters ? [new W.Run(new W.Text(ListMarkers.Alphabetic(1)))] : Field(line.Anchor),
        ]);
    }

    private static OpenXmlElement[] Field(string anchor) =>
    [
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin, Dirty = true }),
        new W.Run(new W.FieldCode($" PAGEREF {Bookmark(anchor)} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
        new W.Run(new W.Text("-")),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
    ];

    private static string Bookmark(string anchor) => $"at_{anchor.Replace('-', '_')}";
}
