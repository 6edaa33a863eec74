using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary>One indicator on the chart, 0 to 100. <paramref name="Mark"/> stands at the spoke's end ("1"); the label is read aloud.</summary>
/// <param name="Mark">Short name at the rim.</param>
/// <param name="Label">Full name.</param>
/// <param name="Value">This year; null when not known.</param>
/// <param name="Before">The year before; null when not known.</param>
public sealed record Spoke(string Mark, string Label, decimal? Value, decimal? Before = null);

/// <summary><c>&lt;p-radar label="ตัวชี้วัด 1-10" spokes="…"/&gt;</c>: the shape of the year, last year's as a dashed line. Only beside its table.</summary>
[HtmlTargetElement("p-radar")]
public sealed class RadarTagHelper : TagHelper
{
    private const double Middle = 200;
    private const double Reach = 150;

    public string Label { get; set; } = "";

    public IReadOnlyList<Spoke> Spokes { get; set; } = [];

    /// <summary>Name of this year's line and of last year's, for the key.</summary>
    public string Now { get; set; } = "";

    public string Before { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = PageIds.Next(ViewContext.HttpContext, "radar");
        var words = ViewContext.HttpContext.Words();
        var told = string.Join(" · ", Spokes.Select(s => $"{s.Label} {(s.Value is { } v ? Score.Display(v) : words["chart.nodata"])}"));
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-radar");
        output.Content.SetHtmlContent(Markup.Of(
            $"<svg viewBox=\"0 0 400 400\" role=\"img\" aria-labelledby=\"{id}t {id}d\"><title id=\"{id}t\">{Label}</title><desc id=\"{id}d\">{told}</desc>{Rings()}{Rims()}{Markup.When(Spokes.Any(s => s.Before is not null), $"<polygon class=\"p-draw-before\" points=\"{Points(s => s.Before)}\"/>")}<polygon class=\"p-draw-area\" points=\"{Points(s => s.Value)}\"/></svg>{Key()}"));
    }

    private IHtmlContent Rings() => Markup.Join(new[] { 25, 50, 75, 100 }.Select(level => Markup.Of(
        $"<polygon class=\"p-draw-grid\" points=\"{Points(_ => level)}\"/><text class=\"p-draw-soft\" x=\"{Draw.At(Middle + 4)}\" y=\"{Draw.At(Middle - (Reach * level / 100) - 3)}\">{level}</text>")));

    private IHtmlContent Rims() => Markup.Join(Spokes.Select((spoke, i) =>
    {
        var (x, y) = Place(i, 100);
        var (textX, textY) = Place(i, 115);
        return Markup.Of(
            $"<line class=\"p-draw-grid\" x1=\"{Middle}\" y1=\"{Middle}\" x2=\"{Draw.At(x)}\" y2=\"{Draw.At(y)}\"/><text class=\"p-draw-text\" text-anchor=\"middle\" x=\"{Draw.At(textX)}\" y=\"{Draw.At(textY + 5)}\">{spoke.Mark}</text>");
    }));

    private IHtmlContent Key() => Markup.When(Now.Length > 0,
        $"<figcaption class=\"p-draw-key\"><span><svg viewBox=\"0 0 24 12\" aria-hidden=\"true\"><line class=\"p-draw-line\" x1=\"0\" x2=\"24\" y1=\"6\" y2=\"6\"/></svg>{Now}</span>{Markup.When(Before.Length > 0, $"<span><svg viewBox=\"0 0 24 12\" aria-hidden=\"true\"><line class=\"p-draw-before\" x1=\"0\" x2=\"24\" y1=\"6\" y2=\"6\"/></svg>{Before}</span>")}</figcaption>");

    private string Points(Func<Spoke, decimal?> value) => string.Join(' ', Spokes.Select((spoke, i) =>
    {
        var (x, y) = Place(i, (double)Math.Clamp(value(spoke) ?? 0, 0, 100));
        return string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");
    }));

    private (double X, double Y) Place(int index, double level)
    {
        var angle = (2 * Math.PI * index / Math.Max(Spokes.Count, 1)) - (Math.PI / 2);
        return (Middle + (Reach * level / 100 * Math.Cos(angle)), Middle + (Reach * level / 100 * Math.Sin(angle)));
    }
}
