using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Live;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Pictures;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Tables;

/// <summary>One row of a table: each column a field of its own with its own words.</summary>
[Authorize(Policy = "disclosure.edit")]
[RequestSizeLimit(8 * PlainPicture.LargestFile)]
internal sealed class RowModel(TablePages pages, RowEditing editing) : PageModel
{
    [BindProperty]
    public Dictionary<string, string?> Cells { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public TablePage Shown { get; private set; } = null!;

    /// <summary>Null while a new one is written.</summary>
    public ContentRow? Row { get; private set; }

    public IEnumerable<ContentColumn> Columns => Shown.Table.Columns;

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, string table, Guid? row, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, table, row, ct) is { } refused)
        {
            return refused;
        }

        Version = Row?.Version ?? 0;
        Cells = Shown.Table.Columns.ToDictionary(c => c.Key, c => Row?[c.Key] is { } kept ? CellRules.Show(c, kept) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemYear, string key, string table, Guid? row, bool another, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, table, row, ct) is { } refused)
        {
            return refused;
        }

        var cells = Read();
        var pictures = await RowPictures.ReadAsync(Shown.Table, Request.Form.Files, ModelState, ct);
        var saved = !ModelState.IsValid ? null
            : Row is null ? await editing.AddAsync(Shown.Place, cells, ct, pictures)
            : (Result<Unit>?)await editing.ChangeAsync(Shown.Place, Row.Id, Version, cells, ct, pictures);
        if (saved is not { IsOk: true })
        {
            ModelState.Take(saved?.Error ?? new Error.Invalid("content.row", "ยังมีช่องที่ต้องแก้"));
            return Page();
        }

        TempData.Done(Row is null ? $"เพิ่ม{Shown.Table.One}แล้ว" : "บันทึกแล้ว");
        return Redirect(another ? $"{Shown.Path}/row" : Shown.Path);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int itemYear, string key, string table, Guid? row, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, table, row, ct) is { } refused)
        {
            return refused;
        }

        var removed = Row is null ? Unit.Done : await editing.RemoveAsync(Shown.Place, Row.Id, ct);
        TempData.Say(removed.IsOk ? Sign.Done : Sign.Problem, removed.Error?.Message ?? $"ลบ{Shown.Table.One}แล้ว ค่าที่ลบยังอยู่ในบันทึกการกระทำ");
        return Redirect(Shown.Path);
    }

    /// <summary>The cells as they are kept; what cannot be read is said at its field.</summary>
    private ImmutableDictionary<string, string> Read()
    {
        var kept = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var column in Shown.Table.Columns)
        {
            if (column.Kind == ContentKind.Picture)
            {
                kept.AddRange(Row?[column.Key] is { } file && Request.Form["picture-out"].All(k => k != column.Key) ? [new(column.Key, file)] : []);
                continue;
            }

            var read = CellRules.Read(column, Cells.GetValueOrDefault(column.Key), Shown.Item.Year);
            var fault = read.Error?.Message ?? (read.Value is null && column.Required ? $"กรุณากรอก{column.Title}" : null);
            if (fault is not null)
            {
                ModelState.AddModelError($"Cells[{column.Key}]", fault);
            }
            else if (read.Value is { } value)
            {
                kept[column.Key] = value;
            }
        }

        return Row is null ? kept.ToImmutable() : RowReplacement.With(Row, kept.ToImmutable(), Shown.Table.Columns.Select(c => c.Key).ToImmutableHashSet());
    }

    private async Task<IActionResult?> RefusedAsync(int year, string key, string table, Guid? row, CancellationToken ct)
    {
        if (await pages.FindAsync(year, key, table, User, ct) is not { } shown)
        {
            return NotFound();
        }

        (Shown, Row) = (shown, shown.Rows.FirstOrDefault(r => r.Id == row));
        foreach (var column in shown.Table.Columns)
        {
            Cells.TryAdd(column.Key, null);
        }

        return row is not null && Row is null ? NotFound() : shown.Item is not { IsOpen: true, MayEdit: true } ? Forbid() : shown.IsLive ? Redirect(shown.Path) : null;
    }
}
