using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Assessment.Data;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment.Features.Results;

/// <summary>For an office that has its scores but no paper to read.</summary>
[Authorize(Policy = "assessment.manage")]
internal sealed class EditResultModel(ResultStore results, IClock clock) : PageModel
{
    [BindProperty]
    public FiguresForm Input { get; set; } = new();

    [BindProperty]
    public int? Version { get; set; }

    /// <summary>What stands there when somebody else saved first.</summary>
    public ScoreSheet? Theirs { get; private set; }

    public FiscalYear Year => OfficeYear.Chosen(HttpContext, clock);

    public RulePack Pack => RulePackLibrary.Shipped.ForYear(Year).Pack;

    public async Task OnGetAsync(CancellationToken ct)
    {
        (var sheet, Version) = await results.ForEditingAsync(Year, ct);
        Input = FiguresForm.From(Pack, sheet);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var figures = Input.Read();
        var stored = figures.IsOk ? await results.StoreAsync(Year, figures.Value, Version, ct) : figures.Error;
        if (stored.IsOk)
        {
            TempData.Done($"บันทึกผลประเมินปี {Year} แล้ว");
            return Redirect($"/office/results?year={Year}");
        }

        ModelState.Take(stored.Error, nameof(Input));
        if (stored.Error is Error.Conflict)
        {
            (Theirs, Version) = await results.ForEditingAsync(Year, ct);
            ModelState.Remove(nameof(Version));
        }

        return Page();
    }
}
