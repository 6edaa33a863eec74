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

/// <summary>Sliders over the indicators; a plain form, nothing is stored.</summary>
[Authorize(Policy = "assessment.read")]
internal sealed class WhatIfModel(IResults results, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FiguresForm Input { get; set; } = new();

    public FiscalYear Year => OfficeYear.Chosen(HttpContext, clock);

    public RulePack Pack => RulePackLibrary.Shipped.ForYear(Year).Pack;

    public ScoreSheet Sheet { get; private set; } = null!;

    /// <summary>Difference to the real total.</summary>
    public decimal? Change { get; private set; }

    public IReadOnlyList<Bar> Bars { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var real = await results.FindAsync(Year, ct);
        if (Input.Indicators.Count == 0)
        {
            Input = FiguresForm.From(Pack, real);
        }

        var figures = Input.Read();
        if (!figures.IsOk)
        {
            ModelState.Take(figures.Error, nameof(Input));
        }

        Sheet = Scoring.Compute(Pack, figures.IsOk ? figures.Value with { Eit1 = null, Eit2 = null } : real?.Input ?? ScoreInput.Nothing);
        Change = Sheet.Total - real?.Total;
        Bars = [.. Sheet.ToolsInOrder().Select(t => new Bar(Pack.Tools.First(x => x.Key == t.Key).Short, t.Value))];
    }
}
