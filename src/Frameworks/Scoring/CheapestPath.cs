using System.Collections.Immutable;

namespace Prongsai.Frameworks;

/// <summary>The fewest items that lift a result to the next level.</summary>
/// <param name="Target">The level aimed at; null at the top.</param>
/// <param name="Items">The items to make full, biggest gain first. Empty when nothing is needed or nothing helps.</param>
/// <param name="IsReachable">True when these items alone reach the target.</param>
/// <param name="ToolsToRaise">Tools other than OIT that must rise first, with the points missing.</param>
/// <param name="OitAfter">OIT once the items are full.</param>
/// <param name="TotalAfter">Total once the items are full.</param>
public sealed record CheapestPath(
    Level? Target, ImmutableArray<ItemGain> Items, bool IsReachable, ImmutableArray<ToolShortfall> ToolsToRaise, decimal OitAfter, decimal TotalAfter)
{
    /// <summary>Each item adds its own fixed points to OIT, so taking the biggest gains first is a smallest set; a property test checks it against all subsets.
    /// When IIT or EIT stand in the way, the set that does OIT's share is given and <see cref="IsReachable"/> is false.</summary>
    /// <returns>Null when the total or a score of an item is not known.</returns>
    public static CheapestPath? Find(ScoreSheet sheet)
    {
        if (sheet.Level is null || sheet.Total is not { } total || !sheet.Pack.Items.All(i => sheet.Input.Items.ContainsKey(i.Number)))
        {
            return null;
        }

        var (oit, target) = (sheet.Tools["oit"], sheet.NextLevel);
        if (target is null)
        {
            return new(null, [], true, [], oit, total);
        }

        var scheme = sheet.Pack.LevelScheme;
        var others = sheet.Pack.Tools
            .Where(t => t.Key != "oit" && target.MinEachTool is { } limit && sheet.Tools[t.Key] < scheme.LowestRaw(limit))
            .Select(t => new ToolShortfall(t, target.MinEachTool!.Value - sheet.Tools[t.Key]))
            .ToImmutableArray();
        var weight = sheet.Pack.Tools.First(t => t.Key == "oit").Weight;
        var needed = Math.Max(
            (scheme.LowestRaw(target.MinTotal) - total) / weight,
            target.MinEachTool is { } each ? scheme.LowestRaw(each) - oit : 0);
        var (chosen, gained) = Take(sheet, needed, weight);
        return new(target, chosen, gained >= needed && others.IsEmpty, others, oit + gained, total + gained * weight);
    }

    private static (ImmutableArray<ItemGain> Chosen, decimal Gained) Take(ScoreSheet sheet, decimal needed, decimal weight)
    {
        var chosen = ImmutableArray.CreateBuilder<ItemGain>();
        var gained = 0m;
        foreach (var gain in ItemWorth.Open(sheet.Pack, sheet.Input.Items))
        {
            if (gained >= needed)
            {
                break;
            }

            chosen.Add(gain);
            gained += gain.Points / weight;
        }

        return (chosen.ToImmutable(), gained);
    }
}

/// <param name="Missing">Points the tool's score must rise.</param>
public sealed record ToolShortfall(Tool Tool, decimal Missing);
