using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>The second person looks and decides.</summary>
[Authorize(Policy = "privacy.approve")]
internal sealed class ApproveModel(Data.Requests requests, PersonalSearch search, Erasure erasure, AgencySession session, IPersonalAccess access) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public PersonRequest Shown { get; private set; } = null!;

    public FoundAboutPerson Found { get; private set; } = null!;

    public bool IsProposer => Shown.ErasureAskedBy == session.Actor.Account;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ?? Page();

    public Task<IActionResult> OnPostAsync(Guid id, int version, CancellationToken ct) => DoAsync(id, async () =>
        (await erasure.ApproveAsync(id, version, ct)).Match<Result<Unit>>(_ => Unit.Done, error => error), "ลบแล้ว บันทึกคำตอบให้ผู้ขอได้ที่หน้าคำขอ", ct);

    public Task<IActionResult> OnPostRejectAsync(Guid id, int version, CancellationToken ct) => DoAsync(id, () => erasure.RejectAsync(id, version, Reason, ct), "ส่งคืนผู้เสนอแล้ว ข้อมูลยังอยู่ครบ", ct);

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Result<Unit>>> work, string said, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var done = await work();
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done(said);
        return Redirect($"/office/privacy/requests/{id}");
    }

    private async Task<IActionResult?> FillAsync(Guid id, CancellationToken ct)
    {
        if (await requests.FindAsync(id, ct) is not { } shown)
        {
            return NotFound();
        }

        if (shown.State != RequestState.AwaitingApproval)
        {
            return Redirect($"/office/privacy/requests/{id}");
        }

        Shown = shown;
        await access.NoteAsync(new($"ตรวจก่อนอนุมัติลบ คำขอที่ {shown.PrintedNumber}", shown.SubjectPerson) { SubjectName = shown.SubjectName, Path = Request.Path, Restricted = true }, ct);
        Found = await search.FindAsync(Data.Requests.SubjectOf(shown), ct);
        return null;
    }
}
