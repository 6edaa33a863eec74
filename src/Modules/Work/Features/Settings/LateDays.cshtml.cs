using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Web;
using Prongsai.Work.Data;

namespace Prongsai.Work.Features.Settings;

/// <summary>After how many working days late work is shown further up.</summary>
[Authorize(Policy = "work.coordinate")]
internal sealed class LateDaysModel(Choices choices) : PageModel
{
    [BindProperty]
    public int HeadAfter { get; set; }

    [BindProperty]
    public int TopAfter { get; set; }

    [BindProperty]
    public int? Seen { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (days, version) = await choices.EscalationAsync(ct);
        (HeadAfter, TopAfter, Seen) = (days.HeadAfter, days.TopAfter, version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var chosen = await choices.ChooseAsync(new Domain.Escalation(HeadAfter, TopAfter), Seen, ct);
        if (chosen.Error is { } fault)
        {
            ModelState.Take(fault);
            return Page();
        }

        TempData.Done("บันทึกแล้ว");
        return Redirect("/office/notices/late");
    }
}
