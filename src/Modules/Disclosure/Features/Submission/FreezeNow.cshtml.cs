using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>Freezing the year's submission, after one look at what it holds.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class FreezeNowModel(SubmissionNow now, Freezes freezes, SiteAddress site, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    public FrozenState? State { get; private set; }

    public EntryEnd? End { get; private set; }

    public int Next { get; private set; } = 1;

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(string seen, CancellationToken ct)
    {
        await FillAsync(ct);
        if (State is null)
        {
            return Page();
        }

        var frozen = await freezes.FreezeAsync(State, seen, ct);
        if (!frozen.IsOk)
        {
            ModelState.Take(frozen.Error);
            return Page();
        }

        TempData.Done($"ตรึงข้อมูลปี {Year} ครั้งที่ {frozen.Value.Number} แล้ว");
        return Redirect($"/office/disclosure/submission/frozen/{Year}/{frozen.Value.Number}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        End = EntryEnd.Of(Year, OfficeYear.Today(clock));
        Next = (await freezes.ListAsync(Year, ct)).Select(f => f.Number).DefaultIfEmpty(0).Max() + 1;
        var address = site.Of(Request);
        if (!address.IsOk)
        {
            ModelState.AddModelError("", address.Error.Message);
            return;
        }

        State = await now.ReadAsync(Year, address.Value, ct);
    }
}
