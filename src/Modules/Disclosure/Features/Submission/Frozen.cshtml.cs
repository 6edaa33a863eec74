using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>A frozen state, and what is different today.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class FrozenModel(Freezes freezes, SubmissionNow now, FrozenReader reader, SiteAddress site, AgencySession session) : PageModel
{
    public FreezeLine Line { get; private set; } = null!;

    public FrozenState State { get; private set; } = null!;

    /// <summary>Items that are not as they were, with what happened to them; null while the address of this installation is not known.</summary>
    public IReadOnlyList<(FrozenItem Item, IReadOnlyList<string> Changes)>? Changed { get; private set; }

    /// <summary>Items that were open that day and are restricted to others now: their content is not shown.</summary>
    public IReadOnlySet<string> Closed { get; private set; } = new HashSet<string>();

    public bool MayHaveAll { get; private set; }

    public async Task<IActionResult> OnGetAsync(int itemYear, int number, CancellationToken ct)
    {
        var year = new FiscalYear(itemYear);
        if (await freezes.FindAsync(year, number, ct) is not var (line, state))
        {
            return NotFound();
        }

        (Line, State, Closed, MayHaveAll) = (line, state, await reader.ClosedAsync(year, User, ct), session.Rights.Has("disclosure.publish", null));
        var address = site.Of(Request);
        if (address.IsOk)
        {
            var today = await now.ReadAsync(year, address.Value, ct);
            Changed = [.. state.Items.Select(i => (Item: i, Changes: (IReadOnlyList<string>)FrozenChanges.Between(i, today.Item(i.Key)))).Where(c => c.Changes.Count > 0)];
        }

        return Page();
    }
}
