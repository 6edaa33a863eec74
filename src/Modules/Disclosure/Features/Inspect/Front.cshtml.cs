using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>Which year and day to look at; frozen days first.</summary>
[Authorize(Policy = "disclosure.past")]
internal sealed class FrontModel(InspectionReading inspections, InspectorQuestions questions, PastMoments moments, Freezes freezes, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateEntry Day { get; set; } = new();

    /// <summary>Null when no invitation counts.</summary>
    public PastReader? Reader { get; private set; }

    /// <summary>The invitation of this account, also when it counts no more.</summary>
    public Inspection? Own { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public FiscalYear Year { get; private set; }

    public LocalDate? First { get; private set; }

    public LocalDate Today { get; } = OfficeYear.Today(clock);

    public IReadOnlyList<FreezeLine> Freezes { get; private set; } = [];

    public IReadOnlyList<InspectorThread> Threads { get; private set; } = [];

    public async Task OnGetAsync(int? of, CancellationToken ct)
    {
        await FillAsync(of, ct);
        Day = DateEntry.From(Today.PlusDays(-1));
        if (TempData[PastPage.WhyNot] is string why)
        {
            ModelState.AddModelError("", why);
        }
    }

    public async Task<IActionResult> OnGetGoAsync(int? of, CancellationToken ct)
    {
        await FillAsync(of, ct);
        var day = Day.Read(nameof(Day));
        var found = day.IsOk && Reader is not null ? await moments.FindAsync(Year, PastMoment.SlugOf(day.Value), ct) : day.Then<PastMoment>(_ => new Error.Forbidden("inspection.none", "ไม่มีคำเชิญที่ยังใช้ได้"));
        if (found.IsOk)
        {
            return Redirect($"/office/inspect/{Year}/{found.Value.Slug}");
        }

        ModelState.Take(found.Error);
        return Page();
    }

    private async Task FillAsync(int? of, CancellationToken ct)
    {
        (Reader, Own) = (await inspections.MeAsync(ct), await inspections.OwnAsync(ct));
        if (Reader is not { } reader)
        {
            return;
        }

        Years = [.. (reader.Row?.FiscalYears.Select(y => new FiscalYear(y)) ?? WorkYears.Around(Today).Select(y => new FiscalYear(y))).OrderDescending()];
        Year = of is { } asked && Years.Contains(new FiscalYear(asked)) ? new FiscalYear(asked) : Years.Contains(FiscalYear.Of(Today)) ? FiscalYear.Of(Today) : Years[0];
        (First, Freezes) = (await moments.FirstDayAsync(ct), await freezes.ListAsync(Year, ct));
        Threads = reader.Row is { } row ? await questions.ListAsync(null, row.Id, null, ct) : [];
    }
}
