using System.Collections.Immutable;

namespace Prongsai.Frameworks;

/// <summary>What is known of a result, at whatever level. All scores 0 to 100. The finest complete level wins; a coarser value that contradicts it becomes a finding.</summary>
public sealed record ScoreInput
{
    public static readonly ScoreInput Nothing = new();

    /// <summary>Item number "O5" → score.</summary>
    public ImmutableDictionary<string, decimal> Items { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>"9.1" → score.</summary>
    public ImmutableDictionary<string, decimal> SubIndicators { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Question code → mean score of its respondents.</summary>
    public ImmutableDictionary<string, decimal> Questions { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Indicator number → score.</summary>
    public ImmutableDictionary<int, decimal> Indicators { get; init; } = ImmutableDictionary<int, decimal>.Empty;

    /// <summary>iit, eit, oit → score.</summary>
    public ImmutableDictionary<string, decimal> Tools { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    public decimal? Eit1 { get; init; }

    public decimal? Eit2 { get; init; }

    public decimal? Total { get; init; }

    /// <summary>What a paper prints: iit, eit1, eit2, eit, oit, total → score. Compared, never used to compute.</summary>
    public ImmutableDictionary<string, decimal> Printed { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Level words a paper prints.</summary>
    public string? PrintedLevel { get; init; }
}
