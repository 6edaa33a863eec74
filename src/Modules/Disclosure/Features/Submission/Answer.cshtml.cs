using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>The answer to the assessors on one item, beside what stood there on the day.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class AnswerModel(ClarificationPages pages, Clarifications clarifications) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public ClarificationState State { get; private set; } = null!;

    public AssessedItem Item { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ClarificationAnswer> History { get; private set; } = [];

    public int Seen => History.Count == 0 ? 0 : History[0].Place;

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, ct))
        {
            return NotFound();
        }

        Text = State.AnswerTo(Item);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, int seen, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, ct))
        {
            return NotFound();
        }

        var written = await clarifications.AnswerAsync(State.Line.Id, key, seen, Text, ct);
        if (!written.IsOk)
        {
            ModelState.Take(written.Error);
            return Page();
        }

        TempData.Done($"บันทึกคำชี้แจง {Item.Item.Number} แล้ว");
        return Redirect($"/office/disclosure/submission/clarification?year={itemYear}");
    }

    private async Task<bool> FillAsync(int year, string key, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), User, ct) is not { } state || state.Assessed.FirstOrDefault(a => a.Item.Key == key) is not { } item)
        {
            return false;
        }

        (State, Item, History) = (state, item, await clarifications.HistoryAsync(state.Line.Id, key, ct));
        return true;
    }
}
