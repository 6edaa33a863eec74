using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-panel title="ควรทำวันนี้"&gt;…&lt;/p-panel&gt;</c>: a white sheet with a heading of its own.</summary>
[HtmlTargetElement("p-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string? Title { get; set; }

    public string? Id { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-panel");
        if (Title is null)
        {
            return;
        }

        var id = Id ?? PageIds.Next(ViewContext.HttpContext, "panel");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.PreContent.SetHtmlContent(Markup.Of($"<h2 id=\"{id}\">{Title}</h2>"));
    }
}

/// <summary><c>&lt;p-details summary="ดูวิธีคิด"&gt;…&lt;/p-details&gt;</c>: the workings, one press away.</summary>
[HtmlTargetElement("p-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    /// <summary>Open from the start, for example because a fault lies inside.</summary>
    public bool Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-details");
        if (Open)
        {
            output.Attributes.SetAttribute("open", "open");
        }

        output.PreContent.SetHtmlContent(Markup.Of($"<summary>{Summary}</summary><div>"));
        output.PostContent.SetHtmlContent("</div>");
    }
}

/// <summary><c>&lt;p-empty title="ยังไม่มีเอกสาร" why="…" action="นำเข้าเอกสาร" href="/import"/&gt;</c>: what will be here, why it matters, the first step.</summary>
[HtmlTargetElement("p-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string Why { get; set; } = "";

    public string? Action { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-empty");
        output.PreContent.SetHtmlContent(Markup.Of($"<h2>{Title}</h2><p>{Why}</p>"));
        output.PostContent.SetHtmlContent(Markup.When(Href is not null, $"<p><a class=\"p-btn\" href=\"{Href}\">{Action}</a></p>"));
    }
}
