using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;
using Prongsai.Platform.Pictures;

namespace Prongsai.Organization.Features.People;

/// <summary>The photograph itself, for officers.</summary>
[Authorize(Policy = "people.read")]
internal sealed class PhotoFileModel(PersonPhotos photos) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await photos.OpenAsync(id, ct) is not { } opened)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, max-age=300";
        return ShownPicture.Of(this, opened) ?? NotFound();
    }
}
