using System.Text;
using AngleSharp.Html.Parser;
using Prongsai.Tests;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

public class HtmlWriterTests
{
    private static readonly string[] NeedsNothingElse = ["script", "link", "iframe", "object"];

    [Fact]
    public void Memo_is_the_approved_one() => HtmlWriter.Fragment(Samples.Memo()).ShouldBeApproved("memo.html");

    [Fact]
    public void Table_of_43_rows_is_the_approved_one() => HtmlWriter.Fragment(Samples.LongTable()).ShouldBeApproved("table.html");

    [Fact]
    public void Table_has_caption_scopes_and_one_repeating_head()
    {
        var table = new HtmlParser().ParseDocument(HtmlWriter.Fragment(Samples.LongTable())).QuerySelector("table")!;
        table.QuerySelector("caption")!.TextContent.ShouldBe("รายการทั้ง 43 ข้อ");
        table.QuerySelectorAll("thead tr").Length.ShouldBe(2);
        table.QuerySelectorAll("tbody tr").Length.ShouldBe(43);
        table.QuerySelectorAll("thead th").ShouldAllBe(head => head.GetAttribute("scope") != null);
        table.QuerySelector("th[colspan='2']")!.GetAttribute("scope").ShouldBe("colgroup");
        table.QuerySelectorAll("col").Sum(column => int.Parse(column.ClassName![2..])).ShouldBe(100);
    }

    [Fact]
    public void Fragment_needs_no_inline_style_and_no_script()
    {
        var html = new HtmlParser().ParseDocument(HtmlWriter.Fragment(Samples.EveryBlock(), sha256 => $"/files/{sha256}"));
        html.All.ShouldAllBe(element => element.GetAttribute("style") == null && element.LocalName != "style" && element.LocalName != "script");
        html.QuerySelectorAll("img").ShouldAllBe(image => image.GetAttribute("src")!.StartsWith("/files/") && image.HasAttribute("alt"));
    }

    [Fact]
    public void Heading_levels_leave_no_gap() =>
        new HtmlParser().ParseDocument(HtmlWriter.Fragment(Samples.Memo())).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName)
            .ShouldBe(["h2", "h3", "h3", "h3"]);

    [Fact]
    public void Text_is_never_markup()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"' &amp; </style>";
        var html = new HtmlParser().ParseDocument(File(Samples.With(hostile)));
        html.QuerySelectorAll("script, img").ShouldBeEmpty();
        html.QuerySelector(".heading-1")!.TextContent.ShouldBe(Kernel.ThaiDigits.ToThai(hostile));
        html.Title.ShouldBe(Kernel.ThaiDigits.ToThai(hostile));
    }

    [Fact]
    public void Only_harmless_addresses_become_links() =>
        new HtmlParser().ParseDocument(File(Samples.Links())).QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["https://example.go.th/%E0%B8%81?a=1&b=2", "mailto:someone@example.go.th"]);

    [Fact]
    public void File_of_its_own_carries_everything_with_it()
    {
        var text = File(Samples.EveryBlock());
        var html = new HtmlParser().ParseDocument(text);
        html.DocumentElement.GetAttribute("lang").ShouldBe("th");
        html.All.ShouldAllBe(element => !NeedsNothingElse.Contains(element.LocalName));
        html.QuerySelectorAll("img").ShouldAllBe(image => image.GetAttribute("src")!.StartsWith("data:image/png;base64,"));
        text.ShouldContain("@page{size:21cm 29.7cm;margin:2cm 2cm 2cm 3cm");
        text.ShouldNotContain("text-align:justify");
        text.Split("@font-face").Length.ShouldBe(5);
    }

    [Fact]
    public void Thai_page_numbers_follow_the_paper_s_digits()
    {
        File(Samples.Memo()).ShouldContain("counter(page, thai)");
        File(Samples.LongTable()).ShouldNotContain("counter(page, thai)");
    }

    private static string File(OfficialDocument document)
    {
        using var bytes = new MemoryStream();
        HtmlWriter.Write(document, bytes, Samples.Images);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
