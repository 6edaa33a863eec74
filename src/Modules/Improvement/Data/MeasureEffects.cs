using System.Globalization;
using Prongsai.Assessment.Contracts;
using Prongsai.Frameworks;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Data;

/// <summary>The point a measure came from, before it and after it.</summary>
/// <param name="Before">Score in the result of the year before the measure.</param>
/// <param name="After">Score in the result of its own year; null while that is not in, or asks otherwise.</param>
/// <param name="WhyTh">Why the two are not compared; null when they are.</param>
internal sealed record MeasureEffect(string PointTh, FiscalYear BeforeYear, decimal? Before, FiscalYear AfterYear, decimal? After, string? WhyTh);

/// <summary>What became of the point a measure answers, when the next result is in.</summary>
internal sealed class MeasureEffects(IResults results)
{
    public async Task<MeasureEffect?> OfAsync(Measure measure, CancellationToken cancellationToken)
    {
        var origin = measure.OriginKind is MeasureOriginRef.Indicator or MeasureOriginRef.Question or MeasureOriginRef.Item ? new MeasureOriginRef(measure.OriginKind, measure.OriginKey!, measure.OriginText!)
            : measure.Indicator is { } number ? new MeasureOriginRef(MeasureOriginRef.Indicator, number.ToString(CultureInfo.InvariantCulture), "") : null;
        if (origin is null || await results.FindAsync(measure.FiscalYear.Previous, cancellationToken) is not { } before)
        {
            return null;
        }

        if (ResultPoints.Of(before, null).FirstOrDefault(p => p.Origin.Kind == origin.Kind && p.Origin.Key == origin.Key) is not { } point)
        {
            return null;
        }

        var after = await results.FindAsync(measure.FiscalYear, cancellationToken);
        var (score, why) = after is null ? (null, $"ยังไม่มีผลประเมินปี {measure.FiscalYear}") : ScoreIn(after, before, point);
        return new(point.Origin.TextTh, before.Pack.Year, point.Score, measure.FiscalYear, score, why);
    }

    /// <summary>The same point in the later result, looked for the way an earlier one is.</summary>
    private static (decimal? Score, string? Why) ScoreIn(ScoreSheet after, ScoreSheet before, ResultPoint point)
    {
        if (point.Origin.Kind == MeasureOriginRef.Item && after.Pack.ItemByKey(point.Origin.Key) is { } item)
        {
            return after.Input.Items.TryGetValue(item.Number, out var scored) ? (scored, null) : (null, $"ผลปี {after.Pack.Year} ไม่มีคะแนนรายข้อ");
        }

        var then = ResultPoints.Of(after, before).FirstOrDefault(p => p.Origin.Kind == point.Origin.Kind && p.Name == point.Name && p.Tool == point.Tool);
        return then is null ? (null, $"เครื่องมือปี {after.Pack.Year} ไม่มีประเด็นนี้ หรือผลไม่ละเอียดถึงประเด็นนี้")
            : then.ComparedTh is { } why ? (null, why) : (then.Score, null);
    }
}
