using System.Collections.Immutable;
using System.Text;
using Prongsai.Documents.Writing;

namespace Prongsai.Documents;

/// <summary>Writes a paper as HTML: a file of its own with everything inside (type, images, print geometry), or a fragment for one of our pages.</summary>
public static class HtmlWriter
{
    /// <summary>Rules for fragments. Serve it as a file; a fragment has no style attribute and no script, so the strictest content policy lets it pass.</summary>
    public static string FragmentCss => PaperCss.Structure;

    /// <summary>A whole HTML file in UTF-8 that needs nothing from elsewhere and prints as the paper.</summary>
    public static void Write(OfficialDocument document, Stream output, ImageSource? images = null)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        WriteFile(PrintForm.Of(document), text, sha256 => DataAddress(Picture.From(images?.Invoke(sha256))), null);
    }

    /// <param name="pages">Anchor → number printed on its page; null while that is not known.</param>
    internal static byte[] ForPrint(OfficialDocument document, ImageSource? images, IReadOnlyDictionary<string, string>? pages)
    {
        using var html = new MemoryStream();
        using (var text = new StreamWriter(html, new UTF8Encoding(false)))
        {
            WriteFile(PrintForm.Of(document), text, sha256 => DataAddress(Picture.From(images?.Invoke(sha256))), pages ?? ImmutableDictionary<string, string>.Empty);
        }

        return html.ToArray();
    }

    /// <summary>The paper inside one <c>div.paper</c>.</summary>
    /// <param name="document">The paper.</param>
    /// <param name="imageAddress">Address a page serves an image under, null where there is none.</param>
    /// <param name="headingLevel">Level of the paper's first heading on the page.</param>
    public static string Fragment(OfficialDocument document, Func<string, string?>? imageAddress = null, int headingLevel = 2)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var print = PrintForm.Of(document);
        var page = new HtmlPage(new Markup(text), print, imageAddress ?? (_ => null), headingLevel);
        page.Markup.Open("div", CssClass(print.Properties), ("lang", print.Properties.Language)).Line();
        HtmlBlocks.Write(page, print.Blocks);
        page.Markup.Close("div").Line();
        return text.ToString();
    }

    private static void WriteFile(OfficialDocument print, TextWriter text, Func<string, string?> images, IReadOnlyDictionary<string, string>? pages)
    {
        var properties = print.Properties;
        var markup = new Markup(text);
        var sections = BookSection.Of(print.Blocks);
        markup.Trusted("<!DOCTYPE html>\n").Open("html", null, ("lang", properties.Language)).Line()
            .Trusted("<head>\n<meta charset=\"utf-8\">\n")
            .Trusted("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">\n")
            .Trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", null, properties.Title).Line()
            .Trusted($"<style>\n{PaperFonts.Css}{PaperCss.ForFile(properties)}{PaperCss.ForParts(properties, sections)}{PaperCss.Structure}</style>\n</head>\n<body>\n")
            .Open("main", CssClass(properties)).Line();
        var page = new HtmlPage(markup, print, images, 1) { Pages = pages, Sections = sections.Count };
        HtmlBlocks.Write(page, sections[0].Blocks);
        foreach (var (number, section) in sections.Index().Skip(1))
        {
            markup.Open("div", $"part-{number}", ("id", HtmlPage.IdOf(PageNumbering.AnchorOf(number)))).Line();
            HtmlBlocks.Write(page, section.Blocks);
            markup.Close("div").Line();
        }

        markup.Trusted("</main>\n</body>\n</html>\n");
    }

    private static string CssClass(DocumentProperties properties) => $"paper paper-{properties.Form.ToString().ToLowerInvariant()}";

    private static string? DataAddress(Picture? picture) =>
        picture is null ? null : $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes)}";
}

/// <summary>What the parts of the HTML writer share while they write one paper.</summary>
internal sealed class HtmlPage(Markup markup, OfficialDocument document, Func<string, string?> imageAddress, int headingLevel)
{
    private readonly int[] levels = [.. document.Blocks.OfType<Heading>().Select(heading => heading.Level).Distinct().Order()];

    public Markup Markup => markup;

    /// <summary>Anchor → number printed on its page; null where the paper has no pages.</summary>
    public IReadOnlyDictionary<string, string>? Pages { get; init; }

    public int Sections { get; init; }

    /// <summary>Anchors keep apart from other ids of the page that a paper stands on.</summary>
    public static string IdOf(string anchor) => $"paper-{anchor}";

    public DocumentProperties Properties => document.Properties;

    public int HeadingLevel => headingLevel;

    public string? ImageAddress(string sha256) => imageAddress(sha256);

    /// <summary>Levels follow one another without a gap, as screen readers want; the head of a memo is its first heading.</summary>
    public string HeadingElement(int level)
    {
        var first = headingLevel + (document.Blocks.Any(block => block is MemoHead or OrderHead) ? 1 : 0);
        return $"h{Math.Clamp(first + Math.Max(0, Array.IndexOf(levels, level)), 1, 6)}";
    }

    public void Blocks(ImmutableArray<Block> blocks) => HtmlBlocks.Write(this, blocks);
}
