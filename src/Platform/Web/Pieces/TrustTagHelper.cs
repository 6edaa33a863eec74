using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-confidence value="0.72"/&gt;</c>: how sure a reading is, as a quiet bar with a word
/// (แน่ใจ from 0.85, น่าจะใช่ from 0.60, โปรดดู below).</summary>
[HtmlTargetElement("p-confidence")]
public sealed class ConfidenceTagHelper : TagHelper
{
    /// <summary>0 to 1; values outside are cut.</summary>
    public double Value { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var value = Math.Clamp(Value, 0, 1);
        var (key, sign) = value switch
        {
            >= 0.85 => ("confidence.sure", Sign.Done),
            >= 0.60 => ("confidence.likely", Sign.Unknown),
            _ => ("confidence.look", Sign.Progress),
        };
        var width = (value * 48).ToString("0.#", CultureInfo.InvariantCulture);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"p-confidence p-is-{Signs.Name(sign)}");
        output.Content.SetHtmlContent(Markup.Of(
            $"<svg viewBox=\"0 0 48 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{width}\" height=\"6\"/></svg>{ViewContext.HttpContext.Words()[key]}"));
    }
}

/// <summary><c>&lt;p-fact confidence="unconfirmed" source="…"/&gt;</c>: the badge "รอยืนยันกับคู่มือ" beside a rule that the handbook has not confirmed,
/// "อนุมานจากแหล่งอื่น รอยืนยันกับคู่มือ" beside a derived one, nothing beside a confirmed one.</summary>
[HtmlTargetElement("p-fact")]
public sealed class FactTagHelper : TagHelper
{
    /// <summary><c>confirmed</c>, <c>derived</c> or <c>unconfirmed</c>, in any letter case.</summary>
    public string Confidence { get; set; } = "unconfirmed";

    public string? Source { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var level = Confidence.ToLowerInvariant();
        if (level == "confirmed")
        {
            output.SuppressOutput();
            return;
        }

        var words = ViewContext.HttpContext.Words();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-badge");
        output.Content.SetHtmlContent(Markup.Of(
            $"{Signs.Draw(Sign.Unknown)}{words[level == "derived" ? "fact.derived" : "fact.unconfirmed"]}{Markup.When(Source is not null, $"<span class=\"p-hidden\"> {words["fact.source"]} {Source}</span>")}"));
        if (Source is not null)
        {
            output.Attributes.SetAttribute("title", Source);
        }
    }
}
