using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>All items of a year as they stood.</summary>
[Authorize(Policy = "disclosure.past")]
internal sealed class PastDayModel(PastPages pages) : PastPage(pages)
{
    public async Task<IActionResult> OnGetAsync(int itemYear, string moment, CancellationToken ct) => await RefusedAsync(itemYear, moment, ct) ?? Page();
}
