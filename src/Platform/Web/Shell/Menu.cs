using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Prongsai.Platform.Web;

/// <summary>An entry of the officer's menu. A module registers it: <c>services.AddSingleton(new MenuEntry("ita", "ผลประเมิน ITA", "/ita", 20))</c>.</summary>
/// <param name="Key">Stable name, to mark the entry from a page outside its address.</param>
/// <param name="Label">Words of the work, not of the module.</param>
/// <param name="Path">Where it leads; pages below that address mark it too.</param>
/// <param name="Order">Place from the top.</param>
/// <param name="Policy">Who may use it; null is everyone signed in.</param>
/// <param name="Why">When given, those who may not use it see the entry and this reason instead of nothing.</param>
/// <param name="Short">The label in the bottom bar of a phone, which shows the first three entries.</param>
public sealed record MenuEntry(string Key, string Label, string Path, int Order, string? Policy = null, string? Why = null, string? Short = null);

/// <summary>An entry as this person sees it.</summary>
public sealed record MenuLine(MenuEntry Entry, bool Open, bool Current);

/// <summary>The menu for one person on one page.</summary>
public sealed class Menu(IEnumerable<MenuEntry> entries, IAuthorizationService authorization)
{
    private readonly MenuEntry[] _entries = [.. entries.OrderBy(e => e.Order)];

    public async Task<IReadOnlyList<MenuLine>> ForAsync(HttpContext context, string? marked)
    {
        var current = marked ?? _entries
            .Where(e => context.Request.Path.StartsWithSegments(e.Path.TrimEnd('/')) && (e.Path != "/" || context.Request.Path == "/"))
            .MaxBy(e => e.Path.Length)?.Key;
        var lines = new List<MenuLine>();
        foreach (var entry in _entries)
        {
            var open = entry.Policy is null || (await authorization.AuthorizeAsync(context.User, entry.Policy)).Succeeded;
            if (open || entry.Why is not null)
            {
                lines.Add(new MenuLine(entry, open, entry.Key == current));
            }
        }

        return lines;
    }
}
