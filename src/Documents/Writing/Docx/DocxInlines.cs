using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Word2010 = DocumentFormat.OpenXml.Office2010.Word;

namespace Prongsai.Documents.Writing;

internal static class DocxInlines
{
    private const string BoxTypeface = "Segoe UI Symbol";

    public static IEnumerable<OpenXmlElement> Of(DocxPaper paper, ImmutableArray<Inline> line) => line.Select(piece => Of(paper, piece));

    public static Run Run(string text, bool bold = false, string? style = null, string? language = null)
    {
        var properties = new RunProperties();
        if (style is not null)
        {
            properties.Append(new RunStyle { Val = style });
        }

        if (bold)
        {
            properties.Append(new Bold(), new BoldComplexScript());
        }

        if (language is not null)
        {
            properties.Append(new Languages { Val = language });
        }

        var run = new Run();
        if (properties.HasChildren)
        {
            run.Append(properties);
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static OpenXmlElement Of(DocxPaper paper, Inline piece) => piece switch
    {
        TextRun run => Run(run.Text, run.Bold, language: run.Language),
        LineBreak => new Run(new Break()),
        Link link when SafeAddress.From(link.Address) is { } address => new Hyperlink(Run(link.Text, style: DocxStyles.Hyperlink)) { Id = paper.LinkTo(address), History = true },
        Link link => Run(link.Text),
        CheckBox box => Box(box.IsChecked),
        _ => new Run(),
    };

    private static SdtRun Box(bool isChecked) => new(
        new SdtProperties(new Word2010.SdtContentCheckBox(
            new Word2010.Checked { Val = isChecked ? Word2010.OnOffValues.One : Word2010.OnOffValues.Zero },
            new Word2010.CheckedState { Val = "2611", Font = BoxTypeface },
            new Word2010.UncheckedState { Val = "2610", Font = BoxTypeface })),
        new SdtContentRun(new Run(new RunProperties(DocxStyles.Fonts(BoxTypeface)), new Text(isChecked ? "☑" : "☐"))));
}
