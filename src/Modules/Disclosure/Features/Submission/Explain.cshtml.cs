using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>The explanation of one item for ITAS.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class ExplainModel(ItemPages pages, SubmissionNow now, SubmissionNotes notes, SiteAddress site) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    public FrozenItem Item { get; private set; } = null!;

    public int? Seen { get; private set; }

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        Text = Item.Explanation;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, int? seen, bool prepared, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        var written = await notes.WriteAsync(Shown.Year, key, Shown.View.Row?.UnitId, seen, prepared ? null : Text, ct);
        if (!written.IsOk)
        {
            ModelState.Take(written.Error);
            return Page();
        }

        TempData.Done($"บันทึกคำอธิบายของ {Item.Number} แล้ว");
        return Redirect($"/office/disclosure/submission?year={itemYear}#{key}");
    }

    /// <summary>Only a public item has something to explain.</summary>
    private async Task<IActionResult?> RefusedAsync(int year, string key, CancellationToken ct)
    {
        var address = site.Of(Request);
        if (await pages.FindAsync(new FiscalYear(year), key, User, ct) is not { } shown || !address.IsOk
            || (await now.ReadAsync(shown.Year, address.Value, ct)).Item(key) is not { IsPublic: true } item)
        {
            return NotFound();
        }

        (Shown, Item, Seen) = (shown, item, (await notes.YearAsync(shown.Year, ct)).GetValueOrDefault(key)?.Version);
        return shown.MayEdit ? null : Forbid();
    }
}
