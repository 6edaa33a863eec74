using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>One link or file of an item: attach it, change what is said about it, take it out.</summary>
[Authorize(Policy = "disclosure.edit")]
[RequestSizeLimit(2 * FileStore.LargestFile)] // so that a file somewhat too large gets a sentence, not a cut line
internal sealed class EvidenceModel(ItemPages pages, EvidenceEditing editing) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public DateEntry AsOf { get; set; } = new();

    [BindProperty]
    public DateEntry Until { get; set; } = new();

    [BindProperty]
    public string? Component { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Prominence Who { get; set; } = Prominence.Public;

    [BindProperty]
    public DateEntry From { get; set; } = new();

    /// <summary>Version of the document that stood on the page.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    /// <summary>Null while a new one is attached.</summary>
    public ItemEvidence? Known { get; private set; }

    public IEnumerable<Choice> Components => Shown.View.Item.Components.Where(ItemModel.IsWritten).Select(c => new Choice(c.Key, c.Text));

    public static IEnumerable<Choice> Readers =>
    [
        new(nameof(Prominence.Public), "ทุกคน เมื่อข้อนี้เผยแพร่"),
        new(nameof(Prominence.EmbargoUntil), "ทุกคน ตั้งแต่วันที่กำหนด"),
        new(nameof(Prominence.Internal), "ใช้ภายใน", "เจ้าหน้าที่ที่ทำงานข้อมูลเปิดเผย"),
        new(nameof(Prominence.Restricted), "จำกัดผู้เห็น", "หน่วยที่รับผิดชอบข้อนี้และผู้มีสิทธิ์เผยแพร่"),
    ];

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, Guid? id, string? component, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        Component = component;
        if (Known is { } known)
        {
            (Title, TitleEn, AsOf, Component, Address) = (known.TitleTh, known.TitleEn, DateEntry.From(known.AsOf), known.ComponentKey, known.Address);
            (Who, From, Until, Seen) = (known.Prominence, DateEntry.From(known.EmbargoUntil), DateEntry.From(known.Document.ValidUntil), known.Document.Version);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, Guid? id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        var draft = Draft();
        var done = draft.IsOk ? await KeepAsync(key, draft.Value, ct) : draft.Error;
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done(id is null ? "แนบหลักฐานแล้ว" : "แก้ไขหลักฐานแล้ว");
        return Redirect(Shown.Path);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int itemYear, string key, Guid? id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        var removed = await editing.RemoveAsync(Shown.Year, key, id ?? Guid.Empty, ct);
        if (removed.IsOk)
        {
            TempData.Done($"เอา {Known!.TitleTh} ออกแล้ว", $"{Shown.Path}?handler=Restore&id={id}");
        }
        else
        {
            TempData.Say(Sign.Problem, removed.Error.Message);
        }

        return Redirect(Shown.Path);
    }

    private async Task<Result<Kernel.Unit>> KeepAsync(string key, EvidenceDraft draft, CancellationToken ct)
    {
        if (Known is { } known)
        {
            return await editing.ChangeAsync(Shown.Year, key, known.Id, draft, ct);
        }

        if (Upload is { } upload)
        {
            if (upload.Length > FileStore.LargestFile)
            {
                return new Error.Invalid("evidence.too_large", "ไฟล์ใหญ่เกิน", [new(nameof(Upload), FileWords.TooLarge(upload.Length))]);
            }

            await using var content = upload.OpenReadStream();
            return await editing.AddFileAsync(Shown.Year, key, draft, content, upload.FileName, ct);
        }

        return string.IsNullOrWhiteSpace(Address)
            ? new Error.Invalid("evidence.nothing", "ยังไม่มีหลักฐาน", [new(nameof(Upload), "กรุณาเลือกไฟล์ หรือกรอกที่อยู่เว็บ อย่างใดอย่างหนึ่ง")])
            : await editing.AddLinkAsync(Shown.Year, key, draft, ct);
    }

    private Result<EvidenceDraft> Draft()
    {
        var asOf = AsOf.IsBlank ? (LocalDate?)null : AsOf.Read(nameof(AsOf)) is { IsOk: true } read ? read.Value : null;
        if (!AsOf.IsBlank && asOf is null)
        {
            return AsOf.Read(nameof(AsOf)).Error!;
        }

        var until = Until.IsBlank ? default : Until.Read(nameof(Until));
        if (until.Error is { } wrong)
        {
            return wrong;
        }

        var from = Who == Prominence.EmbargoUntil ? From.Read(nameof(From)) : default;
        return from.Error is { } fault
            ? fault
            : new EvidenceDraft(Shown.View.Item.Components.Any(c => c.Key == Component) ? Component : null, Title, TitleEn, asOf, Address)
            {
                ValidUntil = Until.IsBlank ? null : until.Value,
                Seen = Seen,
                Prominence = Who,
                EmbargoUntil = Who == Prominence.EmbargoUntil ? from.Value : null,
            };
    }

    private async Task<IActionResult?> RefusedAsync(int year, string key, Guid? id, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, User, ct) is not { } shown)
        {
            return NotFound();
        }

        (Shown, Known) = (shown, shown.View.Evidence.FirstOrDefault(e => e.Id == id));
        return id is not null && Known is null ? NotFound()
            : shown.IsOpen && (Known is null || shown.IsOpenTo(Known.Prominence)) ? null
            : Forbid();
    }
}
