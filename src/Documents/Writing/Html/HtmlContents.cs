namespace Prongsai.Documents.Writing;

/// <summary>A list of contents. In print each line ends in the number of its page; links nobody sees make the browser tell where parts begin.</summary>
internal static class HtmlContents
{
    public static void Write(HtmlPage page, ContentsBlock contents)
    {
        page.Markup.Open("div", "contents").Line();
        foreach (var line in contents.Lines)
        {
            page.Markup.Open("p", $"contents-{Math.Clamp(line.Depth, 0, 2)}").Open("a", null, ("href", $"#{HtmlPage.IdOf(line.Anchor)}")).Text(line.Text).Close("a");
            if (page.Pages is { } pages)
            {
                page.Markup.Open("span", "dots").Close("span").Element("span", "number", pages.GetValueOrDefault(line.Anchor, ""));
            }

            page.Markup.Close("p").Line();
        }

        for (var section = 1; page.Pages is not null && section < page.Sections; section++)
        {
            page.Markup.Open("a", null, ("hidden", ""), ("href", $"#{HtmlPage.IdOf(PageNumbering.AnchorOf(section))}")).Close("a");
        }

        page.Markup.Close("div").Line();
    }
}
