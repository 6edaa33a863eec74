using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Prices;

/// <summary>One price that was found for a material.</summary>
[Authorize(Policy = "risk.write")]
[RequestSizeLimit(2 * FileStore.LargestFile)] // so that a file somewhat too large gets a sentence, not a cut line
internal sealed class AddPriceModel(Data.Prices prices, Place place) : PageModel
{
    [BindProperty]
    public PriceForm Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Proof { get; set; }

    public PriceBook Book { get; private set; } = null!;

    public PriceItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid row, CancellationToken ct)
    {
        Input.FoundOn = DateEntry.From(place.Today);
        return await FillAsync(id, row, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid row, CancellationToken ct)
    {
        if (!await FillAsync(id, row, ct))
        {
            return NotFound();
        }

        if (Input.Read(ModelState, Proof) is not { } price)
        {
            return Page();
        }

        var added = await prices.AddPriceAsync(id, row, price, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error, added.Error is Kernel.Error.Invalid { Faults: [{ Field: "Proof" }, ..] } ? null : nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกราคาแล้ว");
        return Redirect($"/office/risk/prices/{id}");
    }

    private async Task<bool> FillAsync(Guid id, Guid row, CancellationToken ct)
    {
        if (await prices.FindAsync(id, ct) is not { } book || book.Items.FirstOrDefault(i => i.Id == row) is not { } found)
        {
            return false;
        }

        (Book, Item) = (book, found);
        return true;
    }
}
