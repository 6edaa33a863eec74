using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prongsai.Kernel;

namespace Prongsai.Platform.Web;

/// <summary>A score in a fiscal year; null when the year is not known.</summary>
public sealed record TrendPoint(int Year, decimal? Value);

/// <summary>One small picture: a name and its years in order.</summary>
public sealed record Trend(string Label, IReadOnlyList<TrendPoint> Points);

/// <summary><c>&lt;p-trends items="…" pass="85"/&gt;</c>: small pictures of equal scale, one a score, the newest figure in words beside it. Only beside its table.</summary>
[HtmlTargetElement("p-trends")]
public sealed class TrendsTagHelper : TagHelper
{
    private const double Left = 8;
    private const double Right = 152;
    private const double Top = 10;
    private const double Bottom = 56;

    public IReadOnlyList<Trend> Items { get; set; } = [];

    public decimal? Pass { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-trends");
        var floor = Floor();
        output.Content.SetHtmlContent(Markup.Join(Items.Select(t => Picture(t, floor))));
    }

    private decimal Floor()
    {
        var lowest = Items.SelectMany(t => t.Points).Min(p => p.Value) ?? 0;
        return Math.Clamp(Math.Floor(Math.Min(lowest, Pass ?? 100) / 10) * 10, 0, 90);
    }

    private IHtmlContent Picture(Trend trend, decimal floor)
    {
        var known = trend.Points.Select((p, i) => (p, X: X(i, trend.Points.Count))).Where(k => k.p.Value is not null).ToList();
        var last = known.Count > 0 ? known[^1].p : null;
        var words = ViewContext.HttpContext.Words();
        var told = $"{trend.Label}: {string.Join(", ", trend.Points.Select(p => $"{p.Year} {(p.Value is { } v ? Score.Display(v) : words["chart.nodata"])}"))}";
        var line = string.Join(' ', known.Select(k => $"{Draw.At(k.X)},{Draw.At(Y(k.p.Value!.Value, floor))}"));
        var dots = Markup.Join(known.Select(k => Markup.Of($"<circle class=\"p-draw-dot\" r=\"3\" cx=\"{Draw.At(k.X)}\" cy=\"{Draw.At(Y(k.p.Value!.Value, floor))}\"/>")));
        var pass = Pass is { } p && p >= floor ? Draw.At(Y(p, floor)) : null;
        return Markup.Of(
            $"<li><b>{trend.Label} <span class=\"p-nowrap\">{(last is null ? words["chart.nodata"] : Score.Display(last.Value!.Value))}</span></b><svg viewBox=\"0 0 160 76\" role=\"img\" aria-label=\"{told}\"><title>{told}</title>{Markup.When(pass is not null, $"<line class=\"p-draw-pass\" stroke-dasharray=\"3 3\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{pass}\" y2=\"{pass}\"/>")}<polyline class=\"p-draw-line\" points=\"{line}\"/>{dots}{Years(trend)}</svg></li>");
    }

    private static IHtmlContent Years(Trend trend) => trend.Points.Count == 0 ? Markup.Nothing : Markup.Of(
        $"<text class=\"p-draw-soft\" x=\"{Left - 4}\" y=\"74\">{trend.Points[0].Year}</text>{Markup.When(trend.Points.Count > 1, $"<text class=\"p-draw-soft\" text-anchor=\"end\" x=\"{Right + 4}\" y=\"74\">{trend.Points[^1].Year}</text>")}");

    private static double X(int index, int count) => count <= 1 ? Right : Left + ((Right - Left) * index / (count - 1));

    private static double Y(decimal value, decimal floor) => Bottom - ((Bottom - Top) * (double)Math.Clamp((value - floor) / (100 - floor), 0, 1));
}
