using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Findings;

/// <summary>A new finding: the auditor's, or one that a unit received from outside.</summary>
[Authorize(Policy = "findings.record")]
internal sealed class AddFindingModel(AuditFindings findings, Place place) : PageModel
{
    [BindProperty]
    public FindingForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        Input.FoundOn = DateEntry.From(place.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (!May)
        {
            return Forbid();
        }

        if (Input.Read(ModelState) is not { } details)
        {
            return Page();
        }

        var added = await findings.AddAsync(details, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกข้อตรวจพบแล้ว");
        return Redirect("/office/control/findings");
    }

    private bool May => place.May("risk.write") || place.May("control.review");

    private async Task FillAsync(CancellationToken ct) => Units = RiskWords.Choices(await place.UnitsAsync(ct));
}
