using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-tag sign="Problem"&gt;ขาดอีเมล&lt;/p-tag&gt;</c>: a state in a word, with its sign and colour.</summary>
[HtmlTargetElement("p-tag")]
public sealed class TagTagHelper : TagHelper
{
    public Sign Sign { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"p-tag p-is-{Signs.Name(Sign)}");
        output.PreContent.SetHtmlContent(Markup.Of($"{Signs.Draw(Sign)}<span>"));
        output.PostContent.SetHtmlContent("</span>");
    }
}

/// <summary><c>&lt;p-note sign="Progress"&gt;…&lt;/p-note&gt;</c>: something to notice, beside the text it concerns.</summary>
[HtmlTargetElement("p-note")]
public sealed class NoteTagHelper : TagHelper
{
    public Sign Sign { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"p-note p-is-{Signs.Name(Sign)}");
        output.PreContent.SetHtmlContent(Markup.Of($"{Signs.Draw(Sign)}<div>"));
        output.PostContent.SetHtmlContent("</div>");
    }
}
