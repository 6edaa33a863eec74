using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;form method="post"&gt;&lt;p-confirm title="เผยแพร่ O5?" verb="เผยแพร่" cancel="/items/o5"&gt;&lt;li&gt;…&lt;/li&gt;&lt;/p-confirm&gt;&lt;/form&gt;</c>:
/// the last step before something is published, sent or erased. The content is list items: exactly what will happen, to whom, and whether it can be undone.</summary>
[HtmlTargetElement("p-confirm")]
public sealed class ConfirmTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string Verb { get; set; } = "";

    public string Cancel { get; set; } = "";

    public bool Danger { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = ViewContext.HttpContext.Words();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-panel");
        output.PreContent.SetHtmlContent(Markup.Of($"<h1>{Title}</h1><p>{words["confirm.lead"]}</p><ul>"));
        output.PostContent.SetHtmlContent(Markup.Of(
            $"</ul><div class=\"p-actions\"><button type=\"submit\" class=\"p-btn {(Danger ? "p-btn--danger" : "p-btn--main")}\">{Verb}</button><a class=\"p-btn p-btn--quiet\" href=\"{Cancel}\">{words["confirm.cancel"]}</a></div>"));
    }
}
