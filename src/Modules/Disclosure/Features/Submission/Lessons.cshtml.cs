using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>Where our own check and the assessors disagreed.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class LessonsModel(ClarificationPages pages, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    public ClarificationState? State { get; private set; }

    public IReadOnlyList<IGrouping<FrozenItem, RuleLesson>> Lessons { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        State = await pages.FindAsync(Year, User, ct);
        Lessons = [.. RuleLesson.Of(State?.Assessed ?? []).GroupBy(l => l.Item)];
    }
}
