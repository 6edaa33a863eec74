using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Findings;

/// <summary>Audit findings of the year and older ones still open (S99).</summary>
[Authorize(Policy = "risk.read")]
internal sealed class FindingListModel(AuditFindings findings, Place place) : PageModel
{
    public FiscalYear Year { get; private set; }

    public IReadOnlyList<AuditFinding> All { get; private set; } = [];

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public LocalDate Today => place.Today;

    public bool MayWrite => place.May("risk.write") || place.May("control.review");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        (All, Units) = (await findings.ListAsync(Year, ct), await place.UnitsAsync(ct));
    }
}
