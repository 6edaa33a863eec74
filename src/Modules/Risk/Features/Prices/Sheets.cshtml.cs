using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Prices;

/// <summary>The year's sheets of material prices.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class SheetsModel(Data.Prices prices, Place place) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Site { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<PriceBook> Sheets { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public bool MayWrite => place.May("risk.write");

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        Unit ??= (await place.UnitsAsync(ct)).FirstOrDefault(u => u.Key == "works")?.Id.ToString();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var (title, site) = (Typed.Needed(Title, ModelState, nameof(Title), "กรอกชื่องานก่อสร้าง"), Typed.Needed(Site, ModelState, nameof(Site), "กรอกสถานที่ก่อสร้าง เพื่อวัดระยะทาง"));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var made = await prices.MakeAsync(Year, title, site, Typed.Id(Unit), ct);
        if (!made.IsOk)
        {
            ModelState.Take(made.Error);
            return Page();
        }

        TempData.Done("เริ่มใบราคาแล้ว เพิ่มวัสดุรายการแรก");
        return Redirect($"/office/risk/prices/{made.Value}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        (Sheets, Units) = (await prices.OfYearAsync(Year, ct), RiskWords.Choices(await place.UnitsAsync(ct)));
    }
}
