using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>The result of a measure, step by step.</summary>
[Authorize(Policy = "improvement.read")]
internal sealed class ReportMeasureModel(MeasureBook book, MeasureEditing editing, AgencySession session) : PageModel
{
    [BindProperty]
    public ReportForm Input { get; set; } = new();

    public MeasureView View { get; private set; } = null!;

    public static IEnumerable<Choice> Statuses => MeasureStatuses.All.Select(s => new Choice(s.ToString(), MeasureStatuses.Of(s)));

    public static IEnumerable<Choice> DoneChoices => [new(StepForm.Yes, "เสร็จแล้ว"), new(StepForm.No, "ยังไม่เสร็จ")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input = ReportForm.Of(View);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Input.Join(View);
        if (Input.Read(View, ModelState) is not { } report)
        {
            return Page();
        }

        var reported = await editing.ReportAsync(id, Input.Version, report, ct);
        if (!reported.IsOk)
        {
            ModelState.Take(reported.Error, nameof(Input));
            return Page();
        }

        TempData.Done("บันทึกผลแล้ว");
        return Redirect(View.Path);
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(id, ct) is not { } view || !MeasureEditing.MayReport(session.Rights, view.Row))
        {
            return false;
        }

        View = view;
        return true;
    }
}
