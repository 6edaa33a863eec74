using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Organization.Data;
using Prongsai.Platform.Pictures;

namespace Prongsai.Organization.Features.People;

/// <summary>A person's photograph: put, changed, taken out.</summary>
[Authorize(Policy = "people.manage")]
[RequestSizeLimit(8 * PlainPicture.LargestFile)] // so that a picture somewhat too large gets a sentence, not a cut line
internal sealed class PhotoModel(PeopleEditing people, PersonPhotos photos, IClock clock) : PersonPage(people, clock)
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), "เลือกภาพก่อน");
            return Page();
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, ct);
        return After(await photos.PutAsync(Id, bytes.ToArray(), ct), "ใส่รูปถ่ายแล้ว");
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct) => After(await photos.TakeAsync(Id, ct), "เอารูปถ่ายออกแล้ว");
}
