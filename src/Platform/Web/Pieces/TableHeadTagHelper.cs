using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary>A column's head. With <c>sort="due"</c> it is a link that asks the server for <c>?sort=due&amp;dir=asc|desc</c>.</summary>
[HtmlTargetElement("p-th")]
public sealed class TableHeadTagHelper : TagHelper
{
    public string? Sort { get; set; }

    public bool Numeric { get; set; }

    /// <summary>The name the column carries on a phone, when it differs from the head.</summary>
    public string? Label { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var text = WebUtility.HtmlDecode(content.GetContent()).Trim();
        if (context.Items.TryGetValue(typeof(TableColumns), out var columns))
        {
            ((TableColumns)columns).Labels.Add(Label ?? (text.Contains('<') ? "" : text));
        }

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("role", "columnheader");
        if (Numeric)
        {
            output.Attributes.SetAttribute("class", "p-n");
        }

        if (Sort is not null)
        {
            WriteSortLink(output, content);
        }
        else
        {
            output.Content.SetHtmlContent(content);
        }
    }

    private void WriteSortLink(TagHelperOutput output, TagHelperContent content)
    {
        var request = ViewContext.HttpContext.Request;
        var here = request.Query["sort"] == Sort;
        var descending = here && request.Query["dir"] == "desc";
        var href = CurrentUrl.With(request, ("sort", Sort), ("dir", here && !descending ? "desc" : "asc"), ("p", null));
        if (here)
        {
            output.Attributes.SetAttribute("aria-sort", descending ? "descending" : "ascending");
        }

        output.Content.SetHtmlContent(Markup.Of(
            $"<a href=\"{href}\">{content}{Markup.When(here, $"<span class=\"p-sorted\" aria-hidden=\"true\">{(descending ? "▼" : "▲")}</span>")}</a>"));
    }
}
