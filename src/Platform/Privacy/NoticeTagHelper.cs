using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prongsai.Platform.Web;

namespace Prongsai.Platform.Privacy;

/// <summary><c>&lt;p-notice activity="privacy.request" agency="slug"/&gt;</c>: the short notice where data is collected (PDPA มาตรา 23), from the record of processing:
/// what for, on which ground, how long, and where the whole notice stands.</summary>
[HtmlTargetElement("p-notice")]
public sealed class NoticeTagHelper(IEnumerable<ProcessingActivity> activities) : TagHelper
{
    /// <summary><see cref="ProcessingActivity.FullKey"/>; a page that names none that exists fails.</summary>
    public string Activity { get; set; } = "";

    /// <summary>Address part of the agency, on public pages: links to the whole notice.</summary>
    public string? Agency { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var activity = activities.FirstOrDefault(a => a.FullKey == Activity) ?? throw new InvalidOperationException($"No processing activity {Activity} is registered.");
        var words = ViewContext.HttpContext.Words();
        var english = words.Language == Language.English;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-small p-muted");
        var link = Markup.When(Agency is not null, $" <a href=\"/{Agency}/privacy{(english ? "?lang=en" : "")}\">{words["notice.whole"]}</a>");
        output.Content.SetHtmlContent(Markup.Of(
            $"<p><b>{words["notice.title"]}</b> {words["notice.text", activity.Purpose.In(english), activity.Basis.Section, activity.Kept.In(english)]}{link}</p>"));
    }
}
