using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Files;
using Prongsai.Platform.Sheets;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Sheets;

/// <summary>The measures of a year out to Excel and back.</summary>
[Authorize(Policy = MeasureEditing.Manage)]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class MeasureSheetModel(MeasureBook book, SheetTaking taking, IClock clock) : PageModel
{
    private static readonly (MeasureKind Kind, string NameTh, string File)[] Sheets =
        [(MeasureKind.Measure, "มาตรการ", "measures"), (MeasureKind.Uplift, "แนวทางยกระดับรายตัวชี้วัด", "uplift"), (MeasureKind.Internal, "มาตรการภายใน", "internal-measures")];

    private ImmutableArray<MeasureView> all = [];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public FiscalYear Year { get; private set; }

    public SheetTaken? Taken { get; private set; }

    /// <summary>Those of which the year has any.</summary>
    public IReadOnlyList<Choice> Kinds => [.. Sheets.Where(s => all.Any(m => m.Row.Kind == s.Kind)).Select(s => new Choice(s.Kind.ToString(), $"{s.NameTh} {all.Count(m => m.Row.Kind == s.Kind)} เรื่อง"))];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnGetFileAsync(string? kind, CancellationToken ct)
    {
        await FillAsync(ct);
        var (asked, name, file) = Sheets.FirstOrDefault(s => s.Kind.ToString() == kind, Sheets[0]);
        return File(MeasureCells.Sheet.Write($"{name} {Year}", MeasureCells.Rows(all.Where(m => m.Row.Kind == asked))), EditSheet.ContentType, $"{file}-{Year}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is not { Length: > 0 })
        {
            ModelState.AddModelError(nameof(Upload), "เลือกแฟ้ม Excel ที่ดาวน์โหลดจากหน้านี้และแก้แล้ว");
            await FillAsync(ct);
            return Page();
        }

        await using var stream = Upload.OpenReadStream();
        var taken = await taking.TakeAsync(OfficeYear.Chosen(HttpContext, clock), stream, Upload.FileName, ct);
        if (taken.IsOk)
        {
            Taken = taken.Value;
        }
        else
        {
            ModelState.Take(taken.Error);
        }

        await FillAsync(ct);
        return Page();
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        all = await book.OfYearAsync(Year, null, ct);
    }
}
