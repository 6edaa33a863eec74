using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Board;

/// <summary>The year from weak score to signed report: what is to be fixed, the measures with their state, and what the report still lacks.</summary>
[Authorize(Policy = "improvement.read")]
internal sealed class ImprovementBoardModel(MeasureBook book, PointReading points, WeakPointBook judged, MeasureEditing editing, AgencySession session, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindAsked { get; set; }

    public FiscalYear Year { get; private set; }

    public ImmutableArray<MeasureView> All { get; private set; } = [];

    public PointReading.YearPoints Points { get; private set; } = null!;

    /// <summary>Points that must be fixed and that no measure answers.</summary>
    public ImmutableArray<ResultPoint> Unanswered { get; private set; } = [];

    public MeasureKind Kind => Enum.TryParse<MeasureKind>(KindAsked, out var kind) && kind is MeasureKind.Measure or MeasureKind.Uplift ? kind : MeasureKind.Measure;

    public ImmutableArray<MeasureView> Shown => [.. All.Where(m => m.Row.Kind == Kind)];

    public bool MayManage => session.Rights.Has(MeasureEditing.Manage);

    public LocalDate Today { get; } = OfficeYear.Today(clock);

    public int Count(MeasureStatus? status) => Shown.Count(m => m.Row.Status == status);

    public bool IsLate(MeasureView measure) => MeasureGaps.IsLate(measure.Row.Period, measure.Row.Status, Today);

    public async Task OnGetAsync(CancellationToken ct) => await FillAsync(ct);

    public async Task<IActionResult> OnPostMoveAsync(Guid id, CancellationToken ct)
    {
        await FillAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        var moved = await editing.MoveUpAsync(id, ct);
        if (!moved.IsOk)
        {
            ModelState.Take(moved.Error);
            return Page();
        }

        return Redirect($"/office/improvement?year={Year}&kind={Kind}#m-{id}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        All = [.. (await book.OfYearAsync(Year, null, ct)).Where(m => m.Row.Kind != MeasureKind.Internal)];
        Points = await points.OfAsync(Year, ct);
        var judgements = await judged.OfYearAsync(Year, ct);
        Unanswered =
        [
            .. Points.Points.Where(p => (judgements.GetValueOrDefault((p.Origin.Kind, p.Origin.Key))?.Judgement ?? p.Suggested) == Judgement.MustFix)
                .Where(p => !All.Any(m => Answers(m.Row, p))),
        ];
    }

    /// <summary>A measure answers the point it was made for; one for a whole indicator answers its indicator.</summary>
    private static bool Answers(Measure measure, ResultPoint point) =>
        (measure.OriginKind == point.Origin.Kind && measure.OriginKey == point.Origin.Key) || (point.Origin.Kind == MeasureOriginRef.Indicator && measure.Indicator == point.Indicator);
}
