using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Documents;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Features.Disclosed;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Papers;

/// <summary>The report: its layout, what it still lacks, and how it will look.</summary>
[Authorize(Policy = "improvement.read")]
internal sealed class ReportPageModel(MeasureReports reports, ReportLayouts layouts, SignedPapers signed, AgencySession session, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Layout { get; set; }

    public FiscalYear Year { get; private set; }

    public ImmutableArray<ReportLayout> All { get; private set; } = [];

    public ReportLayout OfYear { get; private set; } = null!;

    public MeasureReports.Made Made { get; private set; } = null!;

    public string Preview { get; private set; } = "";

    /// <summary>How far the paper of the year is on its way to the item.</summary>
    public SignedStanding Signed { get; private set; } = null!;

    public bool MayManage => session.Rights.Has(MeasureEditing.Manage);

    /// <summary>The paper to print and to send for signing: of the year's layout, or of a shipped one.</summary>
    public string? PaperPath => Made.Measures.IsEmpty ? null
        : Made.Layout.Key == OfYear.Key ? $"/office/papers/measure-report?year={Year}"
        : ReportLayout.Known.Any(l => l.Key == Made.Layout.Key) ? $"/office/papers/measure-report-{Made.Layout.Key}?year={Year}" : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        var chosen = await layouts.ChooseAsync(Year, Made.Layout.Key, ct);
        if (!chosen.IsOk)
        {
            ModelState.Take(chosen.Error);
            return Page();
        }

        TempData.Done($"ใช้แบบ \"{Made.Layout.NameTh}\" กับรายงานปี {Year}");
        return Redirect($"/office/improvement/report?year={Year}");
    }

    /// <summary>Shows what was signed before, or could not be shown by itself.</summary>
    public async Task<IActionResult> OnPostShowAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        var shown = await signed.ShowAsync(SignedOrigin.Report, Year, ct);
        if (!shown.IsOk)
        {
            ModelState.Take(shown.Error);
            return Page();
        }

        TempData.Done("แสดงฉบับลงนามในข้อ OIT แล้ว");
        return Redirect($"/office/improvement/report?year={Year}");
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        (All, OfYear) = (await layouts.AllAsync(ct), await layouts.OfYearAsync(Year, ct));
        if (await reports.MakeAsync(Year, Layout ?? OfYear.Key, ct) is not { } made)
        {
            return false;
        }

        Signed = await signed.OfAsync(SignedOrigin.Report, Year, ct);
        (Made, Preview) = (made, HtmlWriter.Fragment(made.Paper, IOfficePictures.Address));
        return true;
    }
}
