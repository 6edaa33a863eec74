using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Pictures;

/// <summary>A picture of the office in papers shown to officers.</summary>
[Authorize(Policy = "office.work")]
internal sealed class OfficePictureFileModel(OfficePictures pictures) : PageModel
{
    public Task<IActionResult> OnGetAsync(string sha256, CancellationToken ct) => ServedPicture.OfAsync(this, pictures, sha256, null, ct);
}
