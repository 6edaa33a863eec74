using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>One question: read it, answer it for everyone or for the asker alone, or keep it off the board.</summary>
[Authorize(Policy = "disclosure.questions")]
internal sealed class OfficeQuestionModel(QuestionBook book, IPersonalAccess access) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>"public" or "private".</summary>
    [BindProperty]
    public string? For { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Question Shown { get; private set; } = null!;

    public static IEnumerable<Choice> Readers => [new("public", "แสดงบนหน้าเว็บ", "ทุกคนเห็นคำถามและคำตอบ ไม่เห็นชื่อผู้ถามและอีเมล"), new("private", "ตอบเฉพาะผู้ถาม", "ผู้ถามอ่านด้วยรหัส ไม่ขึ้นหน้าเว็บ")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Answer, For, Version) = (Shown.Answer, Shown.State == QuestionState.Private ? "private" : "public", Shown.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, () => book.AnswerAsync(id, Version, Answer, For != "private", ct), For == "private" ? "บันทึกคำตอบแล้ว ผู้ถามอ่านได้ด้วยรหัส" : "ตอบแล้ว คำถามและคำตอบขึ้นหน้าเว็บแล้ว", ct);

    public Task<IActionResult> OnPostHideAsync(Guid id, CancellationToken ct) => DoAsync(id, () => book.HideAsync(id, Version, Reason, ct), "คำถามนี้ไม่แสดงบนหน้าเว็บ", ct);

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Result<Unit>>> work, string said, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var done = await work();
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done(said);
        return Redirect("/office/questions");
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(id, ct) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        await access.NoteAsync(new("คำถามจากประชาชน") { Path = Request.Path }, ct);
        return true;
    }
}
