using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>One item as it stood, and what was asked of it.</summary>
[Authorize(Policy = "disclosure.past")]
internal sealed class PastItemModel(PastPages pages, InspectorQuestions questions) : PastPage(pages)
{
    [BindProperty]
    public string? Text { get; set; }

    public ShownPastItem Item { get; private set; } = null!;

    /// <summary>Questions of this inspector; for the office all.</summary>
    public IReadOnlyList<InspectorThread> Threads { get; private set; } = [];

    public bool MayAsk => Past.Reader.Row is not null;

    public async Task<IActionResult> OnGetAsync(int itemYear, string moment, string key, CancellationToken ct) => await FillAsync(itemYear, moment, key, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(int itemYear, string moment, string key, CancellationToken ct)
    {
        if (await FillAsync(itemYear, moment, key, ct) is { } refused)
        {
            return refused;
        }

        var asked = await questions.AskAsync(Past.Moment.Year, key, Item.Row, Past.Moment.Slug, Text, ct);
        if (!asked.IsOk)
        {
            ModelState.Take(asked.Error);
            return Page();
        }

        TempData.Done("ส่งคำถามแล้ว ส่วนราชการที่รับผิดชอบได้รับเป็นงานที่ต้องตอบ");
        return Redirect($"/office/inspect/question/{asked.Value}");
    }

    private async Task<IActionResult?> FillAsync(int itemYear, string moment, string key, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, moment, ct) is { } refused)
        {
            return refused;
        }

        if (Past.Item(key) is not { } item)
        {
            return NotFound();
        }

        (Item, Threads) = (item, await questions.ListAsync(Past.Moment.Year, Past.Reader.Row?.Id, key, ct));
        return null;
    }
}
