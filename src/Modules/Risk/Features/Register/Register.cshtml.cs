using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;
using Prongsai.Risk.Features.Papers;

namespace Prongsai.Risk.Features.Register;

/// <summary>The year's register, the greatest risk first.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class RegisterModel(RiskBooks books, ControlSources sources, IEnumerable<IDocumentKind> kinds, Place place) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public FiscalYear Year { get; private set; }

    public RiskBook? Book { get; private set; }

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public PossibleControls Possible { get; private set; } = new(false, [], []);

    public LocalDate Today => place.Today;

    public bool MayWrite => place.May("risk.write");

    public bool MayManage => place.May("risk.manage");

    /// <summary>Papers of this register, then those of all of them together.</summary>
    public IEnumerable<IDocumentKind> Papers => kinds.Where(k => k is RiskPaper one ? one.Of == Kind : k is ExecutiveRiskPaper or MeetingPaper);

    /// <summary>Units that own a control of which nothing has been told yet.</summary>
    public IReadOnlyList<(string Unit, int Controls)> Silent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        Book = await books.OfYearAsync(Year, Kind, ct);
        if (Book is { } book)
        {
            Units = await place.UnitsAsync(ct);
            Possible = await sources.OfYearAsync(Year, ct);
            Silent = SilentUnits.Of(book, Units);
        }
    }
}

/// <summary>Who has not reported: counted from controls without activity and never from what somebody says.</summary>
internal static class SilentUnits
{
    public static IReadOnlyList<(string Unit, int Controls)> Of(RiskBook book, IReadOnlyList<OfficeUnit> units) =>
        [.. units.Select(u => (u.Name, book.Controls.Count(c => c.ClosedOn is null && c.Units.Contains(u.Id) && !book.Of(c).Any()))).Where(x => x.Item2 > 0)];
}
