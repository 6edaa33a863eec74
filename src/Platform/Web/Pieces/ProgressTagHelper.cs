using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-progress done="12" total="43" label="กำลังอ่านเอกสาร"/&gt;</c>: how far long work has come; the content says what happens now.
/// Give the page <c>refreshSeconds</c> in <see cref="PageHead"/>: without script the whole page reloads, with script only this block.</summary>
[HtmlTargetElement("p-progress")]
public sealed class ProgressTagHelper : TagHelper
{
    public int Done { get; set; }

    /// <summary>0 when the end is not known yet.</summary>
    public int Total { get; set; }

    public string Label { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = ViewContext.HttpContext.Words();
        var share = Total <= 0 ? 0m : Math.Clamp((decimal)Done / Total, 0, 1);
        var percent = (int)Math.Floor(share * 100);
        var figure = Total <= 0 ? words["progress.starting"] : words["progress.of", Done, Total, percent];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-progress");
        output.Attributes.SetAttribute("id", "p-progress");
        output.Attributes.SetAttribute("data-refresh", PageHead.Of(ViewContext.ViewData).RefreshSeconds?.ToString(CultureInfo.InvariantCulture) ?? "");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
            <div role="progressbar" aria-label="{Label}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="{percent}" aria-valuetext="{figure}"><b>{Label}</b> <span class="p-muted">{figure}</span>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" width="100%" height="12" aria-hidden="true"><rect class="p-draw-track" width="100" height="12"/><rect class="p-draw-fill" width="{percent}" height="12"/></svg></div><div aria-live="polite">
            """));
        output.PostContent.SetHtmlContent("</div>");
    }
}
