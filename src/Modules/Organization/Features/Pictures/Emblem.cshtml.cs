using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Pictures;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Pictures;

/// <summary>The emblem on pages and papers: what stands there, another one, none.</summary>
[Authorize(Policy = "office.manage")]
[RequestSizeLimit(4 * PlainPicture.LargestFile)] // so that a picture somewhat too large gets a sentence, not a cut line
internal sealed class EmblemModel(PictureEditing editing, OfficePictures pictures, IOffice office) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public PicturePlace Place { get; set; }

    public IReadOnlyDictionary<PicturePlace, OfficePicture> Now { get; private set; } = new Dictionary<PicturePlace, OfficePicture>();

    public string Letter { get; private set; } = "";

    public string Memo { get; private set; } = "";

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), "เลือกแฟ้มภาพก่อน");
        }
        else
        {
            using var bytes = new MemoryStream();
            await Upload.CopyToAsync(bytes, ct);
            var put = await editing.PutAsync(Place, bytes.ToArray(), ct);
            if (put.IsOk)
            {
                TempData.Done("เปลี่ยนตราแล้ว หนังสือที่ลงนามไปแล้วไม่เปลี่ยน");
                return Redirect("/office/agency/emblem");
            }

            ModelState.Take(put.Error);
        }

        await FillAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct)
    {
        await editing.TakeAsync(Place, ct);
        TempData.Done("เอาตราออกแล้ว หนังสือที่ลงนามไปแล้วไม่เปลี่ยน");
        return Redirect("/office/agency/emblem");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        (Now, var emblem, var profile) = (await pictures.NowAsync(ct), await pictures.EmblemAsync(ct), await office.ProfileAsync(ct));
        (Letter, Memo) = (LetterheadPreview.Letter(profile, emblem), LetterheadPreview.Memo(profile, emblem));
    }
}
