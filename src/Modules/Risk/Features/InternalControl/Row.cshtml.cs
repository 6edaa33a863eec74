using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.InternalControl;

/// <summary>One row of ปค.5: changed, and its improvement told when it is made.</summary>
[Authorize(Policy = "risk.write")]
internal sealed class RowModel(InternalControls controls, Place place) : SharedFormPage
{
    [BindProperty]
    public RowForm Input { get; set; } = new();

    [BindProperty]
    public DateEntry CorrectedOn { get; set; } = new();

    [BindProperty]
    public string? Correction { get; set; }

    public ControlBook Book { get; private set; } = null!;

    public ControlRow Row { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Input, Version, CorrectedOn, Correction) = (RowForm.Of(Row), Row.Version, DateEntry.From(Row.CorrectedOn ?? place.Today), Row.Correction);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        return Input.Read(ModelState) is { } details ? await AfterAsync(id, await controls.ChangeRowAsync(id, Version, details, ct), "บันทึกแล้ว", nameof(Input), ct) : Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input = RowForm.Of(Row);
        var (on, text) = (Typed.Day(CorrectedOn, ModelState, nameof(CorrectedOn), needed: true), Typed.Needed(Correction, ModelState, nameof(Correction), "บอกสิ่งที่ปรับปรุงแล้ว"));
        return ModelState.IsValid ? await AfterAsync(id, await controls.CorrectAsync(id, Version, on!.Value, text, ct), "บันทึกการปรับปรุงแล้ว", null, ct) : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct) => await AfterAsync(id, await controls.RemoveRowAsync(id, ct), "ลบแถวแล้ว", null, ct);

    private Task<IActionResult> AfterAsync(Guid id, Result<Unit> done, string say, string? prefix, CancellationToken ct) => EndAsync(done, (say, "/office/control"), () => FillAsync(id, ct), () => (Row.Version,
        TwoVersions.Of($"/office/control/rows/{id}", ("ภารกิจ", Row.Mission, Input.Mission), ("วัตถุประสงค์", Row.Objective, Input.Objective), ("ความเสี่ยง", Row.Risk, Input.Risk), ("การควบคุมที่มีอยู่", Row.Existing, Input.Existing),
            ("การประเมินผล", Row.Evaluation, Input.Evaluation), ("ความเสี่ยงที่ยังมีอยู่", Row.Remaining, Input.Remaining), ("การปรับปรุง", Row.Improvement, Input.Improvement), ("สิ่งที่ปรับปรุงแล้ว", Row.Correction, Correction))), prefix);

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await controls.OfRowAsync(id, ct) is not { } book)
        {
            return false;
        }

        (Book, Row, Units) = (book, book.Rows.Single(r => r.Id == id), RiskWords.Choices(await place.UnitsAsync(ct)));
        return true;
    }
}
