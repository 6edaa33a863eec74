using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>One document in an item: attach a file, a link or one of the library; change what is said about it, take it out.</summary>
[Authorize(Policy = "disclosure.edit")]
[RequestSizeLimit(2 * FileStore.LargestFile)] // so that a file somewhat too large gets a sentence, not a cut line
internal sealed class EvidenceModel(ItemPages pages, EvidenceEditing editing, DocumentPages documents) : PageModel
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

    /// <summary>What is looked for in the library.</summary>
    [BindProperty]
    public string? Find { get; set; }

    /// <summary>What was looked for when the list below it was made.</summary>
    [BindProperty]
    public string? Found { get; set; }

    /// <summary>The document chosen from the library; null for none.</summary>
    [BindProperty]
    public Guid? Pick { get; set; }

    /// <summary>The restricted document that the person was asked about.</summary>
    [BindProperty]
    public Guid? Opens { get; set; }

    /// <summary>The file is kept as a document of its own although the library has it.</summary>
    [BindProperty]
    public bool Apart { get; set; }

    [BindProperty]
    public Prominence Who { get; set; } = Prominence.Public;

    [BindProperty]
    public DateEntry From { get; set; } = new();

    /// <summary>Version of the document that stood on the page.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    public LibraryOffer Offer { get; private set; } = LibraryOffer.None;

    /// <summary>The document behind what is changed, with its other uses.</summary>
    public LibraryDocument? Document { get; private set; }

    /// <summary>Null while a new one is attached.</summary>
    public ItemEvidence? Known { get; private set; }

    public IEnumerable<Choice> Components => Shown.View.Item.Components.Where(ItemModel.IsWritten).Select(c => new Choice(c.Key, c.Text));

    public static IEnumerable<Choice> Apartness => [new("true", "เก็บเป็นเอกสารใหม่แยกต่างหาก", "เลือก ไม่เลือกจากคลัง แล้วเลือกไฟล์อีกครั้ง")];

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
            Document = await documents.FindAsync(known.Document.Id, User, ct);
            (Who, From, Until, Seen) = (known.Prominence, DateEntry.From(known.EmbargoUntil), DateEntry.From(known.Document.ValidUntil), known.Document.Version);
        }

        await OfferAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, Guid? id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        if (IsSearch || await IsThereAlreadyAsync(ct))
        {
            await OfferAsync(ct);
            return Page();
        }

        var draft = Draft();
        var done = draft.IsOk ? await KeepAsync(key, draft.Value, ct) : draft.Error;
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            Moved(done.Error);
            Document = Known is { } one ? await documents.FindAsync(one.Document.Id, User, ct) : null;
            await OfferAsync(ct);
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

        if (new[] { Upload is not null, !string.IsNullOrWhiteSpace(Address), Pick is not null }.Count(given => given) > 1)
        {
            return new Error.Invalid("evidence.many", "เลือกหลักฐานมากกว่าหนึ่งทาง", [new(nameof(Upload), "กรุณาใช้ทางเดียว: ไฟล์ หรือที่อยู่เว็บ หรือรายการจากคลัง อีกรายการแนบแยกได้")]);
        }

        if (Pick is { } pick)
        {
            return await documents.FindAsync(pick, User, ct) is not { } chosen
                ? new Error.Invalid("evidence.no_document", "ไม่พบเอกสารที่เลือก", [new(nameof(Pick), "ไม่พบเอกสารนี้ในคลังแล้ว กรุณาเลือกรายการอื่น")])
                : chosen.IsRestricted && Who != Prominence.Restricted && Opens != pick ? Opening(pick)
                : await editing.UseAsync(Shown.Year, key, pick, draft, ct);
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
            ? new Error.Invalid("evidence.nothing", "ยังไม่มีหลักฐาน", [new(nameof(Upload), "กรุณาเลือกไฟล์ กรอกที่อยู่เว็บ หรือเลือกจากคลัง อย่างใดอย่างหนึ่ง")])
            : await editing.AddLinkAsync(Shown.Year, key, draft, ct);
    }

    /// <summary>Somebody else saved the document first: says how, and lets the next press save what was typed.</summary>
    private void Moved(Error error)
    {
        if (error is Error.Conflict && Known is { } theirs)
        {
            ModelState.AddModelError("", DocumentWords.Theirs(theirs.Document));
            ModelState.Remove(nameof(Seen));
            Seen = theirs.Document.Version;
        }
    }

    /// <summary>Asks once before what is restricted everywhere becomes open here.</summary>
    private Error.Invalid Opening(Guid document)
    {
        Opens = document;
        ModelState.Remove(nameof(Opens));
        return new("evidence.opens", "เอกสารนี้จำกัดผู้เห็น", [new(nameof(Who), "เอกสารนี้จำกัดผู้เห็นในทุกข้อที่ใช้ ถ้าแนบตามที่เลือกนี้จะมีผู้เห็นมากขึ้น กด แนบ อีกครั้งเพื่อยืนยัน หรือเลือก จำกัดผู้เห็น")]);
    }

    /// <summary>Something else is looked for than the list shows, and nothing was given to attach: also what Enter in the search box means.</summary>
    private bool IsSearch => Known is null && Upload is null && string.IsNullOrWhiteSpace(Address) && Pick is null && ThaiText.Typed(Find) is { } asked && asked != ThaiText.Typed(Found);

    private async Task<bool> IsThereAlreadyAsync(CancellationToken ct)
    {
        if (Known is not null || Apart || Upload is not { Length: > 0 and <= FileStore.LargestFile } upload || await documents.SameAsync(upload, User, ct) is not { Count: > 0 } same)
        {
            return false;
        }

        (Offer, Pick) = (new(same, IsThere: true), same[0].Document.Id);
        ModelState.Remove(nameof(Pick));
        return true;
    }

    private async Task OfferAsync(CancellationToken ct)
    {
        if (Known is null && !Offer.IsThere)
        {
            Found = ThaiText.Typed(Find);
            ModelState.Remove(nameof(Found));
            Offer = await LibraryOffer.OfAsync(documents, Shown.View, Found, Pick, User, ct);
        }
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
