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

    /// <summary>Points of the total still to be won by each item that is not full, most first. Where item scores are known, only the items
    /// known to be below 100, for an item that is not known is not zero. Where none is known, the full worth of each item
    /// that is not known to be full from its sub-indicator, its indicator or OIT as a whole.</summary>
    public static ImmutableArray<ItemGain> Open(ScoreSheet sheet) =>
    [
        .. sheet.Pack.Items
            .Select(i => new ItemGain(i, Of(sheet.Pack, i) * Missing(sheet, i) / 100))
            .Where(g => g.Points > 0)
            .OrderByDescending(g => g.Points)
            .ThenBy(g => g.Item.Ordinal),
    ];

    private static decimal Missing(ScoreSheet sheet, PackItem item)
    {
        if (!sheet.Input.Items.IsEmpty)
        {
            return sheet.Input.Items.TryGetValue(item.Number, out var score) ? 100 - score : 0;
        }

        var sub = sheet.Pack.SubIndicators.First(s => s.Code == item.SubIndicator);
        var full = (sheet.SubIndicators.TryGetValue(sub.Code, out var ofSub) && ofSub == 100)
            || (sheet.Indicators.TryGetValue(sub.Indicator, out var ofIndicator) && ofIndicator == 100)
            || (sheet.Tools.TryGetValue("oit", out var oit) && oit == 100);
        return full ? 0 : 100;
    }
}

/// <param name="Points">Points of the total.</param>
public sealed record ItemGain(PackItem Item, decimal Points);
