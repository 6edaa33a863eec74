using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Data;

/// <summary>Where the items of a year made under one pack belong under another.</summary>
internal sealed class CarryOverRoute(RulePack from, RulePack to, Crosswalk crosswalk)
{
    private const char LeftOverMark = '@';

    public RulePack From => from;

    public RulePack To => to;

    /// <summary>The items of the new pack that an item lives on in, in their order; none when it was dropped.</summary>
    public IReadOnlyList<PackItem> TargetsOf(string key)
    {
        var keys = crosswalk.Follow(key, from.Year, to.Year);
        return [.. to.Items.Where(i => keys.Contains(i.Key))];
    }

    /// <summary>The one of them that has a place for most of what was written; the first among equals.</summary>
    public PackItem? TargetOf(string key, IReadOnlyCollection<string> components) =>
        TargetsOf(key).MaxBy(item => item.Components.Count(c => components.Contains(c.Key)));

    /// <summary>Key of a row kept aside: no item of any pack has it, so it never stands in the way of one.</summary>
    public static string LeftOverKey(string key, FiscalYear pack) => $"{key}{LeftOverMark}{pack}";

    public static string PlainKey(string key) => key.Split(LeftOverMark)[0];

    /// <summary>The item of the year's pack that took over from an item of an older pack; null when there is none, or when the year's pack has the key itself.</summary>
    public static PackItem? Successor(RulePackLibrary packs, FiscalYear year, string key)
    {
        var live = packs.ForYear(year).Pack;
        var older = live.ItemByKey(key) is not null ? null : packs.Packs.Where(p => p.Year < live.Year).OrderByDescending(p => p.Year).FirstOrDefault(p => p.ItemByKey(key) is not null);
        return older is null ? null : new CarryOverRoute(older, live, packs.Crosswalk).TargetsOf(key) is [var first, ..] ? first : null;
    }
}
