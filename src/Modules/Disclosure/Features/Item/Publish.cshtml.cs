using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Checks;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>The last step before an item becomes public, now or on a day; or stops being so.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class PublishModel(ItemPages pages, ItemEditing editing, ItemChecking checking) : PageModel
{
    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public DateEntry From { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    public bool Off { get; private set; }

    /// <summary>What was found in what is about to become public; null when it is withdrawn.</summary>
    public PublishCheck? Check { get; private set; }

    public static IEnumerable<Choice> Choices =>
    [
        new("now", "เผยแพร่ทันที", "ประชาชนทุกคนเห็นเมื่อกดปุ่ม"),
        new("from", "เผยแพร่ตั้งแต่วันที่กำหนด", "ก่อนถึงวันนั้นไม่มีใครนอกสำนักงานเห็น ถึงวันแล้วระบบเปิดเองตั้งแต่เที่ยงคืน"),
        new("internal", "ใช้ภายใน", "เห็นเฉพาะเจ้าหน้าที่ที่ทำงานข้อมูลเปิดเผย"),
        new("restricted", "จำกัดผู้เห็น", "เห็นเฉพาะหน่วยที่รับผิดชอบข้อนี้และผู้มีสิทธิ์เผยแพร่"),
    ];

    /// <summary>Public now or waiting for its day.</summary>
    public bool IsOut => Shown.View.IsOut(Shown.Today);

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, bool off, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, off, ct))
        {
            return NotFound();
        }

        var scheduled = Shown.View.ScheduledFor(Shown.Today);
        (When, From) = (scheduled is not null ? "from" : Shown.View.Row?.Prominence == Prominence.Restricted ? "restricted" : "now", DateEntry.From(scheduled));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, bool off, int version, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, off, ct))
        {
            return NotFound();
        }

        var done = off ? await WithdrawAsync(Prominence.Internal, version, ct) : await ChooseAsync(version, ct);
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done(done.Value);
        return Redirect(Shown.Path);
    }

    private async Task<Result<string>> ChooseAsync(int version, CancellationToken ct)
    {
        var number = Shown.View.Item.Number;
        switch (When)
        {
            case "now" or "from" when Check?.Files.Any(f => f.Text is null) == true:
                return new Error.Invalid("publish.unread", "ระบบกำลังอ่านข้อความในแฟ้มเพื่อตรวจข้อมูลส่วนบุคคล จึงยังไม่ได้เผยแพร่ กรุณารอสักครู่แล้วกดอีกครั้ง");
            case "now":
                return (await editing.PublishAsync(Shown.Year, Shown.View.Item.Key, version, null, ct)).Then<string>(_ => $"เผยแพร่ {number} แล้ว ที่ {Shown.PublicPath}");
            case "from":
                var day = Day();
                return day.IsOk
                    ? (await editing.PublishAsync(Shown.Year, Shown.View.Item.Key, version, day.Value, ct)).Then<string>(_ => $"{number} จะเผยแพร่เอง {ThaiDates.Format(day.Value, ThaiDateStyle.Short)}")
                    : day.Error;
            case "internal" or "restricted":
                return await WithdrawAsync(When == "internal" ? Prominence.Internal : Prominence.Restricted, version, ct);
            default:
                return new Error.Invalid("publish.choice", "ยังไม่ได้เลือก", [new(nameof(When), "กรุณาเลือกว่าจะเผยแพร่เมื่อใด หรือให้ใครเห็น")]);
        }
    }

    private Result<LocalDate> Day()
    {
        var read = From.Read(nameof(From));
        return !read.IsOk || read.Value > Shown.Today
            ? read
            : new Error.Invalid("publish.day", "วันนี้หรือผ่านมาแล้ว", [new(nameof(From), "วันที่ต้องเป็นพรุ่งนี้เป็นต้นไป ถ้าต้องการให้เห็นวันนี้ ให้เลือก เผยแพร่ทันที")]);
    }

    private async Task<Result<string>> WithdrawAsync(Prominence to, int version, CancellationToken ct)
    {
        if (IsOut && string.IsNullOrWhiteSpace(Reason))
        {
            return new Error.Invalid("publish.reason", "ยังไม่มีเหตุผล", [new(nameof(Reason), "กรุณาบอกเหตุผลที่ยกเลิกเผยแพร่ เพื่อให้ผู้อื่นและผู้ตรวจเข้าใจภายหลัง")]);
        }

        var reason = IsOut ? ThaiText.Normalize(Reason!.Trim()) : null;
        var done = await editing.UnpublishAsync(Shown.Year, Shown.View.Item.Key, version, to, reason, ct);
        return done.Then<string>(_ => (IsOut ? $"ยกเลิกเผยแพร่ {Shown.View.Item.Number} แล้ว" : $"บันทึก {Shown.View.Item.Number} แล้ว") + (to == Prominence.Restricted ? " จำกัดผู้เห็นไว้" : " ใช้ภายใน"));
    }

    private async Task<bool> FillAsync(int year, string key, bool off, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, User, ct) is not { } shown)
        {
            return false;
        }

        (Shown, Off) = (shown, off);
        Check = off || !shown.IsOpen ? null : await checking.CheckAsync(shown, ct);
        return true;
    }
}
