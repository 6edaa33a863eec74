using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary>A score to draw as a bar, with the sentence under it.</summary>
public sealed record Bar(string Label, decimal Value, string? Note = null);

/// <summary><c>&lt;p-bars items="…" pass="85"/&gt;</c>: scores as bars with the figure at the end and the line to pass.
/// A bar below the line has another colour and says so to those who do not see it.</summary>
[HtmlTargetElement("p-bars")]
public sealed class BarsTagHelper : TagHelper
{
    public IEnumerable<Bar> Items { get; set; } = [];

    public decimal Max { get; set; } = 100;

    public decimal? Pass { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-bars");
        output.Content.SetHtmlContent(Markup.Join(Items.Select(Row)));
        output.PostElement.SetHtmlContent(Markup.When(Pass is not null,
            $"<p class=\"p-draw-key\" aria-hidden=\"true\"><span><svg viewBox=\"0 0 24 12\"><line class=\"p-draw-pass\" x1=\"12\" x2=\"12\" y1=\"0\" y2=\"12\"/></svg>{Words["chart.pass", Draw.Short(Pass ?? 0)]}</span></p>"));
    }

    private Words Words => ViewContext.HttpContext.Words();

    private IHtmlContent Row(Bar bar)
    {
        var width = Draw.At((double)Math.Clamp(bar.Value / Max, 0, 1) * 100);
        var low = bar.Value < Pass;
        var title = Words["chart.of", bar.Label, Score.Display(bar.Value), Draw.Short(Max)];
        var text = Pass is not { } pass ? title : $"{title} {(low ? Words["chart.below", Draw.Short(pass)] : Words["chart.above"])}";
        var line = Pass is { } p ? Draw.At((double)(p / Max) * 100) : null;
        return Markup.Of(
            $"<li class=\"p-bar\"><span aria-hidden=\"true\">{bar.Label}</span><svg viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{text}\"><title>{text}</title><rect class=\"p-draw-track\" y=\"2\" width=\"100\" height=\"16\"/><rect class=\"{(low ? "p-draw-short" : "p-draw-fill")}\" y=\"2\" width=\"{width}\" height=\"16\"/>{Markup.When(line is not null, $"<line class=\"p-draw-halo\" vector-effect=\"non-scaling-stroke\" x1=\"{line}\" x2=\"{line}\" y1=\"2\" y2=\"18\"/><line class=\"p-draw-pass\" vector-effect=\"non-scaling-stroke\" x1=\"{line}\" x2=\"{line}\" y1=\"0\" y2=\"20\"/>")}</svg><b aria-hidden=\"true\">{Score.Display(bar.Value)}</b>{Markup.When(bar.Note is not null, $"<span class=\"p-small\">{bar.Note}</span>")}</li>");
    }
}
