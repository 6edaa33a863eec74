using System.Collections.Immutable;
using Prongsai.Frameworks;
using Prongsai.Papers;

namespace Prongsai.Assessment.Domain;

/// <summary>The figures of a result that a paper holds.</summary>
internal static class PaperFigures
{
    /// <returns>Null when the paper prints no score.</returns>
    public static ScoreInput? Of(StagedPaper paper)
    {
        var indicators = paper.Tables.Where(t => t.Kind == TableKind.IndicatorScores).SelectMany(t => t.Rows).OfType<IndicatorScoreRow>()
            .Where(r => r.Score is not null)
            .GroupBy(r => r.Indicator)
            .ToImmutableDictionary(g => g.Key, g => g.First().Score!.Value);
        var printed = Printed(paper.Scores);
        if (indicators.IsEmpty && printed.IsEmpty && paper.Scores.Level is null)
        {
            return null;
        }

        var complete = indicators.Count > 0;
        return ScoreInput.Nothing with
        {
            Indicators = indicators,
            Eit1 = paper.Scores.Eit1,
            Printed = printed,
            PrintedLevel = paper.Scores.Level,
            Tools = complete ? ImmutableDictionary<string, decimal>.Empty : printed.Where(p => p.Key is "iit" or "eit" or "oit").ToImmutableDictionary(),
            Eit2 = complete ? null : paper.Scores.Eit2,
            Total = complete ? null : paper.Scores.Total,
        };
    }

    private static ImmutableDictionary<string, decimal> Printed(PrintedScores scores) =>
        new (string Key, decimal? Score)[]
        {
            ("iit", scores.Iit), ("eit1", scores.Eit1), ("eit2", scores.Eit2), ("eit", scores.Eit), ("oit", scores.Oit), ("total", scores.Total),
        }
        .Where(p => p.Score is not null)
        .ToImmutableDictionary(p => p.Key, p => p.Score!.Value);
}
