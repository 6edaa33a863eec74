using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Documents;

/// <summary>The office's documents of evidence: found by title, sorted by what is to do.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class LibraryModel(DocumentPages pages, DocumentEditing editing) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "all";

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int PageCount { get; private set; }

    public int Total { get; private set; }

    /// <summary>There is nothing in the library at all that this person may see.</summary>
    public bool IsEmpty { get; private set; }

    public IReadOnlyList<(string Key, string Label, int Count)> Filters { get; private set; } = [];

    public IReadOnlyList<LibraryDocument> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await pages.SearchAsync(Q, User, ct);
        (string Key, string Label, Func<LibraryDocument, bool> Has)[] filters =
        [
            ("all", "ทั้งหมด", _ => true),
            ("ending", "หมดหรือใกล้หมดอายุ", d => d.Validity is { IsDue: true }),
            ("unvouched", "ยังไม่มีผู้รับรอง", d => d.Document.VouchedAt is null),
            ("unused", "ไม่มีข้อใช้", d => !d.IsUsed),
            ("broken", "ลิงก์เปิดไม่ได้", d => d.Trouble is not null),
        ];
        IsEmpty = all.Count == 0 && string.IsNullOrWhiteSpace(Q);
        Filters = [.. filters.Select(f => (f.Key, f.Label, all.Count(f.Has)))];
        var chosen = Array.Find(filters, f => f.Key == Show);
        (Show, var has) = chosen.Key is null ? ("all", filters[0].Has) : (chosen.Key, chosen.Has);
        var shown = all.Where(has).OrderBy(d => d.Validity is { IsDue: true } due ? due.Left : int.MaxValue).ThenBy(d => d.Document.TitleTh, StringComparer.Ordinal).ToList();
        (Total, PageCount) = (shown.Count, Math.Max(1, (shown.Count + PageSize - 1) / PageSize));
        P = Math.Clamp(P, 1, PageCount);
        Lines = [.. shown.Skip((P - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>Puts back a document that was taken out of the library.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken ct)
    {
        var restored = await editing.RestoreAsync(id, ct);
        TempData.Say(restored.IsOk ? Sign.Done : Sign.Problem, restored.Error?.Message ?? "นำเอกสารกลับเข้าคลังแล้ว");
        return Redirect(restored.IsOk ? DocumentWords.PathOf(id) : "/office/disclosure/documents");
    }

    public string With(string show) => $"?show={show}{(string.IsNullOrWhiteSpace(Q) ? "" : $"&q={Uri.EscapeDataString(Q)}")}";
}
