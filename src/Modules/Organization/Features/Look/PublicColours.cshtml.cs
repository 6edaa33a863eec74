using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Features.Look;

/// <summary>The style sheet of a pair of colours. The address says all that is in it, so browsers keep it for good.</summary>
[AllowAnonymous]
internal sealed class PublicColoursModel : PageModel
{
    /// <summary>"1c5e3a-a86a00.css".</summary>
    public static string NameOf(SiteColours colours) => $"{colours.Main.Hex}-{colours.Accent.Hex}.css";

    public IActionResult OnGet(string pair)
    {
        if (pair.Split('-', '.') is not [var main, var accent, "css"] || SiteColours.Of(main, accent) is not { IsReadable: true } colours || pair != NameOf(colours))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Content(colours.ToCss(), "text/css; charset=utf-8");
    }
}
