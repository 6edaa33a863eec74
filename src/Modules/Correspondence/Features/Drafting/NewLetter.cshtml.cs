using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>Which kind of letter to begin.</summary>
[Authorize(Policy = LetterDrafts.Write)]
internal sealed class NewLetterModel(LetterDrafts drafts, IOffice office) : PageModel
{
    public async Task<IActionResult> OnPostAsync(LetterKind? kind, CancellationToken ct)
    {
        if (kind is not { } chosen || LetterKinds.ByHand.All(k => k.Kind != chosen))
        {
            ModelState.AddModelError("", "กรุณาเลือกชนิดหนังสือจากรายการ");
            return Page();
        }

        var content = UsualTexts.Of(chosen, await office.ProfileAsync(ct));
        var audience = chosen switch
        {
            LetterKind.Announcement => LetterAudience.Public,
            LetterKind.ComplaintReply => LetterAudience.Concerned,
            _ => LetterAudience.Office,
        };
        var started = await drafts.StartAsync(chosen, content, new(null, audience, false), ct);
        if (!started.IsOk)
        {
            ModelState.Take(started.Error);
            return Page();
        }

        return Redirect($"/office/letters/{started.Value}/edit");
    }
}
