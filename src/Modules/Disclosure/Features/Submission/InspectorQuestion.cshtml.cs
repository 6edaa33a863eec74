using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Features.Inspect;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>The office answers an inspector, with the item's own evidence beside it.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class InspectorQuestionModel(InspectorQuestions questions, ItemPages pages) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<string> Evidence { get; set; } = [];

    public InspectorThread Thread { get; private set; } = null!;

    public ItemPage Shown { get; private set; } = null!;

    public IEnumerable<Choice> Items => Shown.View.Evidence.Select(e => new Choice(e.Id.ToString(), e.TitleTh, e.File?.Name ?? e.Address));

    public IReadOnlyDictionary<Guid, Backing> Backing => Shown.View.Evidence.ToDictionary(e => e.Id, e => new Backing(e.TitleTh, e.Address ?? $"/office/disclosure/files/{e.Id}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await RefusedAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, CancellationToken ct)
    {
        if (await RefusedAsync(id, ct) is { } refused)
        {
            return refused;
        }

        var chosen = Shown.View.Evidence.Select(e => e.Id).Where(e => Evidence.Contains(e.ToString())).ToList();
        var answered = await questions.AnswerAsync(id, seen, Text, chosen, Shown.View.Row?.UnitId, ct);
        if (!answered.IsOk)
        {
            ModelState.Take(answered.Error);
            return Page();
        }

        TempData.Done("ตอบแล้ว ผู้ตรวจเห็นคำตอบทันที");
        return Redirect($"/office/disclosure/submission/inspector-questions/{id}");
    }

    private async Task<IActionResult?> RefusedAsync(Guid id, CancellationToken ct)
    {
        if (await questions.FindAsync(id, ct) is not { } thread || await pages.FindAsync(thread.Question.FiscalYear, thread.Question.ItemKey, User, ct) is not { } shown)
        {
            return NotFound();
        }

        (Thread, Shown) = (thread, shown);
        return shown.IsOpen ? null : Forbid();
    }
}
