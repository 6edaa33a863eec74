using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>What a measure is: name, steps, owners, time.</summary>
[Authorize(Policy = MeasureEditing.Manage)]
internal sealed class EditMeasureModel(MeasureBook book, MeasureEditing editing, PointReading points, CountedOutcomes counts, IOffice office, RulePackLibrary packs) : PageModel
{
    [BindProperty]
    public MeasureForm Input { get; set; } = new();

    public MeasureView View { get; private set; } = null!;

    public MeasureChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input = MeasureForm.Of(View);
        Input.OriginText = (await points.FindAsync(View.Row.FiscalYear, $"{Input.OriginKind}:{Input.OriginKey}", ct)).Point?.Cited(View.Row.FiscalYear.Previous) ?? Input.OriginText; // a result that was mended since is quoted anew
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (Input.Read(View.Row.FiscalYear, View.Row.Kind, Choices.AllUnits, Choices.Pack, ModelState) is not { } details)
        {
            return Page();
        }

        var changed = await editing.ChangeAsync(id, Input.Version, details, ct);
        if (!changed.IsOk)
        {
            ModelState.Take(changed.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกมาตรการแล้ว");
        return Redirect(View.Path);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var removed = await editing.RemoveAsync(id, version, ct);
        if (!removed.IsOk)
        {
            Input = MeasureForm.Of(View);
            ModelState.Take(removed.Error);
            return Page();
        }

        TempData.Done($"ลบมาตรการ \"{View.Row.Title}\" แล้ว");
        return Redirect($"/office/improvement?year={View.Row.FiscalYear}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Choices = await MeasureChoices.OfAsync(view.Row.FiscalYear, view.Row.Kind, office, packs, counts, ct);
        return true;
    }
}
