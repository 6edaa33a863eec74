using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Pictures;

namespace Prongsai.Disclosure.Features.Links;

/// <summary>A picture of an external page, for officers who may see the link.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class LinkPictureModel(LinkReading reading, IOffice office, AgencyData data, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid photo, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var reader = ItemPages.ReaderOf(User, await office.UnitsAsync(ct));
        return await reading.PictureFileAsync(id, photo, reader, ct) is { } file && await files.OpenAsync(data, file, ct) is { IsOk: true } opened
            ? ShownPicture.Of(this, opened.Value) ?? NotFound()
            : NotFound();
    }
}
