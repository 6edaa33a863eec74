using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Register;

/// <summary>The heat map: in each cell the level's word, how many and which, so that it is read without colour.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class MapModel(RiskBooks books, Place place) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? When { get; set; }

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public bool IsAfter => When == "after";

    public FiscalYear Year { get; private set; }

    public RiskBook Book { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        if (await books.OfYearAsync(Year, Kind, ct) is not { } book)
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        Book = book;
        return Page();
    }

    /// <summary>Events that stand in the cell, by number.</summary>
    public IReadOnlyList<RiskEvent> At(int likelihood, int impact) => [.. Book.Events.Where(e => Judged(e) is { } j && j.Likelihood == likelihood && j.Impact == impact)];

    /// <summary>After controls those not judged again stand where they stood.</summary>
    public Judgement? Judged(RiskEvent e) => IsAfter ? e.After ?? e.Before : e.Before;
}
