using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>What is held about the person of a request; looking leaves a trace.</summary>
[Authorize(Policy = "privacy.manage")]
internal sealed class FoundModel(Data.Requests requests, PersonalSearch search, IPersonalAccess access) : PageModel
{
    public const int MostShown = 20;

    private const int LongestValue = 160;

    public PersonRequest Shown { get; private set; } = null!;

    public FoundAboutPerson Found { get; private set; } = null!;

    public static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await requests.FindAsync(id, ct) is not { } shown)
        {
            return NotFound();
        }

        if (shown.IdentityShown is null)
        {
            return Redirect($"/office/privacy/requests/{id}");
        }

        Shown = shown;
        await access.NoteAsync(new($"ค้นข้อมูลของบุคคล คำขอที่ {shown.PrintedNumber}", shown.SubjectPerson) { SubjectName = shown.SubjectName, Path = Request.Path, Restricted = true }, ct);
        await requests.NoteSearchAsync(id, ct);
        Found = await search.FindAsync(Data.Requests.SubjectOf(shown), ct);
        return Page();
    }
}
