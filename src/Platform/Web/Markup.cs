using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Prongsai.Platform.Web;

/// <summary>HTML from an interpolated string: every value is encoded, unless it is markup already.</summary>
internal static class Markup
{
    public static readonly IHtmlContent Nothing = new HtmlString("");

    public static IHtmlContent Of(FormattableString text) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(a => a ?? "")]);

    public static IHtmlContent When(bool shown, FormattableString text) => shown ? Of(text) : Nothing;

    /// <summary><c> name="value"</c> with its leading space, or nothing when there is no value.</summary>
    public static IHtmlContent Attribute(string name, object? value) =>
        value is null or "" or false ? Nothing
        : value is true ? Of($" {new HtmlString(name)}")
        : Of($" {new HtmlString(name)}=\"{value}\"");

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            all.AppendHtml(part);
        }

        return all;
    }
}
