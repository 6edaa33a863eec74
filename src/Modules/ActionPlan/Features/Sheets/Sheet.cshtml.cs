using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Files;
using Prongsai.Platform.Sheets;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>Out to Excel and back.</summary>
[Authorize(Policy = "plan.manage")]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class SheetModel(PlanPlace place, PlanReading plans, SheetIntake intake) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>"budget", "6" or "12".</summary>
    [BindProperty]
    public string? What { get; set; }

    public WholePlan Plan { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public SheetTaken? Taken { get; private set; }

    public IEnumerable<Choice> Kinds => [new("budget", "งบประมาณทุกปี"), new("6", $"รอบ 6 เดือน ปี {Year}"), new("12", $"รอบ 12 เดือน ปี {Year}")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : Redirect("/office/plan");

    public async Task<IActionResult> OnGetFileAsync(string what, CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        if (Round(what) is not { } round)
        {
            return File(PlanSheet.Write("งบประมาณ", Plan, BudgetSheet.Columns(Plan.Period), p => BudgetSheet.Cells(Plan, p)), EditSheet.ContentType, $"plan-budget-{Plan.Period.First}-{Plan.Period.Last}.xlsx");
        }

        var results = await plans.RoundAsync(Plan.Id, round, ct);
        return File(PlanSheet.Write(round.Name, Plan, RoundSheet.Columns, p => RoundSheet.Cells(results.GetValueOrDefault(p.Project.Id)?.Entry())), EditSheet.ContentType, $"plan-round-{round.Year}-{round.Months}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/plan");
        }

        if (Upload is null || Upload.Length == 0 || What is null)
        {
            ModelState.AddModelError(nameof(Upload), "เลือกแฟ้ม Excel ที่ดาวน์โหลดจากหน้านี้และแก้แล้ว");
            return Page();
        }

        await using var stream = Upload.OpenReadStream();
        var taken = Round(What) is { } round ? await intake.RoundAsync(Plan, round, stream, Upload.FileName, ct) : await intake.BudgetsAsync(Plan, stream, Upload.FileName, ct);
        if (!taken.IsOk)
        {
            ModelState.Take(taken.Error);
            return Page();
        }

        Taken = taken.Value;
        return Page();
    }

    private Round? Round(string what) => what switch { "6" => new(Year, 6), "12" => new(Year, 12), _ => null };

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        (Plan, Year) = (plan, place.Year(HttpContext));
        return true;
    }
}
