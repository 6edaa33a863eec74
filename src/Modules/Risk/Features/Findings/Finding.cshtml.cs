using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Findings;

/// <summary>One finding and its correction.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class FindingModel(AuditFindings findings, Place place) : SharedFormPage
{
    [BindProperty]
    public FindingForm Input { get; set; } = new();

    [BindProperty]
    public DateEntry CorrectedOn { get; set; } = new();

    [BindProperty]
    public string? Correction { get; set; }

    public AuditFinding Kept { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public LocalDate Today => place.Today;

    public bool MayWrite => place.May("control.review") || place.May("risk.write", Kept.UnitId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Input, Version, CorrectedOn, Correction) = (FindingForm.Of(Kept), Kept.Version, DateEntry.From(Kept.CorrectedOn ?? Today), Kept.Correction);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        return Input.Read(ModelState) is { } details ? await AfterAsync(id, await findings.ChangeAsync(id, Version, details, ct), "บันทึกแล้ว", nameof(Input), ct) : Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input = FindingForm.Of(Kept);
        var (on, text) = (Typed.Day(CorrectedOn, ModelState, nameof(CorrectedOn), needed: true), Typed.Needed(Correction, ModelState, nameof(Correction), "บอกสิ่งที่แก้ไขแล้ว"));
        if (on < Kept.FoundOn)
        {
            ModelState.AddModelError(nameof(CorrectedOn), "วันที่แก้ไขต้องไม่ก่อนวันที่ตรวจพบ");
        }

        return ModelState.IsValid ? await AfterAsync(id, await findings.CorrectAsync(id, Version, on!.Value, text, ct), "บันทึกการแก้ไขแล้ว", null, ct) : Page();
    }

    private Task<IActionResult> AfterAsync(Guid id, Result<Unit> done, string say, string? prefix, CancellationToken ct) => EndAsync(done, (say, $"/office/control/findings/{id}"), () => FillAsync(id, ct), () => (Kept.Version,
        TwoVersions.Of($"/office/control/findings/{id}", ("ตรวจพบอะไร", Kept.Text, Input.Text), ("อ้างอิง", Kept.Reference, Input.Reference), ("การแก้ไข", Kept.Correction, Correction))), prefix);

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await findings.FindAsync(id, ct) is not { } kept)
        {
            return false;
        }

        (Kept, Units) = (kept, RiskWords.Choices(await place.UnitsAsync(ct)));
        return true;
    }
}
