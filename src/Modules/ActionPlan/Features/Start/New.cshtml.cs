using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Start;

/// <summary>Begins a plan: its years, its name, its dimensions.</summary>
[Authorize(Policy = "plan.manage")]
internal sealed class NewModel(PlanEditing editing, PlanPlace place, IOffice office) : PageModel
{
    [BindProperty]
    public StartForm Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var first = place.Year(HttpContext) is { BuddhistYear: >= 2566 and <= 2570 } ? new FiscalYear(2566) : place.Year(HttpContext);
        var period = new PlanPeriod(first, new(first.BuddhistYear + 4));
        Input = new()
        {
            First = $"{period.First}",
            Last = $"{period.Last}",
            Title = PlanStart.TitleOf(period, (await office.ProfileAsync(ct)).Name.Full),
            Dimensions = string.Join('\n', period.UsualDimensions()),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var name = (await office.ProfileAsync(ct)).Name.Full;
        if (Input.Read(ModelState, name) is not { } read)
        {
            return Page();
        }

        var dimensions = PlanEditing.Lines(Input.Dimensions);
        var started = await editing.StartAsync(read.Period, read.Details, dimensions.Length > 0 ? dimensions : read.Period.UsualDimensions(), PlanStart.Texts(name, read.Period), ct);
        if (!started.IsOk)
        {
            ModelState.Take(started.Error, nameof(Input));
            return Page();
        }

        TempData.Done("เริ่มแผนแล้ว ต่อไปเลือกโครงการ");
        return Redirect($"/office/plan/projects/new?year={read.Period.First}");
    }
}
