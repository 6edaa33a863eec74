using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>One item as it was on the day, and what has changed since.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class FrozenItemPageModel(Freezes freezes, SubmissionNow now, FrozenReader reader, SiteAddress site) : PageModel
{
    public FreezeLine Line { get; private set; } = null!;

    public FrozenItem Item { get; private set; } = null!;

    /// <summary>Null while it cannot be compared.</summary>
    public IReadOnlyList<string>? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(int itemYear, int number, string key, CancellationToken ct)
    {
        var year = new FiscalYear(itemYear);
        if (await freezes.FindAsync(year, number, ct) is not var (line, state) || state.Item(key) is not { } item)
        {
            return NotFound();
        }

        if ((await reader.ClosedAsync(year, User, ct)).Contains(key))
        {
            return Forbid();
        }

        (Line, Item) = (line, item);
        var address = site.Of(Request);
        Changes = address.IsOk ? FrozenChanges.Between(item, (await now.ReadAsync(year, address.Value, ct)).Item(key)) : null;
        return Page();
    }
}
