using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Domain.Library;

/// <summary>A measure to begin with. The words are ours; the office makes them its own.</summary>
/// <param name="Key">Stays the same.</param>
/// <param name="Indicator">The indicator it helps.</param>
/// <param name="Topics">Words of the questions it helps; the numbering of questions changes over the years, their topics hardly do.</param>
/// <param name="UnitKey">Who usually carries it out, as <c>OfficeUnit.Key</c>.</param>
/// <param name="Outcome">What it should bring about.</param>
internal sealed record ProvenMeasure(string Key, int Indicator, ImmutableArray<string> Topics, string Title, ImmutableArray<string> Steps, string UnitKey, string Period, string Outcome)
{
    /// <summary>Key of the register that counts the outcome; null when a person writes it.</summary>
    public string? Counted { get; init; }

    /// <summary>What usually proves it.</summary>
    public required ImmutableArray<string> Proofs { get; init; }

    /// <summary>Where such proof comes to lie here by itself.</summary>
    public required ProofHome Home { get; init; }

    /// <summary>Those that help the question best come first; then the others of its indicator.</summary>
    public static IEnumerable<ProvenMeasure> For(int indicator, string? topic) => ProvenMeasures.All
        .Where(m => m.Indicator == indicator)
        .OrderByDescending(m => topic is null ? 0 : m.Topics.Select(t => ThaiText.Similarity(t, topic)).DefaultIfEmpty(0).Max());
}
