namespace Prongsai.Documents.Writing;

/// <summary>The blocks only official papers have: memo head, signing place, written opinion, QR code.</summary>
internal static class HtmlOfficial
{
    public static void MemoHead(HtmlPage page, MemoHead head)
    {
        var heading = $"h{Math.Clamp(page.HeadingLevel, 1, 6)}";
        page.Markup.Open("header", "memo-head").Line();
        HtmlHeads.Emblem(page, head.EmblemSha256, "memo-emblem");
        page.Markup.Element(heading, "memo-title", "บันทึกข้อความ").Line();
        Field(page.Markup, "ส่วนราชการ", head.Agency);
        page.Markup.Open("div", "memo-pair").Line();
        Field(page.Markup, "ที่", head.Number);
        Field(page.Markup, "วันที่", head.Date);
        page.Markup.Close("div").Line();
        Field(page.Markup, "เรื่อง", head.Subject);
        page.Markup.Close("header").Line();
        page.Markup.Open("p", "memo-to").Element("span", null, "เรียน").Trusted(" ").Element("span", null, head.To).Close("p").Line();
    }

    public static void Signature(HtmlPage page, SignatureBlock signature)
    {
        page.Markup.Open("div", "signature").Line();
        if (signature.Close is { } close)
        {
            page.Markup.Element("p", signature.Mark is null ? "close sign-room" : "close", close).Line();
        }

        if (signature.Mark is { } mark)
        {
            page.Markup.Element("p", "mark", mark).Line();
        }
        else if (signature.Close is null)
        {
            page.Markup.Trusted("<p>ลงชื่อ<span class=\"write-here\"></span></p>\n");
        }

        page.Markup.Open("p");
        if (signature.Name is { Length: > 0 } name)
        {
            page.Markup.Text($"({name})");
        }
        else
        {
            page.Markup.Trusted("(<span class=\"write-here\"></span>)");
        }

        page.Markup.Close("p").Line();
        foreach (var line in new[] { signature.Post, signature.ActingFor, signature.Date })
        {
            if (!string.IsNullOrEmpty(line))
            {
                page.Markup.Element("p", null, line).Line();
            }
        }

        page.Markup.Close("div").Line();
    }

    public static void Opinion(HtmlPage page, OpinionBlock opinion)
    {
        page.Markup.Open("section", "opinion").Line().Element("p", "opinion-title", opinion.Title).Line();
        if (opinion.Opinion is { } text)
        {
            page.Blocks([new Paragraph(text) { Indented = true }]);
        }
        else
        {
            page.Markup.Trusted("<div class=\"write-line\"></div><div class=\"write-line\"></div>\n");
        }

        Signature(page, opinion.Signature);
        page.Markup.Close("section").Line();
    }

    public static void Qr(HtmlPage page, QrBlock qr)
    {
        var (path, side) = QrModules.Path(qr.Address);
        page.Markup.Open("figure", "qr")
            .Open("svg", null, ("role", "img"), ("aria-label", $"คิวอาร์โค้ด {qr.Caption}"),
                ("viewBox", $"0 0 {side} {side}"), ("shape-rendering", "crispEdges"))
            .Trusted($"<path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/>").Close("svg")
            .Open("figcaption").Text(qr.Caption).Trusted("<br>");
        HtmlInlines.Write(page.Markup, [new Link(qr.Address, qr.Address)]);
        page.Markup.Close("figcaption").Close("figure").Line();
    }

    public static void Check(HtmlPage page, CheckBlock check)
    {
        var (path, side) = QrModules.Path(check.Address);
        page.Markup.Open("div", "check-foot")
            .Open("svg", null, ("role", "img"), ("aria-label", "คิวอาร์โค้ดตรวจสอบเอกสาร"), ("viewBox", $"0 0 {side} {side}"), ("shape-rendering", "crispEdges"))
            .Trusted($"<path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/>").Close("svg").Open("p");
        foreach (var line in check.Lines)
        {
            page.Markup.Text(line).Trusted("<br>");
        }

        HtmlInlines.Write(page.Markup, [new Link(check.Address, check.Address)]);
        page.Markup.Close("p").Close("div").Line();
    }

    private static void Field(Markup markup, string label, string text)
    {
        markup.Open("p", "memo-line").Element("span", "memo-label", label).Trusted(" ");
        KeptPhrases.Write(markup, text);
        markup.Trusted("<span class=\"leader\"></span>").Close("p").Line();
    }
}
