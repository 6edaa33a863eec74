using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-summary&gt;</c>: names and values, each with a way to change it.</summary>
[HtmlTargetElement("p-summary")]
public sealed class SummaryTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-summary");
    }
}

/// <summary><c>&lt;p-item name="ผู้รับผิดชอบ" change="เปลี่ยน" href="…"&gt;สำนักปลัด&lt;/p-item&gt;</c></summary>
[HtmlTargetElement("p-item", ParentTag = "p-summary")]
public sealed class SummaryItemTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string? Change { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreContent.SetHtmlContent(Markup.Of($"<dt>{Name}</dt><dd>"));
        output.PostContent.SetHtmlContent(Markup.Of(
            $"</dd>{Markup.When(Href is not null, $"<dd><a href=\"{Href}\">{Change}<span class=\"p-hidden\"> {Name}</span></a></dd>")}"));
    }
}
