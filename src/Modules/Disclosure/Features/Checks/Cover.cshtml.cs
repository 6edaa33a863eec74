using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Checks;

/// <summary>Covers personal data in a file: choose, look, do.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class CoverModel(ItemPages pages, FileCovering covering) : PageModel
{
    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    /// <summary>Typed besides, one a line.</summary>
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    public ItemEvidence Known { get; private set; } = null!;

    /// <summary>Null when it cannot be covered here; the page then says why.</summary>
    public CoverFile? Target { get; private set; }

    /// <summary>How it will look; null while it is chosen.</summary>
    public CoverLook? Look { get; private set; }

    private IReadOnlyList<string> Values => [.. Target!.Choices.Where(c => Chosen.Contains(c.Number)).Select(c => c.Value).Concat(CoverPlan.Words(Words)).Distinct()];

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        Chosen = [.. Target?.Choices.Select(c => c.Number) ?? []];
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(int itemYear, string key, Guid id, CancellationToken ct) => await RefusedAsync(itemYear, key, id, ct) ?? Page();

    public async Task<IActionResult> OnPostLookAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        await LookAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostCoverAsync(int itemYear, string key, Guid id, int seen, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        if (Target is null)
        {
            return Page();
        }

        var done = ThaiText.Typed(Reason) is { Length: >= 5 } why
            ? await covering.CoverAsync(Target, Values, why, seen, ct)
            : new Error.Invalid("cover.reason", "ยังไม่มีเหตุผล", [new(nameof(Reason), "กรุณาบอกเหตุผลที่ปิดบัง เพื่อให้ผู้อื่นเข้าใจภายหลัง")]);
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            await LookAsync(ct);
            return Page();
        }

        TempData.Done("ปิดบังแล้ว ประชาชนจะได้แฟ้มใหม่ แฟ้มเดิมเปิดได้เฉพาะผู้มีสิทธิเผยแพร่");
        return Redirect($"{Shown.Path}/check");
    }

    private async Task LookAsync(CancellationToken ct)
    {
        if (Target is not null && await FileCovering.LookAsync(Target, Values, ct) is var look)
        {
            Look = look.Value;
            if (!look.IsOk)
            {
                ModelState.Take(look.Error);
            }
        }
    }

    private async Task<IActionResult?> RefusedAsync(int year, string key, Guid id, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, User, ct) is not { } shown || shown.View.Evidence.FirstOrDefault(e => e.Id == id && e.FileId is not null) is not { } known)
        {
            return NotFound();
        }

        if (!shown.IsOpen || !shown.IsOpenTo(known.Prominence) || !shown.MayCover)
        {
            return Forbid();
        }

        (Shown, Known) = (shown, known);
        var file = await covering.ReadAsync(known, ct);
        Target = file.Value;
        if (!file.IsOk)
        {
            ModelState.Take(file.Error);
        }

        return null;
    }
}
