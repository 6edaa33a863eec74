using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Bench.Servers;

namespace Prongsai.Bench.Pages;

/// <summary>The public item pages of the demo agency.</summary>
internal static partial class PublicItems
{
    public const string DemoSlug = "demo";

    /// <summary>The longest of them, found by following the year's page.</summary>
    public static async Task<(string Path, byte[] Body)> LongestAsync(ServerProcess server, int year)
    {
        var list = Encoding.UTF8.GetString(await server.GetAsync($"/{DemoSlug}/ita/{year}"));
        var pages = new List<(string Path, byte[] Body)>();
        foreach (var path in ItemAddress().Matches(list).Select(m => m.Groups[1].Value).Distinct())
        {
            pages.Add((path, await server.GetAsync(path)));
        }

        return pages.Count == 0 ? throw new InvalidOperationException($"the page of {year} names no item") : pages.MaxBy(p => p.Body.Length);
    }

    [GeneratedRegex(@"href=""(?:https?://[^/""]+)?(/demo/ita/\d{4}/[a-z0-9-]+)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemAddress();
}
