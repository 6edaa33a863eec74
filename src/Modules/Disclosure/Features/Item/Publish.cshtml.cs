using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>The last step before an item becomes public, or stops being so.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class PublishModel(ItemPages pages, ItemEditing editing) : PageModel
{
    public ItemPage Shown { get; private set; } = null!;

    public bool Off { get; private set; }

    public string Back => $"/office/disclosure/{Shown.Year}/{Shown.View.Item.Key}";

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, bool off, CancellationToken ct) =>
        await FillAsync(itemYear, key, off, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, bool off, int version, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, off, ct))
        {
            return NotFound();
        }

        var done = off ? await editing.UnpublishAsync(Shown.Year, key, version, ct) : await editing.PublishAsync(Shown.Year, key, version, null, ct);
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done(off ? $"เลิกเผยแพร่ {Shown.View.Item.Number} แล้ว" : $"เผยแพร่ {Shown.View.Item.Number} แล้ว ที่ {Shown.PublicPath}");
        return Redirect(Back);
    }

    private async Task<bool> FillAsync(int year, string key, bool off, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, ct) is not { } shown)
        {
            return false;
        }

        (Shown, Off) = (shown, off);
        return true;
    }
}
