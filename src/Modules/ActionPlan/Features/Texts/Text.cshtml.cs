using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Texts;

/// <summary>One text of the book.</summary>
[Authorize(Policy = "plan.manage")]
internal sealed class TextModel(PlanPlace place, PlanReading plans, PlanEditing editing) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public WholePlan Plan { get; private set; } = null!;

    public (PlanText Part, string Name, string Hint) Shown { get; private set; }

    /// <summary>What an imported book says here, where that differs.</summary>
    public IReadOnlyList<string> Book { get; private set; } = [];

    /// <param name="from">"book" begins with what the imported book says.</param>
    public async Task<IActionResult> OnGetAsync(string part, string? from, CancellationToken ct)
    {
        if (!await FillAsync(part, ct))
        {
            return NotFound();
        }

        (Version, Text) = (Plan.Version, string.Join('\n', from == "book" && Book.Count > 0 ? Book : Plan.Texts.Lines(Shown.Part)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string part, CancellationToken ct)
    {
        if (!await FillAsync(part, ct))
        {
            return NotFound();
        }

        var written = await editing.WriteAsync(Plan.Id, Version, Shown.Part, Text, ct);
        if (!written.IsOk)
        {
            ModelState.Take(written.Error);
            return Page();
        }

        TempData.Done($"บันทึก{Shown.Name}แล้ว");
        return Redirect("/office/plan/texts");
    }

    private async Task<bool> FillAsync(string part, CancellationToken ct)
    {
        if (!Enum.TryParse<PlanText>(part, ignoreCase: true, out var asked) || !Enum.IsDefined(asked) || await place.FindAsync(HttpContext, ct) is not { } plan)
        {
            return false;
        }

        (Plan, Shown) = (plan, TextWords.All.First(t => t.Part == asked));
        Book = (await plans.OtherwiseAsync(plan, ct)).GetValueOrDefault(asked) ?? [];
        return true;
    }
}
