using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Controls;

/// <summary>Evidence of an activity or of a price found.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class ActivityFileModel(RiskFiles files) : PageModel
{
    public string Fault { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await files.FileOfAsync(id, ct) is not { } file)
        {
            return NotFound();
        }

        var opened = await files.OpenAsync(file, ct);
        Fault = opened.Error?.Message ?? "";
        return opened.IsOk ? File(opened.Value.Content, opened.Value.File.ContentType, opened.Value.File.Name) : Page();
    }
}
