using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Live;

/// <summary>A picture of an item for officers who may open the item, public or not.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class OfficerPictureModel(ItemPages pages, ItemPictures pictures) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int itemYear, string item, Guid file, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return await pages.FindAsync(new FiscalYear(itemYear), item.Replace('-', '_'), User, ct) is not { } shown ? NotFound()
            : !shown.IsOpen ? Forbid()
            : await pictures.OfAsync(this, shown.View, file, ct);
    }
}
