using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Assessment.Data;
using Prongsai.Disclosure.Contracts;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment.Features.Results;

/// <summary>A year's result: recomputed, explained, compared with what was printed and with other years.</summary>
[Authorize(Policy = "assessment.read")]
internal sealed class ResultsPageModel(ResultStore results, IReadiness readiness, IClock clock) : PageModel
{
    private const int MostYears = 4;
    private IReadOnlyList<YearSheet> trend = [];

    public FiscalYear Year { get; private set; }

    public ScoreSheet? Sheet { get; private set; }

    /// <summary>The stored result.</summary>
    public Guid? Id { get; private set; }

    public bool Provisional { get; private set; }

    public IReadOnlyList<FiscalYear> OtherYears { get; private set; } = [];

    public IReadOnlyList<Bar> Bars { get; private set; } = [];

    public IReadOnlyList<Spoke> Spokes { get; private set; } = [];

    /// <summary>Small pictures over the years; empty with one year only.</summary>
    public IReadOnlyList<Trend> Trends { get; private set; } = [];

    public ScoreNode? Explanation { get; private set; }

    public CheapestPath? Path { get; private set; }

    public string Sentence { get; private set; } = "";

    /// <summary>How the printed total compares, when it agrees; a disagreement is among the findings.</summary>
    public string? PrintedTotal => Sheet is { Total: not null } sheet && sheet.Input.Printed.TryGetValue("total", out var printed) && sheet.Findings.All(f => f.Subject != "total")
        ? $"เอกสารพิมพ์ว่า {Score.Display(printed)} ตรงกัน (ต่างไม่เกิน 0.01)"
        : null;

    public IEnumerable<FiscalYear> TrendYears => trend.Select(s => s.Year);

    public Sign LevelSign => Sheet?.Level?.Code is "excellent" or "good" or "aa" or "a" ? Sign.Done : Sheet?.Level?.Code is "pass" or "b" or "c" ? Sign.Progress : Sign.Problem;

    public IEnumerable<decimal?> TrendOf(int indicator) => trend.Select(s => s.Sheet.Indicators.TryGetValue(indicator, out var score) ? score : (decimal?)null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        var all = await results.AllAsync(ct);
        var own = all.FirstOrDefault(s => s.Year == Year);
        (Sheet, Id) = (own?.Sheet, own?.Id);
        OtherYears = [.. all.Select(s => s.Year).Where(y => y != Year)];
        Provisional = RulePackLibrary.Shipped.ForYear(Year).Provisional;
        if (Sheet is null)
        {
            return;
        }

        trend = [.. all.Where(s => s.Year <= Year).TakeLast(MostYears)];
        Bars = [.. Sheet.ToolsInOrder().Select(t => new Bar(Sheet.Pack.Tools.First(x => x.Key == t.Key).Short, t.Value))];
        Spokes = [.. Sheet.Indicators.Select(i => new Spoke($"{i.Key}", Sheet.Pack.Indicators.First(x => x.Number == i.Key).Label, i.Value))];
        Trends = trend.Count < 2 ? [] : [.. Sheet.Pack.Indicators.Select(i => new Trend($"{i.Number} {i.Label}", [.. TrendYears.Zip(TrendOf(i.Number), (year, score) => new TrendPoint(year.BuddhistYear, score))]))];
        Explanation = ScoreNode.Explain(Sheet);
        Path = CheapestPath.Find(Sheet) ?? await FromReadinessAsync(Sheet, ct);
        Sentence = SentenceOf(Sheet);
    }

    /// <summary>While OIT has no score yet, our own pre-score of the items stands in. A score that was announced is never replaced by it.</summary>
    private async Task<CheapestPath?> FromReadinessAsync(ScoreSheet sheet, CancellationToken ct)
    {
        if (sheet.Tools.ContainsKey("oit"))
        {
            return null;
        }

        var ready = await readiness.ReadAsync(Year, ct);
        return ready.Complete == 0 ? null : CheapestPath.Find(Scoring.Compute(sheet.Pack, sheet.Input with { Items = ready.ItemScores.ToImmutableDictionary() }));
    }

    private static string SentenceOf(ScoreSheet sheet)
    {
        if (sheet.NextLevel is not { } next)
        {
            return sheet.Level is null ? "ยังขาดคะแนนของบางแบบวัด" : "เป็นระดับสูงสุดแล้ว";
        }

        var missing = sheet.BlockedBy.Select(b => b == "total"
            ? $"คะแนนรวม {Score.Display(sheet.Total!.Value)} (ต้อง {next.MinTotal:0})"
            : $"{sheet.Pack.Tools.First(t => t.Key == b).Short} {Score.Display(sheet.Tools[b])} (ต้อง {next.MinEachTool:0})");
        return $"ขาดอะไรจึงจะ \"{next.Name}\": {string.Join(" · ", missing)}";
    }
}
