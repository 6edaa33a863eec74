using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>Line by line what would go and what must stay; proposes the erasure.</summary>
[Authorize(Policy = "privacy.manage")]
internal sealed class EraseModel(Data.Requests requests, PersonalSearch search, Erasure erasure, IPersonalAccess access) : PageModel
{
    public PersonRequest Shown { get; private set; } = null!;

    public FoundAboutPerson Found { get; private set; } = null!;

    public long Goes => Found.Sections.Where(s => s.Fate != PersonalFate.Stays).Sum(s => s.Lines.Length + s.More);

    public long Stays => Found.Sections.Where(s => s.Fate == PersonalFate.Stays).Sum(s => s.Lines.Length + s.More);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, int version, CancellationToken ct)
    {
        if (await FillAsync(id, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var proposed = await erasure.ProposeAsync(id, version, ct);
        if (!proposed.IsOk)
        {
            ModelState.Take(proposed.Error);
            return Page();
        }

        TempData.Done("เสนอลบแล้ว รอผู้มีสิทธิ์อนุมัติอีกคน");
        return Redirect($"/office/privacy/requests/{id}");
    }

    private async Task<IActionResult?> FillAsync(Guid id, CancellationToken ct)
    {
        if (await requests.FindAsync(id, ct) is not { } shown)
        {
            return NotFound();
        }

        if (shown.State != RequestState.InProgress || shown.IdentityShown is null)
        {
            return Redirect($"/office/privacy/requests/{id}");
        }

        Shown = shown;
        await access.NoteAsync(new($"ดูรายการลบของบุคคล คำขอที่ {shown.PrintedNumber}", shown.SubjectPerson) { SubjectName = shown.SubjectName, Path = Request.Path, Restricted = true }, ct);
        Found = await search.FindAsync(Data.Requests.SubjectOf(shown), ct);
        return null;
    }
}
