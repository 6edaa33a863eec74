using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.CarryOver;

/// <summary>What the carry-over to the year's own pack left for people: texts without a place, and items of the older pack.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class CarriedOverModel(CarryOverLeftOvers leftOvers, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    public IReadOnlyList<ReviewText> Review { get; private set; } = [];

    public IReadOnlyList<LeftOverItem> Items { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid row, int version, CancellationToken ct)
    {
        var reviewed = await leftOvers.ReviewedAsync(row, version, ct);
        if (!reviewed.IsOk)
        {
            ModelState.Take(reviewed.Error);
            await FillAsync(ct);
            return Page();
        }

        TempData.Done("เอาข้อความออกแล้ว ยังอ่านย้อนได้จากประวัติ");
        return Redirect($"/office/disclosure/carried-over?year={OfficeYear.Chosen(HttpContext, clock)}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        (Review, Items) = (await leftOvers.ReviewAsync(Year, ct), await leftOvers.YearAsync(Year, ct));
    }
}
