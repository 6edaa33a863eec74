using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Checks;

/// <summary>What in an item may not be meant for everyone: cure each, or say that it is meant.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class CheckModel(ItemPages pages, ItemChecking checking, MeantTexts meant) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    public PublishCheck Check { get; private set; } = null!;

    /// <summary>The finding whose reason was not taken.</summary>
    public string? Asked { get; private set; }

    public bool May(TextFinding finding) => Shown.MayEdit && meant.May(finding.Kind, Shown.View.Row?.UnitId);

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, CancellationToken ct) => await RefusedAsync(itemYear, key, ct) ?? Page();

    public async Task<IActionResult> OnPostMeanAsync(int itemYear, string key, FindingKind kind, string mark, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        if (Check.Open.FirstOrDefault(f => f.Finding.Kind == kind && f.Finding.Mark == mark) is not { } found)
        {
            TempData.Say(Sign.Progress, "ข้อความนี้เปลี่ยนไปแล้ว กรุณาดูรายการใหม่");
            return Redirect($"{Shown.Path}/check");
        }

        var done = await meant.MeanAsync(Shown.Year, key, found.Finding, Reason, ct);
        if (!done.IsOk)
        {
            Asked = mark;
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done("บันทึกว่าตั้งใจให้เผยแพร่แล้ว จะไม่ถามซ้ำสำหรับข้อความเดิม");
        return Redirect($"{Shown.Path}/check");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        var done = await meant.TakeBackAsync(Shown.Year, key, id, ct);
        TempData.Say(done.IsOk ? Sign.Done : Sign.Problem, done.IsOk ? "เลิกยืนยันแล้ว" : done.Error.Message);
        return Redirect($"{Shown.Path}/check");
    }

    private async Task<IActionResult?> RefusedAsync(int year, string key, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, User, ct) is not { } shown)
        {
            return NotFound();
        }

        if (!shown.IsOpen)
        {
            return Forbid();
        }

        (Shown, Check) = (shown, await checking.CheckAsync(shown, ct));
        return null;
    }
}
