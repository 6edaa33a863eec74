using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Files;
using Prongsai.Platform.Sheets;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>Receives a sheet of a round that was typed elsewhere.</summary>
[Authorize(Policy = "plan.manage")]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class TypedSheetsModel(PlanPlace place, RoundImporting imports) : PageModel
{
    private static readonly Error NoColumns = new Error.Invalid("plan.typed_sheet", "ไม่พบหัวตารางในแฟ้มนี้ ยังไม่มีอะไรถูกบันทึก ให้แถวหัวตารางมีคอลัมน์ \"โครงการ\" และอย่างน้อยหนึ่งคอลัมน์ เช่น \"สถานะ\" \"ผลการดำเนินงาน\" \"เบิกจ่าย\" แล้วแนบใหม่");

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public int Months { get; set; } = 12;

    public WholePlan Plan { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<RoundImport> Newest { get; private set; } = [];

    public IEnumerable<Choice> Rounds => Round.Lengths.Select(m => new Choice($"{m}", $"รอบ {m} เดือน ปี {Year}"));

    public static string Word(RoundImportState state) => state switch { RoundImportState.Taken => "บันทึกแล้ว", RoundImportState.Waiting => "รอตรวจ", _ => "ย้อนกลับแล้ว" };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : Redirect("/office/plan");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        if (Upload is null || Upload.Length == 0 || !Round.Lengths.Contains(Months))
        {
            ModelState.AddModelError(nameof(Upload), "เลือกรอบและแฟ้มที่มีตารางรายงาน");
            return Page();
        }

        await using var stream = Upload.OpenReadStream();
        var read = DocumentReader.Read(stream, Upload.FileName, cancellation: ct).Then<IReadOnlyList<TypedRow>>(paper => Rows(paper) is { Count: > 0 } rows ? Result(rows) : NoColumns);
        var received = read.IsOk ? await imports.ReceiveAsync(Plan.Id, new(Year, Months), Upload.FileName, read.Value, ct) : read.Error;
        if (!received.IsOk)
        {
            ModelState.Take(received.Error);
            return Page();
        }

        return Redirect($"/office/plan/sheet/typed/{received.Value}");
    }

    /// <summary>Rows of all tables; a number that comes again, as on the next sheet of a workbook, counts on.</summary>
    internal static IReadOnlyList<TypedRow> Rows(OfficialDocument paper)
    {
        var last = 0;
        return TypedSheet.Read([.. paper.Blocks.OfType<Table>().SelectMany(t => t.Rows).Select(r => (last = Math.Max(last + 1, r.Source?.Line ?? 0), (IReadOnlyList<string>)[.. r.Cells.Select(SheetCell.Text)]))]);
    }

    private static Result<IReadOnlyList<TypedRow>> Result(IReadOnlyList<TypedRow> rows) => rows.ToList();

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        (Plan, Year, Newest) = (plan, place.Year(HttpContext), await imports.NewestAsync(plan.Id, ct));
        return true;
    }
}
