using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>The public page of an item before it is public, for officers only: the same body, marked as a preview.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class PreviewModel(ItemPages pages, PortalPages portal, AgencySession session) : PageModel
{
    public ItemPage Shown { get; private set; } = null!;

    public PortalFrame Frame { get; private set; } = null!;

    /// <summary>With only the evidence that citizens would see today.</summary>
    public ItemView View { get; private set; } = null!;

    public int Hidden => Shown.View.Evidence.Length - View.Evidence.Length;

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(itemYear), key, User, ct) is not { } shown)
        {
            return NotFound();
        }

        if (!shown.IsOpen)
        {
            return Forbid();
        }

        (Shown, View, Frame) = (shown, portal.Shown(shown.View), await portal.PreviewFrameAsync(HttpContext, session, ct));
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }
}
