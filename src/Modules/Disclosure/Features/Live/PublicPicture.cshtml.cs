using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Live;

/// <summary>A picture of a public item.</summary>
[AllowAnonymous]
internal sealed class PublicPictureModel(PortalPages portal, ItemPictures pictures) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int publicYear, string item, Guid file, CancellationToken ct)
    {
        Response.Headers.CacheControl = "public, no-cache";
        return await portal.ItemAsync(new FiscalYear(publicYear), item, ct) is { } view ? await pictures.OfAsync(this, view, file, ct) : NotFound();
    }
}
