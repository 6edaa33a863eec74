using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Data;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Circulating;

/// <summary>A circular: read it, say so; the sender sees who has.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class CircularPageModel(Circulars circulars, AgencySession session) : PageModel
{
    public CircularView View { get; private set; } = null!;

    public bool IsSender => View.Circular.IsSentBy(session.Actor);

    public Recipient? Mine => session.Actor.Person is { } person ? View.Recipients.FirstOrDefault(r => r.PersonId == person) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await circulars.FindAsync(id, ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(Guid id, CancellationToken ct)
    {
        var done = await circulars.AcknowledgeAsync(id, ct);
        if (!done.IsOk)
        {
            return NotFound();
        }

        TempData.Done("รับทราบแล้ว");
        return Redirect($"/office/circulars/{id}");
    }
}
