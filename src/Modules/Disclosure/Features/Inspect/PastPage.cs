using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>A page that shows a moment of the past: read anew for every request, never kept by a browser.</summary>
internal abstract class PastPage(PastPages pages) : PageModel
{
    /// <summary>Why a day cannot be looked at, for the page where one is chosen.</summary>
    public const string WhyNot = "past";

    public ShownPast Past { get; private set; } = null!;

    /// <summary>Null when it is there to be shown.</summary>
    protected async Task<IActionResult?> RefusedAsync(int itemYear, string moment, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var read = await pages.ReadAsync(itemYear, moment, Request, ct);
        if (read.IsOk)
        {
            Past = read.Value;
            return null;
        }

        if (read.Error is Error.Invalid invalid)
        {
            TempData[WhyNot] = invalid.Message;
            return Redirect($"/office/inspect?of={itemYear}");
        }

        return NotFound();
    }
}
