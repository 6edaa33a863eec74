using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary>How much a button asks for. One <see cref="Main"/> a page.</summary>
public enum ButtonKind
{
    Plain,
    Main,
    Danger,
    Quiet,
}

/// <summary><c>&lt;p-button kind="Main"&gt;บันทึก&lt;/p-button&gt;</c> submits its form; with <c>href</c> it is a link of the same shape;
/// with <c>handler</c> it submits to that page handler of the same address.</summary>
[HtmlTargetElement("p-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string? Href { get; set; }

    public string? Handler { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Kind == ButtonKind.Plain ? "p-btn" : $"p-btn p-btn--{Kind.ToString().ToLowerInvariant()}");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        if (Handler is not null)
        {
            output.Attributes.SetAttribute("formaction", CurrentUrl.With(ViewContext.HttpContext.Request, ("handler", Handler)));
        }
    }
}
