using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Assessment.Contracts;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment.Features.Results;

/// <summary>For an office that has its scores but no paper to read.</summary>
[Authorize(Policy = "assessment.manage")]
internal sealed class EditResultModel(IResults results, IResultEntry entry, IClock clock) : PageModel
{
    [BindProperty]
    public FiguresForm Input { get; set; } = new();

    public FiscalYear Year => OfficeYear.Chosen(HttpContext, clock);

    public RulePack Pack => RulePackLibrary.Shipped.ForYear(Year).Pack;

    public async Task OnGetAsync(CancellationToken ct) => Input = FiguresForm.From(Pack, await results.FindAsync(Year, ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var figures = Input.Read();
        var stored = figures.IsOk ? await entry.StoreAsync(Year, figures.Value, ct) : figures.Error;
        if (stored.IsOk)
        {
            TempData.Done($"บันทึกผลประเมินปี {Year} แล้ว");
            return Redirect($"/office/results?year={Year}");
        }

        ModelState.Take(stored.Error, nameof(Input));
        return Page();
    }
}
