using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Starting;

/// <summary>The register of a year begins: with last year's risks, with typical ones, or empty.</summary>
[Authorize(Policy = "risk.manage")]
internal sealed class StartModel(RiskBooks books, AssessmentEditing editing, Place place) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    [BindProperty]
    public bool Carry { get; set; } = true;

    [BindProperty]
    public List<string> Typical { get; set; } = [];

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public FiscalYear Year { get; private set; }

    public RiskBook? Last { get; private set; }

    public IEnumerable<Choice> Library => RiskLibrary.All.Where(r => r.Kind == Kind).Select(r => new Choice(r.Key, $"{r.Process}: {r.Text}", $"มาตรการ: {string.Join(" · ", r.Controls)}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : Redirect("/office/risk" + RiskWords.Query(Kind));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        var begun = await editing.BeginAsync(Year, Kind, Carry ? Last?.Assessment.Id : null, Typical, ct);
        if (!begun.IsOk)
        {
            ModelState.Take(begun.Error);
            return Page();
        }

        TempData.Done("เริ่มประเมินแล้ว ประเมินทีละข้อจากบนลงล่าง");
        return Redirect("/office/risk" + RiskWords.Query(Kind));
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        Last = await books.OfYearAsync(Year.Previous, Kind, ct);
        return await books.OfYearAsync(Year, Kind, ct) is null;
    }
}
