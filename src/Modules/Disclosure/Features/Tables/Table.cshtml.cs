using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Tables;

/// <summary>The rows of one table of an item: add, change, take from a sheet, give as a sheet.</summary>
[Authorize(Policy = "disclosure.edit")]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class TableModel(TablePages pages, RowEditing editing) : PageModel
{
    private const int PageSize = 50;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What stands in the table goes when the sheet is taken.</summary>
    [BindProperty]
    public bool Replaces { get; set; }

    /// <summary>The sheet chosen, while what it would do is shown.</summary>
    [BindProperty]
    public string? Held { get; set; }

    /// <summary>The version of the item that this was shown for.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What would go, to be agreed to; null when nothing has to be.</summary>
    public RowReplacement? Replacement { get; private set; }

    /// <summary>Rows of today that live on.</summary>
    public int Staying => Replacement?.Next.Count(n => n.Old is not null) ?? 0;

    /// <summary>By what an officer knows a row again: all that every row must have.</summary>
    public string NameOf(ContentRow row) =>
        string.Join(' ', Shown.Table.Columns.Where(c => c.Required && row[c.Key] is not null).Select(c => CellRules.Show(c, row[c.Key]!))) is { Length: > 0 } name ? name : row.NameBy(Shown.Table);

    /// <summary>Pictures that would go with their rows.</summary>
    public int PicturesGone => Replacement?.Gone.Sum(r => Shown.Table.Columns.Count(c => c.Kind == ContentKind.Picture && r[c.Key] is not null)) ?? 0;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public TablePage Shown { get; private set; } = null!;

    public int PageCount => Math.Max(1, (Shown.Rows.Length + PageSize - 1) / PageSize);

    public IEnumerable<ContentRow> Rows => Shown.Rows.Skip((P - 1) * PageSize).Take(PageSize);

    /// <summary>What the rows do not yet answer of the item.</summary>
    public IEnumerable<ComponentFinding> Open => Shown.Item.View.State.Findings.Where(f =>
        f.Outcome != Outcome.Pass && TablePage.Answering(Shown.Item.View.Item, f.Component)?.Key == Shown.Table.Key);

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, string table, CancellationToken ct) => await RefusedAsync(itemYear, key, table, ct) ?? Page();

    public async Task<IActionResult> OnGetSheetAsync(int itemYear, string key, string table, CancellationToken ct) =>
        await RefusedAsync(itemYear, key, table, ct) ?? File(TableSheet.Write(Shown.Table, Shown.Rows), TableSheet.ContentType, $"{Shown.Item.View.Item.Number}-{itemYear}-{table}.xlsx");

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, string table, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, table, ct) is { } refused)
        {
            return refused;
        }

        if (Shown.IsLive)
        {
            return Redirect(Shown.Path);
        }

        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), "เลือกแฟ้ม Excel หรือ CSV ก่อน");
            return Page();
        }

        await using var stream = Upload.OpenReadStream();
        var lines = await SheetRows.ReadAsync(stream, Upload.FileName, "ตาราง", ct);
        return lines.IsOk ? await TakeAsync(lines.Value, isAgreed: false, ct) : Refuse(lines.Error);
    }

    /// <summary>Replaces after the officer saw what goes.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(int itemYear, string key, string table, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, table, ct) is { } refused)
        {
            return refused;
        }

        Replaces = true;
        return Shown.IsLive || !Shown.Item.MayEdit ? Redirect(Shown.Path)
            : HeldSheet.Read(Held) is { } lines ? await TakeAsync(lines, isAgreed: Seen == Shown.Version, ct)
            : Refuse(new Error.Invalid("content.held", "อ่านไฟล์ที่เลือกไว้ไม่ได้ ยังไม่มีอะไรเปลี่ยน กรุณาเลือกไฟล์อีกครั้ง"));
    }

    private async Task<IActionResult> TakeAsync(IReadOnlyList<IReadOnlyList<string>> lines, bool isAgreed, CancellationToken ct)
    {
        var read = SheetReading.Read(Shown.Table, lines, Shown.Item.Year);
        if (!read.IsOk)
        {
            return Refuse(read.Error);
        }

        var given = SheetReading.ColumnsOf(Shown.Table, lines);
        var replacement = RowReplacement.Of(Shown.Table, Shown.Rows, read.Value, given);
        if (Replaces && !isAgreed && replacement.Gone.Length > 0)
        {
            if (Held is not null)
            {
                ModelState.AddModelError("", "มีผู้แก้ตารางนี้ระหว่างที่ท่านดู ยังไม่มีอะไรเปลี่ยน กรุณาดูอีกครั้ง");
            }

            (Replacement, Held, Seen) = (replacement, HeldSheet.Write(lines), Shown.Version);
            return Page();
        }

        var taken = await editing.TakeAsync(Shown.Place, read.Value, Replaces, ct, given, Replaces ? Shown.Version : null);
        if (!taken.IsOk)
        {
            return Refuse(taken.Error);
        }

        var kept = Replaces ? replacement.Next.Count(n => n.Old is not null) : 0;
        TempData.Done($"นำเข้า {read.Value.Length} แถวแล้ว{(kept > 0 ? $" เป็นแถวเดิม {kept} แถว ภาพของแถวเดิมยังอยู่" : "")}");
        return Redirect(Shown.Path);
    }

    private PageResult Refuse(Error error)
    {
        ModelState.AddModelError(nameof(Upload), error.Message);
        return Page();
    }

    /// <summary>Types by hand from now on, beginning with what the register says, or with the rows typed before.</summary>
    public async Task<IActionResult> OnPostByHandAsync(int itemYear, string key, string table, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, table, ct) is { } refused)
        {
            return refused;
        }

        var done = Shown.IsLive ? await editing.ByHandAsync(Shown.Place, [.. Shown.Rows.Select(r => r.Cells)], ct) : Unit.Done;
        TempData.Say(done.IsOk ? Sign.Done : Sign.Problem, done.Error?.Message ?? "กรอกเองได้แล้ว ตั้งแต่นี้ทะเบียนเปลี่ยน ตารางนี้ไม่เปลี่ยนตาม");
        return Redirect(Shown.Path);
    }

    /// <summary>Shows the register again; the rows typed are kept aside.</summary>
    public async Task<IActionResult> OnPostFromRegisterAsync(int itemYear, string key, string table, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, table, ct) is { } refused)
        {
            return refused;
        }

        var done = Shown.Source is { IsLive: false } ? await editing.FromRegisterAsync(Shown.Place, ct) : Unit.Done;
        TempData.Say(done.IsOk ? Sign.Done : Sign.Problem, done.Error?.Message ?? "ใช้ข้อมูลจากทะเบียนแล้ว แถวที่กรอกเองยังเก็บไว้");
        return Redirect(Shown.Path);
    }

    private async Task<IActionResult?> RefusedAsync(int year, string key, string table, CancellationToken ct)
    {
        if (await pages.FindAsync(year, key, table, User, ct) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        P = Math.Clamp(P, 1, PageCount);
        return shown.Item.IsOpen ? null : Forbid();
    }
}
