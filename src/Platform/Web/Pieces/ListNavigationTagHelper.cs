using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-pages page="2" of="7"/&gt;</c>: pages of a long list, as <c>?p=</c>; nothing when there is one page.</summary>
[HtmlTargetElement("p-pages")]
public sealed class PagesTagHelper : TagHelper
{
    public int Page { get; set; } = 1;

    public int Of { get; set; } = 1;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of <= 1)
        {
            output.SuppressOutput();
            return;
        }

        var words = ViewContext.HttpContext.Words();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-pages");
        output.Attributes.SetAttribute("aria-label", words["pages.label"]);
        output.Content.AppendHtml(Markup.When(Page > 1, $"<a rel=\"prev\" href=\"{Href(Page - 1)}\">{words["pages.previous"]}</a>"));
        foreach (var number in Shown())
        {
            output.Content.AppendHtml(Number(number, words));
        }

        output.Content.AppendHtml(Markup.When(Page < Of, $"<a rel=\"next\" href=\"{Href(Page + 1)}\">{words["pages.next"]}</a>"));
    }

    private IHtmlContent Number(int number, Words words) => number switch
    {
        0 => Markup.Of($"<span aria-hidden=\"true\">…</span>"),
        _ when number == Page => Markup.Of($"<span aria-current=\"page\">{number}</span>"),
        _ => Markup.Of($"<a href=\"{Href(number)}\"><span class=\"p-hidden\">{words["pages.page"]} </span>{number}</a>"),
    };

    private IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, Of).Where(n => n == 1 || n == Of || Math.Abs(n - Page) <= 1))
        {
            if (number > last + 1)
            {
                yield return 0;
            }

            yield return last = number;
        }
    }

    private string Href(int page) =>
        CurrentUrl.With(ViewContext.HttpContext.Request, ("p", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
}

/// <summary><c>&lt;p-chips label="กรองข้อ"&gt;&lt;p-chip href="?show=mine" current="…" count="4"&gt;ของฉัน&lt;/p-chip&gt;&lt;/p-chips&gt;</c>: ready-made filters.</summary>
[HtmlTargetElement("p-chips")]
public sealed class ChipsTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-chips");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul>");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

/// <summary>One ready-made filter.</summary>
[HtmlTargetElement("p-chip", ParentTag = "p-chips")]
public sealed class ChipTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public bool Current { get; set; }

    public int? Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreContent.SetHtmlContent(Markup.Of($"<a href=\"{Href}\"{Markup.Attribute("aria-current", Current ? "true" : null)}>"));
        output.PostContent.SetHtmlContent(Markup.Of($"{Markup.When(Count is not null, $"<span>{Count}</span>")}</a>"));
    }
}
