using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Retention;

/// <summary>One rule: what is due, holds, and the switch.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class RuleModel(RetentionBook book) : PageModel
{
    private const int Size = 50;

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public string? IsOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RuleInUse Use { get; private set; } = null!;

    public long Due { get; private set; }

    public long Held { get; private set; }

    public IReadOnlyList<DueRow> Rows { get; private set; } = [];

    public int PageNumber { get; private set; }

    public int PageCount => (int)Math.Max(1, (Due + Held + Size - 1) / Size);

    /// <summary>The row a hold is being written for.</summary>
    public DueRow? Holding { get; private set; }

    public bool MayManage => User.HasClaim(PersonClaims.Permission, "privacy.manage");

    public static IEnumerable<Choice> Choices => [new("true", "ลบเองทุกคืน"), new("false", "ไม่ลบ ดูรายการอย่างเดียว")];

    public async Task<IActionResult> OnGetAsync(string rule, string? hold, int p, CancellationToken ct)
    {
        if (!await FillAsync(rule, p, hold, ct))
        {
            return NotFound();
        }

        (Days, IsOn) = (Use.Days.ToString(CultureInfo.InvariantCulture), Use.IsOn ? "true" : "false");
        return Page();
    }

    public Task<IActionResult> OnPostSetAsync(string rule, int? version, CancellationToken ct) => DoAsync(rule, null, async use =>
        int.TryParse(ThaiDigits.ToArabic(Days ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? await book.SetAsync(rule, IsOn == "true", days, version, ct)
            : new Error.Invalid("retention.days", "ยังไม่ได้บันทึก", [new(nameof(Days), "กรุณากรอกจำนวนวันเป็นตัวเลข")]), "บันทึกแล้ว", ct);

    public Task<IActionResult> OnPostHoldAsync(string rule, string row, CancellationToken ct) =>
        DoAsync(rule, row, use => book.HoldAsync(use.Rule, row, Reason, ct), "ระงับการลบรายการนี้แล้ว", ct);

    public Task<IActionResult> OnPostLiftAsync(string rule, string row, CancellationToken ct) =>
        DoAsync(rule, row, use => book.LiftAsync(use.Rule, row, ct), "ยกเลิกการระงับแล้ว รายการนี้จะถูกลบตามกฎ", ct);

    private async Task<IActionResult> DoAsync(string rule, string? row, Func<RuleInUse, Task<Result<Unit>>> work, string said, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        if (!await FillAsync(rule, 1, row, ct))
        {
            return NotFound();
        }

        var done = await work(Use);
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done(said);
        return Redirect($"/office/privacy/retention/{rule}");
    }

    private async Task<bool> FillAsync(string key, int page, string? hold, CancellationToken ct)
    {
        if ((await book.PreviewAsync(ct)).FirstOrDefault(p => p.Use.Rule.FullKey == key) is not { } preview)
        {
            return false;
        }

        (Use, Due, Held) = (preview.Use, preview.Due, preview.Held);
        PageNumber = Math.Clamp(page, 1, PageCount);
        Rows = await book.DueAsync(Use, (PageNumber - 1) * Size, Size, ct);
        Holding = MayManage && hold is not null ? Rows.FirstOrDefault(r => r.Id == hold && r.HeldBecause is null) : null;
        return true;
    }
}
