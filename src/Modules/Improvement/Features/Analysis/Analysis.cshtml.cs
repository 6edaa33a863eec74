using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Improvement.Contracts;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Features.Disclosed;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Analysis;

/// <summary>Last year's result point by point: what must be fixed, developed or kept, why, and the measures that answer it (features S11-S13).</summary>
[Authorize(Policy = "improvement.read")]
internal sealed class AnalysisModel(PointReading points, WeakPointBook judged, MeasureBook book, SignedPapers signed, AgencySession session, IClock clock) : PageModel
{
    [BindProperty]
    public List<PointForm> Input { get; set; } = [];

    public FiscalYear Year { get; private set; }

    public PointReading.YearPoints Points { get; private set; } = null!;

    public IReadOnlyList<(IMeasureOrigins Kind, IReadOnlyList<MeasureOrigin> Origins)> Others { get; private set; } = [];

    public ImmutableArray<MeasureView> Measures { get; private set; } = [];

    /// <summary>How far the paper of the year is on its way to the item.</summary>
    public SignedStanding Signed { get; private set; } = null!;

    public bool MayManage => session.Rights.Has(MeasureEditing.Manage);

    /// <summary>Places of the points that ask for something.</summary>
    public IEnumerable<int> ToAnswer => Enumerable.Range(0, Input.Count).Except(ToKeep);

    /// <summary>Places of the points that are good as they are.</summary>
    public IEnumerable<int> ToKeep => Enumerable.Range(0, Input.Count).Where(i => Input[i].Judgement == nameof(Judgement.Keep) && Points.Points[i].Suggested == Judgement.Keep);

    public static IEnumerable<Choice> Judgings => Enum.GetValues<Judgement>().Select(j => new Choice(j.ToString(), Judgements.Of(j)));

    public IEnumerable<MeasureView> AnswersTo(MeasureOriginRef origin) => Measures.Where(m => m.Row.OriginKind == origin.Kind && m.Row.OriginKey == origin.Key);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var kept = await judged.OfYearAsync(Year, ct);
        Input = [.. Points.Points.Select(p => (Point: p, Kept: kept.GetValueOrDefault((p.Origin.Kind, p.Origin.Key))))
            .Select(p => new PointForm { Kind = p.Point.Origin.Kind, Key = p.Point.Origin.Key, Judgement = (p.Kept?.Judgement ?? p.Point.Suggested).ToString(), Cause = p.Kept?.Cause })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (!MayManage)
        {
            return Forbid();
        }

        var typed = Input.ToDictionary(p => (p.Kind ?? "", p.Key ?? ""));
        Input = [.. Points.Points.Select(p => typed.GetValueOrDefault((p.Origin.Kind, p.Origin.Key)) ?? new PointForm { Kind = p.Origin.Kind, Key = p.Origin.Key, Judgement = p.Suggested.ToString() })];
        var judgements = Input.ToDictionary(p => (p.Kind!, p.Key!), p => new PointJudgement(Enum.TryParse<Judgement>(p.Judgement, out var j) && Enum.IsDefined(j) ? j : Judgement.MustFix, ThaiText.Typed(p.Cause)));
        var done = await judged.JudgeAsync(Year, judgements, ct);
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            return Page();
        }

        TempData.Done("บันทึกการวิเคราะห์แล้ว");
        return Redirect($"/office/improvement/analysis?year={Year}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        Points = await points.OfAsync(Year, ct);
        Others = await points.OthersAsync(Year, ct);
        Measures = await book.OfYearAsync(Year, null, ct);
        Signed = await signed.OfAsync(SignedOrigin.Measures, Year, ct);
    }
}

/// <summary>The judgement of a point, as chosen.</summary>
public sealed class PointForm
{
    public string? Kind { get; set; }
    public string? Key { get; set; }
    public string? Judgement { get; set; }
    public string? Cause { get; set; }
}
