using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Web;
using Prongsai.Work.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Features.MyWork;

/// <summary>What is due for the person at work, from every module that has something.</summary>
[Authorize(Policy = "office.work")]
internal sealed class MyWorkModel(OpenWorkReading reading, DoneThisWeek done, YearLead lead, AgencySession session, IClock clock) : PageModel
{
    public const int Most = 20, MostLate = 3;

    private const int Soon = 3;

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public FiscalYear Year { get; private set; }

    public FiscalYear ThisYear => FiscalYear.Of(Work.Today);

    /// <summary>The chosen year is past: what it still lacks is no longer today's work.</summary>
    public bool IsOver => Year < ThisYear;

    public ClosingDay Closing { get; private set; } = null!;

    public IReadOnlyList<ScoreOutlook> Scores { get; private set; } = [];

    public bool MayGive => session.Rights.Has("work.give");

    public bool ShowsAll { get; private set; }

    public int Mine { get; private set; }

    public int All { get; private set; }

    /// <summary>Late work of others that nobody does, worst first; those that are shown stand in no other list.</summary>
    public IReadOnlyList<WorkItem> Late { get; private set; } = [];

    public IReadOnlyList<WorkItem> Today { get; private set; } = [];

    public IReadOnlyList<WorkItem> Next { get; private set; } = [];

    public IReadOnlyList<WorkItem> Waiting { get; private set; } = [];

    public IReadOnlyList<WorkItem> Done { get; private set; } = [];

    private OpenWork Work { get; set; } = null!;

    private Reader Reader { get; set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        Work = await reading.ReadAsync(session.Actor, Year, ct);
        Reader = Reader.Of(session.Actor, session.Rights, User.FindFirst(PersonClaims.Unit)?.Value, Work.Units);
        var seen = Work.Items.Where(Reader.Sees).ToList();
        (Mine, All) = (seen.Count(i => Reader.Owns(i) && i.State == WorkState.ToDo), seen.Count(i => i.State == WorkState.ToDo));
        ShowsAll = Show is null ? Reader.Coordinates : Show == "all";
        Late = IsOver ? [] : [.. seen.Where(i => Reader.IsToldOf(i, Work.LevelOf(i)))];
        Sort([.. seen.Where(i => ShowsAll || Reader.Owns(i)).Except(Late.Take(MostLate))]);
        Done = Merged(Done, IsOver ? [] : await done.ReadAsync(ShowsAll, Work.Items, ct));
        (Closing, Scores) = (lead.Closing(Year, Work.Today), await lead.ScoresAsync(Year, ct));
    }

    public Sign SignOf(WorkItem item) => item.State == WorkState.Done ? Sign.Done : item.Due < Work.Today ? Sign.Problem : Sign.Progress;

    public string DueText(LocalDate due) => $"{Kernel.DueText.Sentence(Work.Today, due, Work.Days)} · {ThaiDates.Format(due, ThaiDateStyle.Short)}";

    public string LateText(WorkItem item) =>
        $"เกินกำหนด {Escalation.DaysLate(item.Due!.Value, Work.Today, Work.Days)} วันทำการ {Work.UnitName(item.Unit) ?? "ยังไม่มีผู้รับผิดชอบ"}ยังไม่ได้ทำ";

    /// <summary>Whose it is, when the list is not the person's own.</summary>
    public string? Whose(WorkItem item) => !ShowsAll || item.Account is not null ? null : Work.UnitName(item.Unit) ?? (item.Key.StartsWith("work:", StringComparison.Ordinal) ? null : "ยังไม่มีผู้รับผิดชอบ");

    /// <summary>What a source itself calls done stands before what the record has of the same thing.</summary>
    private static IReadOnlyList<WorkItem> Merged(IReadOnlyList<WorkItem> told, IReadOnlyList<WorkItem> recorded) => [.. told.Concat(recorded).DistinctBy(i => i.Path).OrderByDescending(i => i.Since)];

    /// <summary>Own work first; today is what is late, due within three working days or, when nothing is, the first of the list.</summary>
    private void Sort(IReadOnlyList<WorkItem> items)
    {
        var open = items.Where(i => i.State == WorkState.ToDo).OrderByDescending(i => ShowsAll && !Reader.Coordinates && Reader.Owns(i)).ToList();
        var limit = Work.Days.AddWorkingDays(Work.Today, Soon);
        var today = open.Where(i => i.Due <= limit).ToList();
        Today = today.Count > 0 ? today : [.. open.Take(3)];
        Next = [.. open.Except(Today)];
        Waiting = [.. items.Where(i => i.State == WorkState.Waiting)];
        Done = [.. items.Where(i => i.State == WorkState.Done)];
    }
}
