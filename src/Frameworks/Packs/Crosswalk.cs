using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>What became of each item from one year to the next, many to many.</summary>
public sealed class Crosswalk(ImmutableArray<CrosswalkPair> pairs)
{
    public ImmutableArray<CrosswalkPair> Pairs { get; } = pairs;

    public CrosswalkPair? Between(FiscalYear from, FiscalYear to) => Pairs.FirstOrDefault(p => p.From == from && p.To == to);

    /// <summary>Keys of the later year that an item lives on in; empty when it was dropped or when <paramref name="to"/> is before <paramref name="from"/>. Walks year by year.</summary>
    public ImmutableArray<string> Follow(string key, FiscalYear from, FiscalYear to)
    {
        ImmutableArray<string> keys = to < from ? [] : [key];
        for (var year = from; year < to; year = year.Next)
        {
            var pair = Between(year, year.Next);
            keys = pair is null ? [] : [.. keys.SelectMany(k => pair.Entries.Where(e => e.From.Contains(k)).SelectMany(e => e.To)).Distinct()];
        }

        return keys;
    }
}

public sealed record CrosswalkPair(FiscalYear From, FiscalYear To, ImmutableArray<CrosswalkEntry> Entries);

public sealed record CrosswalkEntry(ImmutableArray<string> From, ImmutableArray<string> To, CrosswalkKind Kind, string? Note, Provenance Provenance);

public enum CrosswalkKind { Same, Renamed, Moved, Merged, Split, New, Dropped }
