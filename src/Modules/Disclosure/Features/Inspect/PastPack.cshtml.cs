using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Features.Pack;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>The pack of a past moment: what citizens could read then, less what was closed since.</summary>
[Authorize(Policy = "disclosure.past")]
internal sealed class PastPackModel(PastPages pages, Packs packs, PackWriter writer, InspectionReading inspections, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int itemYear, string moment, CancellationToken ct)
    {
        var entered = await pages.EnterAsync(itemYear, moment, ct);
        if (!entered.IsOk)
        {
            return NotFound();
        }

        var address = site.Of(Request);
        if (!address.IsOk)
        {
            return new BadRequestObjectResult(address.Error.Message);
        }

        var (reader, at) = entered.Value;
        await inspections.LookedAsync(reader, $"ชุดหลักฐานปี {at.Year} {at.Words}", Request.Path, ct);
        var plan = await packs.PlanAsync(at, address.Value, false, ct);
        return plan.IsOk ? new PackResult(plan.Value, writer, $"OIT-{itemYear}-{at.Slug}.zip") : new BadRequestObjectResult(plan.Error.Message);
    }
}
