using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary>Gives the token to a posting form that names its own address; ASP.NET leaves those without one, and the post would be refused.</summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class FormTokenTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var method = context.AllAttributes["method"]?.Value?.ToString();
        var address = context.AllAttributes["action"]?.Value?.ToString() ?? "";
        if (string.Equals(method, "post", StringComparison.OrdinalIgnoreCase)
            && (address.StartsWith('/') || address.StartsWith('?'))
            && !address.StartsWith("//", StringComparison.Ordinal)
            && !context.AllAttributes.ContainsName("asp-antiforgery"))
        {
            output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        }
    }
}
