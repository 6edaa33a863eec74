using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Features.Look;

/// <summary>The style sheet of a pair of colours. The address says all that is in it, so browsers keep it for good.</summary>
[AllowAnonymous]
internal sealed class PublicColoursModel : PageModel
{
    public IActionResult OnGet(string pair)
    {
        if (SiteColours.Of(pair[..6], pair[7..13]) is not { IsReadable: true } colours)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Content(colours.ToCss(), "text/css; charset=utf-8");
    }
}
