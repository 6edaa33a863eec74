using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>What changed in the items from one year to a later one.</summary>
public sealed record PackDifference(RulePack From, RulePack To, ImmutableArray<ItemChange> Changes)
{
    /// <returns>Null when a year has no pack or the years are in the wrong order.</returns>
    public static PackDifference? Between(RulePackLibrary library, FiscalYear from, FiscalYear to)
    {
        if (from >= to || library.Find(from) is not { } before || library.Find(to) is not { } after)
        {
            return null;
        }

        var changes = library.Crosswalk.Between(from, to) is { } pair
            ? pair.Entries.Select(e => new ItemChange(Items(before, e.From), Items(after, e.To), e.Kind, e.Note, e.Provenance.Confidence))
            : Composed(library, before, after);
        return new(before, after, [.. changes.OrderBy(c => c.After.Concat(c.Before).Min(i => i.Ordinal)).ThenBy(c => c.After.IsEmpty)]);
    }

    private static IEnumerable<ItemChange> Composed(RulePackLibrary library, RulePack before, RulePack after)
    {
        var reached = before.Items.ToDictionary(i => i.Key, i => library.Crosswalk.Follow(i.Key, before.Year, after.Year));
        var groups = reached.Where(r => !r.Value.IsEmpty).GroupBy(r => string.Join('+', r.Value), r => r.Key);
        return
        [
            .. groups.Select(g => Change(Items(before, g), Items(after, g.Key.Split('+')))),
            .. reached.Where(r => r.Value.IsEmpty).Select(r => Change(Items(before, [r.Key]), [])),
            .. after.Items.Where(i => !reached.Values.Any(v => v.Contains(i.Key))).Select(i => Change([], [i])),
        ];
    }

    private static ItemChange Change(ImmutableArray<PackItem> before, ImmutableArray<PackItem> after)
    {
        var kind = (before.Length, after.Length) switch
        {
            (0, _) => CrosswalkKind.New,
            (_, 0) => CrosswalkKind.Dropped,
            ( > 1, _) => CrosswalkKind.Merged,
            (_, > 1) => CrosswalkKind.Split,
            _ => before[0].Title == after[0].Title ? CrosswalkKind.Same : CrosswalkKind.Renamed,
        };
        return new(before, after, kind, null, Confidence.Derived);
    }

    private static ImmutableArray<PackItem> Items(RulePack pack, IEnumerable<string> keys) => [.. keys.Select(k => pack.ItemByKey(k)).OfType<PackItem>()];
}

/// <summary>One line of the comparison of two years.</summary>
public sealed record ItemChange(ImmutableArray<PackItem> Before, ImmutableArray<PackItem> After, CrosswalkKind Kind, string? Note, Confidence Confidence);
