using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Public;

/// <summary>The notice to the public, in the version that is in force or an earlier one.</summary>
[AllowAnonymous]
internal sealed class PublicNoticeModel(NoticeBook book, IOffice office) : PageModel
{
    public PublicFrame Frame { get; private set; } = null!;

    public ShownNotice Shown { get; private set; } = null!;

    /// <summary>A purpose as a heading.</summary>
    public string Capital(InBoth words) => words.In(Frame.English) is var text && Frame.English ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    public async Task<IActionResult> OnGetAsync(int? v, CancellationToken ct)
    {
        Frame = await PublicFrame.OfAsync(HttpContext, office, ct);
        if ((v is { } number ? await book.VersionAsync(number, ct) : await book.ShownAsync(ct)) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }
}
