using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>A question of this inspector with its answers; more can be asked.</summary>
[Authorize(Policy = "disclosure.inspect")]
internal sealed class AskedModel(InspectorQuestions questions, InspectionReading inspections, PastPages pages) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public InspectorThread Thread { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, Backing> Backing { get; private set; } = new Dictionary<Guid, Backing>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var asked = await questions.AskMoreAsync(id, seen, Text, ct);
        if (!asked.IsOk)
        {
            ModelState.Take(asked.Error);
            return Page();
        }

        TempData.Done("ส่งข้อความแล้ว");
        return Redirect($"/office/inspect/question/{id}");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await inspections.MeAsync(ct) is not { Row: { } row } || await questions.FindAsync(id, ct) is not { } thread || thread.By.Id != row.Id)
        {
            return false;
        }

        Thread = thread;
        if (thread.Replies.Any(r => r.Evidence.Length > 0))
        {
            await BackAsync(thread.Question, ct);
        }

        return true;
    }

    /// <summary>What backs an answer is opened as everything else: as it stands today, as far as the invitation reaches.</summary>
    private async Task BackAsync(InspectorQuestion asked, CancellationToken ct)
    {
        var today = await pages.ReadAsync(asked.FiscalYear.BuddhistYear, PastMoment.SlugOf(inspections.Today), Request, ct);
        Backing = !today.IsOk || today.Value.Item(asked.ItemKey) is not { Content: { } content } ? Backing
            : content.Evidence.ToDictionary(e => e.Id, e => new Backing(e.Title, e.Address ?? $"{today.Value.Path}/file/{e.Id}"));
    }
}
