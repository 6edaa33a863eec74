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
    /// Where IIT or EIT stand below the target's limit they are counted as raised exactly to it, the items are only OIT's own share, and
    /// <see cref="IsReachable"/> is false.</summary>
    /// <returns>Null when the level, a tool or the score of an item is not known.</returns>
    public static CheapestPath? Find(ScoreSheet sheet)
    {
        var pack = sheet.Pack;
        if (sheet.Level is null || !pack.Tools.All(t => sheet.Tools.ContainsKey(t.Key)) || !pack.Items.All(i => sheet.Input.Items.ContainsKey(i.Number)))
        {
            return null;
        }

        if (sheet.NextLevel is not { } target)
        {
            return new(null, [], true, [], sheet.Tools["oit"], sheet.Total!.Value);
        }

        var others = Shortfalls(sheet, target);
        var (chosen, after, reached) = Take(sheet, target, others);
        return new(target, chosen, reached && others.IsEmpty, others, after.Tools["oit"], after.Total!.Value);
    }

    private static ImmutableArray<ToolShortfall> Shortfalls(ScoreSheet sheet, Level target) =>
    [
        .. sheet.Pack.Tools
            .Where(t => t.Key != "oit" && target.MinEachTool is { } limit && sheet.Tools[t.Key] < sheet.Pack.LevelScheme.LowestRaw(limit))
            .Select(t => new ToolShortfall(t, target.MinEachTool!.Value - sheet.Tools[t.Key])),
    ];

    /// <summary>Fills items, biggest gain first, and works the result out anew after each, so that no rounding of single gains can ask for one too many.</summary>
    private static (ImmutableArray<ItemGain> Chosen, ScoreSheet After, bool Reached) Take(ScoreSheet sheet, Level target, ImmutableArray<ToolShortfall> others)
    {
        var left = new Queue<ItemGain>(ItemWorth.Open(sheet));
        var chosen = ImmutableArray.CreateBuilder<ItemGain>();
        var after = sheet;
        while (!Reaches(after, target, others))
        {
            if (!left.TryDequeue(out var gain))
            {
                return (chosen.ToImmutable(), after, false);
            }

            chosen.Add(gain);
            after = Scoring.Compute(sheet.Pack, after.Input with { Items = after.Input.Items.SetItem(gain.Item.Number, 100) });
        }

        return (chosen.ToImmutable(), after, true);
    }

    private static bool Reaches(ScoreSheet sheet, Level target, ImmutableArray<ToolShortfall> others)
    {
        var lifted = sheet.Tools.SetItems(others.Select(o => KeyValuePair.Create(o.Tool.Key, target.MinEachTool!.Value)));
        return sheet.Pack.LevelScheme.Blockers(target, sheet.Pack.Tools.Sum(t => t.Weight * lifted[t.Key]), lifted).IsEmpty;
    }
}

/// <param name="Missing">Points the tool's score must rise.</param>
public sealed record ToolShortfall(Tool Tool, decimal Missing);
