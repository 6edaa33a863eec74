using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prongsai.Platform.Web;

/// <summary>One sentence that survives the redirect after a post.</summary>
/// <param name="Sign">How it went.</param>
/// <param name="Text">What was done, and until when it can be undone.</param>
/// <param name="UndoPath">Address that undoes it by POST; null when there is nothing to undo.</param>
public sealed record Flash(Sign Sign, string Text, string? UndoPath = null);

/// <summary>Post, redirect, get: say it before the redirect, the layout shows it after.</summary>
public static class FlashTempData
{
    private const string Key = "flash";

    public static void Say(this ITempDataDictionary data, Sign sign, string text, string? undoPath = null) =>
        data[Key] = JsonSerializer.Serialize(new Flash(sign, text, undoPath));

    public static void Done(this ITempDataDictionary data, string text, string? undoPath = null) => data.Say(Sign.Done, text, undoPath);

    internal static Flash? TakeFlash(this ITempDataDictionary data) =>
        data[Key] is string said ? JsonSerializer.Deserialize<Flash>(said) : null;
}

/// <summary><c>&lt;p-flash/&gt;</c>: the message of the last post with its undo button. The officer's layout carries it.</summary>
[HtmlTargetElement("p-flash")]
public sealed class FlashTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.TempData.TakeFlash() is not { } flash)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"p-note p-flash p-is-{Signs.Name(flash.Sign)}");
        output.Attributes.SetAttribute("role", flash.Sign == Sign.Problem ? "alert" : "status");
        output.Attributes.SetAttribute("data-flash", Signs.Name(flash.Sign));
        var undo = flash.UndoPath is null ? Markup.Nothing : Markup.Of(
            $"<form method=\"post\" action=\"{flash.UndoPath}\">{antiforgery.GetHtml(ViewContext.HttpContext)}<button class=\"p-btn\" type=\"submit\">{ViewContext.HttpContext.Words()["undo"]}</button></form>");
        output.Content.SetHtmlContent(Markup.Of($"{Signs.Draw(flash.Sign)}<div class=\"p-row\"><span class=\"p-strong\">{flash.Text}</span>{undo}</div>"));
    }
}
