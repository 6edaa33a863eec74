using System.Collections.Immutable;
using Prongsai.Assessment.Contracts;
using Prongsai.Frameworks;
using Prongsai.Improvement.Contracts;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Data;

/// <summary>The points of last year's result, and whatever else a measure can answer.</summary>
internal sealed class PointReading(IResults results, IEnumerable<IMeasureOrigins> origins)
{
    /// <param name="Result">Of the year before; null while none is stored.</param>
    internal sealed record YearPoints(FiscalYear ResultYear, ScoreSheet? Result, ImmutableArray<ResultPoint> Points);

    /// <param name="year">The year of the measures.</param>
    public async Task<YearPoints> OfAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var result = await results.FindAsync(year.Previous, cancellationToken);
        return result is null
            ? new(year.Previous, null, [])
            : new(year.Previous, result, ResultPoints.Of(result, await results.FindAsync(year.Previous.Previous, cancellationToken)));
    }

    /// <summary>Findings and causes that other registers offer, by kind.</summary>
    public async Task<IReadOnlyList<(IMeasureOrigins Kind, IReadOnlyList<MeasureOrigin> Origins)>> OthersAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var found = new List<(IMeasureOrigins, IReadOnlyList<MeasureOrigin>)>();
        foreach (var kind in origins)
        {
            if (await kind.OfYearAsync(year, cancellationToken) is { Count: > 0 } some)
            {
                found.Add((kind, some));
            }
        }

        return found;
    }

    /// <summary>What "kind:key" names: a point of the result, or one of another register; neither when it is gone.</summary>
    public async Task<(ResultPoint? Point, MeasureOriginRef? Other)> FindAsync(FiscalYear year, string? asked, CancellationToken cancellationToken)
    {
        if (asked?.Split(':', 2) is not [var kind, var key])
        {
            return (null, null);
        }

        if (origins.FirstOrDefault(o => o.Kind == kind) is { } register)
        {
            return (null, (await register.OfYearAsync(year, cancellationToken)).FirstOrDefault(o => o.Key == key) is { } origin ? new(kind, key, origin.TextTh) : null);
        }

        return ((await OfAsync(year, cancellationToken)).Points.FirstOrDefault(p => p.Origin.Kind == kind && p.Origin.Key == key), null);
    }
}
