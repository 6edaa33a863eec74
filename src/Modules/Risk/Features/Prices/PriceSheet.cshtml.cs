using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Correspondence.Contracts;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Features.Papers;

namespace Prongsai.Risk.Features.Prices;

/// <summary>One sheet: its materials, the price of each and how it was come by.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class PriceSheetModel(Data.Prices prices, PriceSheetPaper paper, ILetters letters, Place place) : SharedFormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? UnitWord { get; set; }

    [BindProperty]
    public string? Quantity { get; set; }

    public PriceBook Book { get; private set; } = null!;

    public bool MayWrite => place.May("risk.write", Book.Sheet.UnitId);

    public bool MayCheck => place.May("risk.manage", Book.Sheet.UnitId);

    public bool MayPropose => place.May("letters.write");

    /// <summary>The letter last made of this sheet; null when none was.</summary>
    public LetterStanding? Proposed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var (name, unit) = (Typed.Needed(Name, ModelState, nameof(Name), "กรอกชื่อวัสดุ"), Typed.Needed(UnitWord, ModelState, nameof(UnitWord), "กรอกหน่วย เช่น ลบ.ม."));
        var quantity = decimal.TryParse(ThaiDigits.ToArabic((Quantity ?? "").Trim()).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) && q is > 0 and < 100_000_000 ? q : (decimal?)null;
        if (!string.IsNullOrWhiteSpace(Quantity) && quantity is null)
        {
            ModelState.AddModelError(nameof(Quantity), "กรอกจำนวนเป็นตัวเลขมากกว่าศูนย์ เช่น 12.5");
        }

        return ModelState.IsValid ? await AfterAsync(id, await prices.AddItemAsync(id, name, unit, quantity, ct), "เพิ่มวัสดุแล้ว กรอกราคาที่พบ", ct) : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid item, CancellationToken ct) => await AfterAsync(id, await prices.RemoveItemAsync(id, item, ct), "ลบวัสดุแล้ว", ct);

    public async Task<IActionResult> OnPostDropAsync(Guid id, Guid price, CancellationToken ct) => await AfterAsync(id, await prices.RemovePriceAsync(id, price, ct), "ลบราคาแล้ว", ct);

    public async Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken ct) => await AfterAsync(id, await prices.CheckAsync(id, Version, place.Today, ct), "บันทึกว่าตรวจใบราคาแล้ว", ct);

    /// <summary>Sends the sheet as it stands now into the chain of endorsement.</summary>
    public async Task<IActionResult> OnPostProposeAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (!MayPropose)
        {
            return Forbid();
        }

        if (Book.Sheet.CheckedOn is null)
        {
            ModelState.AddModelError("", "ตรวจใบราคาก่อนเสนอลงนาม ผู้ตรวจคือหัวหน้าส่วนราชการหรือผู้ประสานงาน");
            return Page();
        }

        var written = await paper.WriteAsync(Book, ct);
        var started = await letters.StartAsync(new(LetterKind.Paper, written.Properties.Title) { Paper = written, Unit = Book.Sheet.UnitId, Origin = Origin(id) }, ct);
        if (started.IsOk)
        {
            return Redirect($"/office/letters/{started.Value}/propose");
        }

        ModelState.Take(started.Error);
        return Page();
    }

    private static string Origin(Guid sheet) => $"price-sheet/{sheet}";

    private Task<IActionResult> AfterAsync(Guid id, Result<Unit> done, string say, CancellationToken ct) => EndAsync(done, (say, $"/office/risk/prices/{id}"), () => FillAsync(id, ct));

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        (Book, Proposed) = ((await prices.FindAsync(id, ct))!, await letters.FromAsync(Origin(id), ct));
        return Book is not null;
    }
}
