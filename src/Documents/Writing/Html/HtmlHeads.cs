namespace Prongsai.Documents.Writing;

/// <summary>Heads of letters, orders and announcements.</summary>
internal static class HtmlHeads
{
    private static readonly string EmblemSvg = EmbeddedFile.Text("emblem.svg").Trim();

    public static void Letter(HtmlPage page, LetterHead head)
    {
        page.Markup.Open("header", "letter-head").Line();
        Emblem(page, head.EmblemSha256, "head-emblem");
        page.Markup.Open("div", "letter-top").Element("p", null, $"ที่ {head.Number}").Open("p");
        for (var i = 0; i < head.Sender.Length; i++)
        {
            if (i > 0)
            {
                page.Markup.Trusted("<br>");
            }

            KeptPhrases.Write(page.Markup, head.Sender[i]);
        }

        page.Markup.Close("p").Close("div").Line().Element("p", "letter-date", head.Date).Line();
        foreach (var (label, text, isFirst) in LetterFields.Of(head))
        {
            page.Markup.Open("p", "letter-line");
            if (isFirst)
            {
                page.Markup.Element("span", null, label);
            }
            else
            {
                page.Markup.Open("span", "again", ("aria-hidden", "true")).Text(label).Close("span"); // keeps the room of the label
            }

            page.Markup.Trusted(" ").Open("span");
            KeptPhrases.Write(page.Markup, text);
            page.Markup.Close("span").Close("p").Line();
        }

        page.Markup.Close("header").Line();
    }

    public static void Order(HtmlPage page, OrderHead head)
    {
        var heading = $"h{Math.Clamp(page.HeadingLevel, 1, 6)}";
        page.Markup.Open("header", "order-head").Line();
        Emblem(page, head.EmblemSha256, "head-emblem");
        page.Markup.Open(heading, "order-title").Text(head.Title);
        if (head.Number is { } number)
        {
            page.Markup.Trusted("<br>").Text($"ที่ {number}");
        }

        page.Markup.Trusted("<br>").Text("เรื่อง ");
        KeptPhrases.Write(page.Markup, head.Subject);
        page.Markup.Close(heading).Line().Trusted("<div class=\"order-rule\"></div>\n").Close("header").Line();
    }

    public static void Emblem(HtmlPage page, string? sha256, string cssClass)
    {
        page.Markup.Open("div", cssClass);
        if (sha256 is not null && page.ImageAddress(sha256) is { } source)
        {
            page.Markup.Open("img", null, ("src", source), ("alt", ""));
        }
        else
        {
            page.Markup.Trusted(EmblemSvg.Replace("<svg ", "<svg aria-hidden=\"true\" ", StringComparison.Ordinal));
        }

        page.Markup.Close("div").Line();
    }
}
