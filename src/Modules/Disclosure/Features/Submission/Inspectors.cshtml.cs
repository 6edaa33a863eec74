using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>Who is invited to inspect, and what they asked.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class InspectorsModel(InspectionReading inspections, InspectorQuestions questions, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    public LocalDate Today { get; } = OfficeYear.Today(clock);

    public IReadOnlyList<InspectionLine> Lines { get; private set; } = [];

    /// <summary>Open ones first.</summary>
    public IReadOnlyList<InspectorThread> Threads { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        (Lines, Threads) = (await inspections.AllAsync(ct), await questions.ListAsync(Year, null, null, ct));
    }
}
