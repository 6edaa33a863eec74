using System.Collections.Immutable;

namespace Prongsai.Frameworks;

/// <summary>What an item weighs. Source: methodology 4.4: sub-indicators of an indicator weigh the same, and so do the items of a sub-indicator.</summary>
public static class ItemWorth
{
    /// <summary>Points of the total that the item moves from 0 to 100.</summary>
    public static decimal Of(RulePack pack, PackItem item) => OfOit(pack, item) * pack.Tools.First(t => t.Key == "oit").Weight;

    /// <summary>Points of the OIT score that the item moves from 0 to 100.</summary>
    public static decimal OfOit(RulePack pack, PackItem item)
    {
        var sub = pack.SubIndicators.First(s => s.Code == item.SubIndicator);
        return 100m / (pack.IndicatorsOf("oit").Length * pack.SubIndicatorsOf(sub.Indicator).Length * pack.ItemsOf(sub.Code).Length);
    }

    /// <summary>Points of the total still to be won by each item that is not full, most first. Without item scores: the full worth of each.</summary>
    public static ImmutableArray<ItemGain> Open(RulePack pack, IReadOnlyDictionary<string, decimal> itemScores) =>
    [
        .. pack.Items
            .Select(i => new ItemGain(i, Of(pack, i) * (100 - itemScores.GetValueOrDefault(i.Number, 0)) / 100))
            .Where(g => g.Points > 0)
            .OrderByDescending(g => g.Points)
            .ThenBy(g => g.Item.Ordinal),
    ];
}

/// <param name="Points">Points of the total.</param>
public sealed record ItemGain(PackItem Item, decimal Points);
