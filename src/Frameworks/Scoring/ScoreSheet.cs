using System.Collections.Immutable;

namespace Prongsai.Frameworks;

/// <summary>A result worked out as far as the input allows. Values are unrounded.</summary>
public sealed record ScoreSheet(RulePack Pack, ScoreInput Input)
{
    public required ImmutableSortedDictionary<string, decimal> SubIndicators { get; init; }

    public required ImmutableSortedDictionary<int, decimal> Indicators { get; init; }

    /// <summary>iit, eit, oit; only those that could be worked out or were given.</summary>
    public required ImmutableDictionary<string, decimal> Tools { get; init; }

    public required decimal? Total { get; init; }

    public required Level? Level { get; init; }

    public Level? NextLevel => Level is null ? null : Pack.LevelScheme.Above(Level);

    /// <summary>What keeps the result from the next level: "total", "iit", "eit", "oit". Empty at the top or while no level is known.</summary>
    public ImmutableArray<string> BlockedBy => NextLevel is { } next ? Pack.LevelScheme.Blockers(next, Total, ToolsInOrder()) : [];

    public required ImmutableArray<ScoreFinding> Findings { get; init; }

    /// <summary>Tool scores in the pack's order.</summary>
    public OrderedDictionary<string, decimal> ToolsInOrder()
    {
        var ordered = new OrderedDictionary<string, decimal>();
        foreach (var tool in Pack.Tools)
        {
            if (Tools.TryGetValue(tool.Key, out var score))
            {
                ordered.Add(tool.Key, score);
            }
        }

        return ordered;
    }
}

/// <summary>A contradiction between two figures of one result.</summary>
/// <param name="Code">score.mismatch or level.scheme.</param>
/// <param name="Subject">iit, eit2, total, indicator 9, level …</param>
public sealed record ScoreFinding(string Code, string Subject, string Printed, string Expected, string Message);
