using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Checks;

/// <summary>Words put beside a file that has none of its own.</summary>
[Authorize(Policy = "disclosure.edit")]
[RequestSizeLimit(8 * 1024 * 1024)]
[RequestFormLimits(ValueLengthLimit = 8 * 1024 * 1024)]
internal sealed class WordsModel(ItemPages pages, FileWordsTyping typing, AgencyData data) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    public ItemEvidence Known { get; private set; } = null!;

    public bool IsThere { get; private set; }

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        var file = Known.FileId!.Value;
        var pages = await data.ReadAsync((db, token) => db.Set<FilePage>().Where(p => p.FileId == file && p.Source == TextSource.Typed).OrderBy(p => p.Number).Select(p => p.Text).ToListAsync(token), ct);
        (Text, IsThere) = (string.Join('\n', pages), pages.Count > 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        var text = await TypedAsync(ct);
        var done = text.IsOk ? await typing.PutAsync(Shown.Year, key, id, text.Value, ct) : text.Error;
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done("เก็บข้อความแล้ว แฟ้มนี้ค้นพบได้และตรวจแล้ว");
        return Redirect($"{Shown.Path}/check");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, id, ct) is { } refused)
        {
            return refused;
        }

        var done = await typing.PutAsync(Shown.Year, key, id, null, ct);
        TempData.Say(done.IsOk ? Sign.Done : Sign.Problem, done.IsOk ? "เอาข้อความออกแล้ว" : done.Error.Message);
        return Redirect($"{Shown.Path}/check");
    }

    private async Task<Result<TextOfFile>> TypedAsync(CancellationToken ct)
    {
        if (Upload is { Length: > 0 } upload)
        {
            await using var content = upload.OpenReadStream();
            var read = await Prongsai.Documents.FileText.ReadAsync(content, upload.FileName, ct);
            return read.IsOk ? read : new Error.Invalid("words.file", "อ่านไฟล์ข้อความไม่ได้", [new(nameof(Upload), "กรุณาเลือกไฟล์ข้อความ (.txt) ที่บันทึกแบบ UTF-8 หรือวางข้อความในช่องด้านบน")]);
        }

        return string.IsNullOrWhiteSpace(Text)
            ? new Error.Invalid("words.empty", "ยังไม่มีข้อความ", [new(nameof(Text), "กรุณาวางข้อความ หรือเลือกไฟล์ .txt")])
            : Prongsai.Documents.FileText.Typed(Text.ReplaceLineEndings("\n"));
    }

    private async Task<IActionResult?> RefusedAsync(int year, string key, Guid id, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, User, ct) is not { } shown || shown.View.Evidence.FirstOrDefault(e => e.Id == id && e.FileId is not null) is not { } known)
        {
            return NotFound();
        }

        (Shown, Known) = (shown, known);
        return shown.IsOpen && shown.MayEdit && shown.IsOpenTo(known.Prominence) ? null : Forbid();
    }
}
