using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.MyWork;

/// <summary>What is due for the person at work, from every module that has something.</summary>
[Authorize(Policy = "office.work")]
internal sealed class MyWorkModel(IEnumerable<ITaskSource> sources, AgencySession session, IOffice office, IOfficeCalendar calendar, IClock clock) : PageModel
{
    private LocalDate today;
    private WorkingCalendar workingDays = null!;

    public FiscalYear Year { get; private set; }

    public FiscalYear ThisYear => FiscalYear.Of(today);

    /// <summary>The chosen year is past: what it still lacks is no longer today's work.</summary>
    public bool IsOver => Year < ThisYear;

    public string OfficeName { get; private set; } = "";

    public IReadOnlyList<WorkItem> Tasks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        today = OfficeYear.Today(clock);
        Year = OfficeYear.Chosen(HttpContext, clock);
        workingDays = await calendar.ReadAsync(ct);
        OfficeName = (await office.ProfileAsync(ct)).Name.Short;
        var tasks = new List<WorkItem>();
        foreach (var source in sources)
        {
            tasks.AddRange(await source.DueAsync(session.Actor, Year, ct));
        }

        Tasks = [.. tasks.OrderBy(t => t.Due ?? LocalDate.MaxIsoValue).ThenByDescending(t => t.Points ?? 0)];
    }

    public Sign SignOf(WorkItem task) => task.Due < today ? Sign.Problem : Sign.Progress;

    public string DueText(LocalDate due) => $"{Kernel.DueText.Sentence(today, due, workingDays)} · {ThaiDates.Format(due, ThaiDateStyle.Short)}";
}
