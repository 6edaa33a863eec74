using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>How a year names its results. Levels stand highest first; bands are half-open, so no score falls between two.</summary>
/// <param name="CompareDisplayed">Compare the two-place half-up value (the setting for 84.995, which is unsettled; methodology 2.2).</param>
public sealed record LevelScheme(string Key, bool CompareDisplayed, ImmutableArray<Level> Levels, Provenance Provenance)
{
    /// <summary>The level of a result whose tool scores are all known.</summary>
    public Level Of(decimal total, IReadOnlyDictionary<string, decimal> tools) => Levels.First(l => Blockers(l, total, tools).IsEmpty);

    /// <summary>The level as far as it can be told: a total alone decides where no level in question has a limit for each tool,
    /// and one tool below such a limit rules the level out.</summary>
    /// <param name="allTools">Keys of all tools of the year.</param>
    /// <returns>Null while a tool that is not known could still decide.</returns>
    public Level? Decided(decimal total, IReadOnlyDictionary<string, decimal> tools, IEnumerable<string> allTools)
    {
        var level = Of(total, tools);
        return level.MinEachTool is null || allTools.All(tools.ContainsKey) ? level : null;
    }

    /// <summary>What keeps a result from <paramref name="level"/>: "total" and tool keys below its limits.</summary>
    public ImmutableArray<string> Blockers(Level level, decimal? total, IReadOnlyDictionary<string, decimal> tools)
    {
        var blockers = ImmutableArray.CreateBuilder<string>();
        if (total is { } t && Compared(t) < level.MinTotal)
        {
            blockers.Add("total");
        }

        if (level.MinEachTool is { } limit)
        {
            blockers.AddRange(tools.Where(p => Compared(p.Value) < limit).Select(p => p.Key));
        }

        return blockers.ToImmutable();
    }

    /// <summary>The level above, or null at the top.</summary>
    public Level? Above(Level level)
    {
        var index = Levels.IndexOf(level);
        return index > 0 ? Levels[index - 1] : null;
    }

    /// <summary>The lowest raw score that compares as at least <paramref name="limit"/>.</summary>
    public decimal LowestRaw(decimal limit) => CompareDisplayed ? limit - 0.005m : limit;

    private decimal Compared(decimal score) => CompareDisplayed ? Score.Round2(score) : score;
}

/// <param name="Code">Stable code: aa … f, excellent, good, pass, improve, urgent.</param>
/// <param name="MinEachTool">Every tool must reach this as well; null when only the total counts.</param>
/// <param name="Provenance">Source of the level's limits, which may be less sure than its name.</param>
public sealed record Level(string Code, string Name, string NameEn, decimal MinTotal, decimal? MinEachTool, Provenance Provenance);
