using System.Collections.Immutable;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain;

/// <summary>What one item of a new year can take over from an earlier one.</summary>
/// <param name="Item">Of the new year.</param>
/// <param name="Kind">What became of it between the years.</param>
/// <param name="Sources">Items of the earlier year that live on in it, with something in them.</param>
/// <param name="IsFilled">The new year's item has content already, which is never touched.</param>
internal sealed record ForwardLine(PackItem Item, CrosswalkKind Kind, ImmutableArray<PackItem> Sources, int Texts, int Rows, int Evidence, bool IsFilled)
{
    public bool CanTake => !IsFilled && Texts + Rows + Evidence > 0;

    /// <summary>What holds from year to year is taken as it stands; what is of one period has to be made anew.</summary>
    public bool IsStanding => Item.Period is ItemPeriod.Current or ItemPeriod.MultiYear;
}

/// <summary>From one year to the next, item by item: taken over, new, or without a place in the new year (where the old year keeps it and its address).</summary>
/// <param name="From">The newest earlier year with content; null when there is none.</param>
internal sealed record ForwardPlan(FiscalYear? From, ImmutableArray<ForwardLine> Lines, ImmutableArray<PackItem> Dropped)
{
    /// <param name="before">Content of the earlier year by item key.</param>
    /// <param name="filled">Keys of the new year's items that have content.</param>
    public static ForwardPlan Of(RulePack old, RulePack pack, Crosswalk crosswalk, FiscalYear from, IReadOnlyDictionary<string, ItemContent> before, IReadOnlySet<string> filled)
    {
        var targets = old.Items.ToDictionary(i => i.Key, i => old == pack ? [i.Key] : crosswalk.Follow(i.Key, old.Year, pack.Year));
        var lines = pack.Items.Select(item =>
        {
            var origins = old.Items.Where(i => targets[i.Key].Contains(item.Key)).ToList();
            var sources = origins.Where(i => before.ContainsKey(i.Key)).ToImmutableArray();
            return new ForwardLine(item, KindOf(origins, targets, item),
                sources,
                sources.Sum(s => before[s.Key].Components.Count),
                sources.Sum(s => before[s.Key].Rows.Values.Sum(r => r.Length)),
                sources.Sum(s => before[s.Key].Evidence.Length),
                filled.Contains(item.Key));
        });
        return new(from, [.. lines], [.. old.Items.Where(i => before.ContainsKey(i.Key) && targets[i.Key].IsEmpty)]);
    }

    /// <param name="origins">Items of the earlier year that live on in it.</param>
    private static CrosswalkKind KindOf(List<PackItem> origins, Dictionary<string, ImmutableArray<string>> targets, PackItem item) =>
        origins.Count == 0 ? CrosswalkKind.New
        : origins.Count > 1 ? CrosswalkKind.Merged
        : targets[origins[0].Key].Length > 1 ? CrosswalkKind.Split
        : origins[0].Title != item.Title ? CrosswalkKind.Renamed
        : CrosswalkKind.Same;
}
