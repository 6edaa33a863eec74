using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>A sheet typed elsewhere beside what stands: which project each row is, and what would change.</summary>
[Authorize(Policy = "plan.manage")]
[RequestFormLimits(ValueCountLimit = 5_000)]
internal sealed class TypedSheetReviewModel(PlanReading plans, RoundImporting imports) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    public RoundImport Import { get; private set; } = null!;

    public WholePlan Plan { get; private set; } = null!;

    public Round Round { get; private set; }

    public IReadOnlyList<TypedMatch> Matches { get; private set; } = [];

    public bool IsWaiting => Import.State == RoundImportState.Waiting;

    private IReadOnlyDictionary<Guid, RoundResult> results = new Dictionary<Guid, RoundResult>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var entries = TypedMatch.Entries(Matches, results);
        if (!entries.IsOk)
        {
            ModelState.Take(entries.Error);
            return Page();
        }

        var taken = await imports.TakeAsync(id, Version, entries.Value, ct);
        if (!taken.IsOk)
        {
            ModelState.Take(taken.Error);
            return Page();
        }

        TempData.Done($"บันทึกรายงานจากแฟ้มแล้ว {taken.Value} โครงการ", $"/office/plan/sheet/typed/{id}?handler=TakeBack");
        return Redirect($"/office/plan/sheet/typed/{id}");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken ct)
    {
        var back = await imports.TakeBackAsync(id, ct);
        TempData.Say(back.IsOk ? Sign.Done : Sign.Problem, back switch { { IsOk: false } => back.Error.Message, { Value: 0 } => "ย้อนกลับแล้ว รายงานกลับเป็นอย่างเดิม", _ => $"ย้อนกลับแล้ว เว้น {back.Value} โครงการที่มีผู้แก้หลังจากนั้น" });
        return Redirect($"/office/plan/sheet/typed/{id}");
    }

    /// <summary>What was chosen, by row; read by hand, for a form without choices has none of them.</summary>
    private Dictionary<int, string?> Chosen(string name) => !Request.HasFormContentType ? []
        : Request.Form.Where(f => f.Key.StartsWith($"{name}[", StringComparison.Ordinal)).Select(f => (Row: int.TryParse(f.Key[(name.Length + 1)..].TrimEnd(']'), out var row) ? row : 0, Value: (string?)f.Value)).Where(f => f.Row > 0).ToDictionary(f => f.Row, f => f.Value);

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await imports.FindAsync(id, ct) is not { } import || await plans.FindAsync(import.PlanId, ct) is not { } plan)
        {
            return false;
        }

        (Import, Plan, Round) = (import, plan, new(import.FiscalYear, import.Months));
        results = await plans.RoundAsync(plan.Id, Round, ct);
        Matches = TypedMatch.Of(plan, RoundImporting.Rows(import), results, Chosen("Projects"), Chosen("Sides"));
        Version = HttpContext.Request.Method == "GET" ? import.Version : Version;
        return true;
    }
}
