using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Features.Links;

/// <summary>All external addresses that items name, the worst first.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class LinksModel(LinkReading reading, IOffice office, LinkSettings settings) : PageModel
{
    private const int PageSize = 50;

    private IReadOnlyDictionary<Guid, string> _units = new Dictionary<Guid, string>();
    private IReadOnlyDictionary<Guid, LookCount> _uptime = new Dictionary<Guid, LookCount>();

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "all";

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Total { get; private set; }

    public int PageCount { get; private set; }

    public bool IsOff => settings.Off;

    public IReadOnlyList<(string Key, string Label, int Count)> Filters { get; private set; } = [];

    public IReadOnlyList<LinkLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var units = await office.UnitsAsync(ct);
        _units = units.ToDictionary(u => u.Id, u => u.Name);
        var all = (await reading.AllAsync(ItemPages.ReaderOf(User, units), ct)).Select(l => new LinkLine(l.Link, l.Uses, reading.Now)).ToList();
        (string Key, string Label, Func<LinkLine, bool> Has)[] filters =
        [
            ("all", "ทั้งหมด", _ => true),
            ("broken", "เปิดไม่ได้", l => l.IsBroken),
            ("changed", "เปลี่ยนไป", l => l.IsChanged),
            ("certificate", "ใบรับรองใกล้หมด", l => l.CertificateEndsSoon),
            ("guarded", "ต้องให้คนดู", l => l.Stand == LinkStand.Guarded),
        ];
        Filters = [.. filters.Select(f => (f.Key, f.Label, all.Count(f.Has)))];
        var chosen = Array.Find(filters, f => f.Key == Show);
        (Show, var has) = chosen.Key is null ? ("all", filters[0].Has) : (chosen.Key, chosen.Has);
        var shown = all.Where(has).OrderBy(l => l.Stand).ThenByDescending(l => l.Uses[0].Year).ThenBy(l => l.Title, StringComparer.Ordinal).ToList();
        (Total, PageCount) = (shown.Count, Math.Max(1, (shown.Count + PageSize - 1) / PageSize));
        P = Math.Clamp(P, 1, PageCount);
        Lines = [.. shown.Skip((P - 1) * PageSize).Take(PageSize)];
        _uptime = await reading.UptimeAsync([.. Lines.Select(l => l.Link.Id)], ct);
    }

    public string OwnerOf(LinkUse use) => use.Unit is { } unit && _units.TryGetValue(unit, out var name) ? name : "ยังไม่มอบหมาย";

    public string UptimeOf(LinkLine line) => UptimeText(_uptime.GetValueOrDefault(line.Link.Id));

    /// <summary>Rounded down: 100 % only when it never failed.</summary>
    public static string UptimeText(LookCount? count) =>
        count is null ? "–" : (Math.Floor(1000m * count.Opened / count.Looks) / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static string ItemName(LinkUse use) => ItemStore.Pack(use.Year).ItemByKey(use.ItemKey) is { } item ? $"{item.Number} {item.Title}" : use.ItemKey;

    public static string ItemPath(LinkUse use) => $"/office/disclosure/{use.Year}/{use.ItemKey}{(use.Table is { } table ? $"/tables/{table}" : "")}";
}
