using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Organization.Features.Import;

/// <summary>A staff list is dropped in. The file itself is not kept.</summary>
[Authorize(Policy = "people.manage")]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class UploadModel(StaffKeeping keeping) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), "เลือกแฟ้ม Excel หรือ CSV ก่อน");
            return Page();
        }

        await using var stream = Upload.OpenReadStream();
        var read = await StaffFile.ReadAsync(stream, Upload.FileName, ct);
        var stored = read.IsOk ? await keeping.StoreAsync(Path.GetFileName(Upload.FileName), read.Value, ct) : read.Error;
        if (!stored.IsOk)
        {
            ModelState.AddModelError(nameof(Upload), stored.Error.Message);
            return Page();
        }

        return Redirect($"/office/people/import/{stored.Value}");
    }
}
