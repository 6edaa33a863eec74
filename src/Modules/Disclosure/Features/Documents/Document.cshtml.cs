using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Documents;

/// <summary>One document: where it is used, until when it holds, who vouches for it, its versions, a new version.</summary>
[Authorize(Policy = "disclosure.edit")]
[RequestSizeLimit(2 * FileStore.LargestFile)] // so that a file somewhat too large gets a sentence, not a cut line
internal sealed class DocumentModel(DocumentPages pages, DocumentEditing editing) : PageModel
{
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Day and end of the new version.</summary>
    [BindProperty]
    public DateEntry NewAsOf { get; set; } = new();

    [BindProperty]
    public DateEntry NewUntil { get; set; } = new();

    /// <summary>"It still holds until".</summary>
    [BindProperty]
    public DateEntry Still { get; set; } = new();

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public DateEntry AsOf { get; set; } = new();

    public LibraryDocument One { get; private set; } = null!;

    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    public bool MayOpenClosed { get; private set; }

    /// <summary>Which of the forms came back with a fault; empty on a fresh page.</summary>
    public string Came { get; private set; } = "";

    public string Path => DocumentWords.PathOf(One.Document.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public Task<IActionResult> OnPostReplaceAsync(Guid id, CancellationToken ct) => DoAsync(id, "replace", "เพิ่มฉบับใหม่แล้ว ทุกข้อที่ใช้แสดงฉบับนี้ที่ที่อยู่เดิม", async () =>
    {
        var (asOf, until) = (Read(NewAsOf, nameof(NewAsOf)), Read(NewUntil, nameof(NewUntil)));
        if ((asOf.Error ?? until.Error) is { } fault)
        {
            return fault;
        }

        var next = new NewVersion(Reason) { Address = Address, Days = (asOf.Value, until.Value) };
        if (Upload is not { } upload)
        {
            return string.IsNullOrWhiteSpace(Address)
                ? new Error.Invalid("document.nothing", "ยังไม่มีฉบับใหม่", [new(nameof(Upload), "กรุณาเลือกไฟล์ หรือกรอกที่อยู่เว็บ อย่างใดอย่างหนึ่ง")])
                : await editing.ReplaceAsync(id, Seen, next, ct);
        }

        if (upload.Length > FileStore.LargestFile)
        {
            return new Error.Invalid("document.too_large", "ไฟล์ใหญ่เกิน", [new(nameof(Upload), FileWords.TooLarge(upload.Length))]);
        }

        if ((await pages.SameAsync(upload, User, ct)).Any(d => d.Document.Id == id))
        {
            return new Error.Invalid("document.same", "เป็นไฟล์เดิม", [new(nameof(Upload), "ไฟล์นี้คือฉบับที่ใช้อยู่แล้ว จึงไม่ได้เก็บซ้ำ ถ้าเอกสารยังใช้ได้ ให้กรอกวันที่ยังใช้ได้ถึงแทน")]);
        }

        await using var content = upload.OpenReadStream();
        return await editing.ReplaceAsync(id, Seen, next with { File = (content, upload.FileName) }, ct);
    }, ct);

    public Task<IActionResult> OnPostStillAsync(Guid id, CancellationToken ct) => DoAsync(id, "still", "บันทึกวันที่ยังใช้ได้ถึงแล้ว", async () =>
        Read(Still, nameof(Still)) is var read && !read.IsOk ? read.Error : await editing.ExtendAsync(id, Seen, read.Value, ct), ct);

    public Task<IActionResult> OnPostVouchAsync(Guid id, CancellationToken ct) => DoAsync(id, "vouch", "รับรองแล้ว ชื่อและตำแหน่งของท่านแสดงกับเอกสารนี้จนกว่าจะมีฉบับใหม่", () => editing.VouchAsync(id, Seen, ct), ct);

    public Task<IActionResult> OnPostFactsAsync(Guid id, CancellationToken ct) => DoAsync(id, "facts", "บันทึกแล้ว ทุกข้อที่ใช้เปลี่ยนตามแล้ว", async () =>
        Read(AsOf, nameof(AsOf)) is var asOf && !asOf.IsOk ? asOf.Error : await editing.ChangeAsync(id, Seen, new(Title, TitleEn, asOf.Value, One.Document.ValidUntil), ct), ct);

    public Task<IActionResult> OnPostBackAsync(Guid id, int number, CancellationToken ct) => DoAsync(id, "versions", $"กลับไปใช้ฉบับที่ {number} แล้ว", () => editing.TurnBackAsync(id, Seen, number, null, ct), ct);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        var removed = await editing.RemoveAsync(id, Seen, ct);
        if (!removed.IsOk)
        {
            TempData.Say(Sign.Problem, removed.Error.Message);
            return Redirect(Path);
        }

        TempData.Done($"เอา {One.Document.TitleTh} ออกจากคลังแล้ว", $"/office/disclosure/documents?handler=Restore&id={id}");
        return Redirect("/office/disclosure/documents");
    }

    private async Task<IActionResult> DoAsync(Guid id, string form, string done, Func<Task<Result<Unit>>> work, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        var result = await work();
        if (result.IsOk)
        {
            TempData.Done(done);
            return Redirect(Path);
        }

        Came = form;
        ModelState.Take(result.Error);
        if (result.Error is Error.Conflict)
        {
            ModelState.AddModelError("", DocumentWords.Theirs(One.Document));
        }

        var typed = (Title, TitleEn, AsOf, Still, NewAsOf, NewUntil);
        Fill();
        (Title, TitleEn, AsOf) = form == "facts" ? (typed.Title, typed.TitleEn, typed.AsOf) : (Title, TitleEn, AsOf);
        Still = form == "still" ? typed.Still : Still;
        (NewAsOf, NewUntil) = form == "replace" ? (typed.NewAsOf, typed.NewUntil) : (NewAsOf, NewUntil);
        return Page();
    }

    private void Fill()
    {
        var document = One.Document;
        (Seen, Title, TitleEn, AsOf, Still) = (document.Version, document.TitleTh, document.TitleEn, DateEntry.From(document.AsOf), DateEntry.From(One.Validity is { IsOver: true } ? null : document.ValidUntil));
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        var reader = await pages.ReaderAsync(User, ct);
        if (await pages.Library.FindAsync(id, reader, ct) is not { } found)
        {
            return false;
        }

        (One, Versions, MayOpenClosed) = (found, await pages.Library.VersionsAsync(id, ct), reader.Rights.Has("disclosure.publish", null));
        return true;
    }

    private static Result<LocalDate?> Read(DateEntry entry, string field) =>
        entry.IsBlank ? (LocalDate?)null : entry.Read(field).Match<Result<LocalDate?>>(d => (LocalDate?)d, e => e);
}
