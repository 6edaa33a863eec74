using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain;

/// <summary>A post or unit of the chart with what stands below it.</summary>
/// <param name="Title">The post or the unit.</param>
/// <param name="Name">Who holds or heads it; null when nobody.</param>
/// <param name="Side">Side of the office as kept; null for a unit.</param>
internal sealed record ChartNode(string Title, string? TitleEn, string? Name, string? Side, ImmutableArray<ChartNode> Below)
{
    public string In(bool english) => english ? TitleEn ?? Title : Title;

    public IEnumerable<ChartNode> All => Below.SelectMany(b => b.All).Prepend(this);
}

/// <summary>The chart of an office from the rows of its item: posts by "อยู่ใต้ตำแหน่ง", units by "สังกัด". What names nobody above stands at the top; a circle is cut, so every row is drawn once.</summary>
internal sealed record OrgChart(ImmutableArray<ChartNode> Posts, ImmutableArray<ChartNode> Units)
{
    private const string Council = "สภา";

    public bool IsEmpty => Posts.IsEmpty && Units.IsEmpty;

    /// <summary>The posts of one side whose superior is not of that side, with those below.</summary>
    public static OrgChart Of(ImmutableArray<ContentRow> posts, ImmutableArray<ContentRow> units) => new(Tree(posts, "post", "name"), Tree(units, "name", "head"));

    /// <summary>The council stands beside the executive, not under it.</summary>
    public ImmutableArray<ChartNode> CouncilPosts => [.. Posts.Where(p => p.Side == Council)];

    /// <summary>Executive and permanent side.</summary>
    public ImmutableArray<ChartNode> OfficePosts => [.. Posts.Where(p => p.Side != Council)];

    private static ImmutableArray<ChartNode> Tree(ImmutableArray<ContentRow> rows, string title, string name)
    {
        var byTitle = rows.Select((row, at) => (Key: Fold(row[title]), at)).Where(r => r.Key is not null).GroupBy(r => r.Key!).ToDictionary(g => g.Key, g => g.First().at);
        var above = rows.Select(r => Fold(r["above"]) is { } key && byTitle.TryGetValue(key, out var at) ? at : -1).ToArray();
        var drawn = new bool[rows.Length];
        var tops = rows.Select((_, at) => at).Where(at => above[at] < 0 || above[at] == at).ToList();
        var trees = tops.ConvertAll(Node);
        for (var at = 0; at < rows.Length; at++)
        {
            if (!drawn[at])
            {
                trees.Add(Node(at)); // of a circle: the first row stands at the top
            }
        }

        return [.. trees];

        ChartNode Node(int at)
        {
            drawn[at] = true;
            var below = ImmutableArray.CreateBuilder<ChartNode>();
            for (var next = 0; next < rows.Length; next++)
            {
                if (!drawn[next] && above[next] == at)
                {
                    below.Add(Node(next));
                }
            }

            return new(rows[at][title] ?? "", rows[at][title + ":en"], rows[at][name], rows[at]["side"], below.ToImmutable());
        }
    }

    private static string? Fold(string? text) => string.IsNullOrWhiteSpace(text) ? null : ThaiText.Fold(text);
}
