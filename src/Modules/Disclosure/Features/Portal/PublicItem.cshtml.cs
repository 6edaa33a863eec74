using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The permanent page of one item. What is not public answers 404 with a polite page that says nothing of its content.</summary>
[AllowAnonymous]
internal sealed class PublicItemModel(PortalPages portal) : PageModel
{
    public PortalFrame Frame { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public ItemView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(int publicYear, string item, CancellationToken ct)
    {
        (Frame, Year) = (await portal.FrameAsync(HttpContext, ct), new FiscalYear(publicYear));
        View = await portal.ItemAsync(Year, item, ct);
        if (View is null && portal.NewSlug(Year, item) is { } moved)
        {
            return RedirectPermanent(Frame.Path($"/ita/{Year}/{moved}"));
        }

        if (View is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()?.Enabled = false;
        }

        return Page();
    }

    public IEnumerable<string> Lines(ComponentContent? answer) =>
        ((Frame.English ? answer?.TextEn : null) ?? answer?.TextTh ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An English page that has only the Thai text says so to screen readers.</summary>
    public bool IsThaiOnly(ComponentContent? answer) => Frame.English && answer?.TextEn is null;

    public static IHtmlContent EvidenceList(PortalFrame frame, IEnumerable<Evidence> evidence)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("p-list");
        foreach (var one in evidence)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = one.Address ?? $"/{frame.Slug}/files/{one.Id}/{Uri.EscapeDataString(one.TitleTh)}";
            link.InnerHtml.Append(frame.English && one.TitleEn is { } english ? english : one.TitleTh);
            var line = new TagBuilder("li");
            line.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(line);
        }

        return list.HasInnerHtml ? list : HtmlString.Empty;
    }
}
