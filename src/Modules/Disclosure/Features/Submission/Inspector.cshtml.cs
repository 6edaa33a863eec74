using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Contracts;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>One invitation: its card, what was opened under it, the second person's word, its end.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class InspectorModel(Inspections inspections, InspectionReading reading, IGuests guests, SiteAddress site, AgencySession session) : PageModel
{
    public const string LinkKey = "inspector-link";

    public Inspection Row { get; private set; } = null!;

    public GuestAccount? Account { get; private set; }

    public IReadOnlyList<InspectionLook> Looks { get; private set; } = [];

    /// <summary>Just made; in this answer only.</summary>
    public string? Link { get; private set; }

    /// <summary>Why <see cref="Link"/> lacks the office's address; null when it does not.</summary>
    public string? LinkLacks { get; private set; }

    public NodaTime.LocalDate Today => reading.Today;

    public bool MayAgree => Row.WaitsForSecond && Row.GivenBy != session.Actor.Account;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (TempData[LinkKey] is string link)
        {
            Response.Headers.CacheControl = "no-store";
            var address = site.Of(Request);
            (Link, LinkLacks) = (address.Value + link, address.Error?.Message);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRelinkAsync(Guid id, CancellationToken ct)
    {
        var made = await inspections.RelinkAsync(id, ct);
        if (made.IsOk)
        {
            TempData[LinkKey] = made.Value.Link;
        }

        return await AnswerAsync(id, made.Then<Unit>(_ => Unit.Done), "ออกลิงก์ใหม่แล้ว ลิงก์เดิมใช้ไม่ได้ ลิงก์แสดงครั้งเดียว", ct);
    }

    public async Task<IActionResult> OnPostAgreeAsync(Guid id, int version, CancellationToken ct) => await AnswerAsync(id, await inspections.AgreeAsync(id, version, ct), "เห็นชอบแล้ว ผู้ตรวจเห็นข้อมูลจำกัดการเข้าถึงตั้งแต่ตอนนี้", ct);

    public async Task<IActionResult> OnPostEndAsync(Guid id, int version, CancellationToken ct) => await AnswerAsync(id, await inspections.EndAsync(id, version, ct), "สิ้นสุดการตรวจแล้ว ผู้ตรวจออกจากทุกเครื่องทันที", ct);

    private async Task<IActionResult> AnswerAsync(Guid id, Result<Unit> done, string said, CancellationToken ct)
    {
        if (done.IsOk)
        {
            TempData.Done(said);
            return Redirect($"/office/disclosure/submission/inspectors/{id}");
        }

        ModelState.Take(done.Error);
        return await FillAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await reading.FindAsync(id, ct) is not { } row)
        {
            return false;
        }

        (Row, Account, Looks) = (row, await guests.FindAsync(row.AccountId, ct), await reading.LooksAsync(id, ct));
        return true;
    }
}
