using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Prongsai.Platform.Web;

/// <summary><c>&lt;p-qr value="https://…" title="…"/&gt;</c>: an address to scan, drawn as SVG on white in both schemes.</summary>
[HtmlTargetElement("p-qr")]
public sealed class QrTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-qr");
        output.Content.SetHtmlContent(Draw(Value, Title));
    }

    internal static IHtmlContent Draw(string value, string title)
    {
        using var data = QRCodeGenerator.GenerateQrCode(value, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (!rows[y][x])
                {
                    continue;
                }

                var start = x;
                while (x + 1 < rows[y].Count && rows[y][x + 1])
                {
                    x++;
                }

                path.Append('M').Append(start).Append(' ').Append(y).Append('h').Append(x - start + 1).Append("v1H").Append(start).Append('z');
            }
        }

        return Markup.Of(
            $"<svg viewBox=\"0 0 {rows.Count} {rows.Count}\" role=\"img\" shape-rendering=\"crispEdges\"><title>{title}</title><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
