using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Pictures;

/// <summary>The logo for everybody; the emblem of letters is not served here.</summary>
[AllowAnonymous]
internal sealed class PublicEmblemModel(OfficePictures pictures) : PageModel
{
    public Task<IActionResult> OnGetAsync(string sha256, CancellationToken ct) => ServedPicture.OfAsync(this, pictures, sha256, PicturePlace.Logo, ct);
}
