using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-crumbs/&gt;</c>: the way to this page from <see cref="PageHead.Crumbs"/>. The layouts carry it.</summary>
[HtmlTargetElement("p-crumbs")]
public sealed class CrumbsTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = PageHead.Of(ViewContext.ViewData).Crumbs;
        if (crumbs.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-crumbs");
        output.Attributes.SetAttribute("aria-label", ViewContext.HttpContext.Words()["crumbs"]);
        output.Content.SetHtmlContent(Markup.Of(
            $"<ol>{Markup.Join(crumbs.Select(c => Markup.Of($"<li><a href=\"{c.Href}\">{c.Text}</a></li>")))}</ol>"));
    }
}
