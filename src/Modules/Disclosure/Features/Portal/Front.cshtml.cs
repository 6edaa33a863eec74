using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>Front page of the agency's public site: the wishes people come with most, as far as there is a page for them; then what is new.</summary>
[AllowAnonymous]
internal sealed class FrontModel(PortalPages portal) : PageModel
{
    private const int MostLatest = 8;

    /// <summary>Which item answers which wish; the first that is public wins.</summary>
    private static readonly (string Word, string[] Items)[] Wishes =
    [
        ("portal.contact", ["contact_and_enquiry"]),
        ("portal.corruption", ["corruption_complaint_channel", "corruption_complaint_guideline"]),
        ("portal.service", ["service_manual"]),
        ("portal.eservice", ["e_service_and_statistics"]),
    ];

    public PortalFrame Frame { get; private set; } = null!;

    /// <summary>The newest year that has something to read; null when there is nothing.</summary>
    public FiscalYear? Year { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public IReadOnlyList<ItemView> Items { get; private set; } = [];

    public IReadOnlyList<(string Word, string Path)> Doors { get; private set; } = [];

    public IReadOnlyList<ItemView> Latest => [.. Items.OrderByDescending(i => i.PublicChanged).ThenBy(i => i.Item.Ordinal).Take(MostLatest)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Frame = await portal.FrameAsync(HttpContext, ct);
        Years = await portal.YearsAsync(ct);
        Year = Years.Count > 0 ? Years[0] : null;
        var shown = await portal.TitlesAsync([.. Years.Take(2)], ct);
        Items = [.. shown.Where(v => v.Year == Year).Select(v => v.View)];
        Doors = [.. Wishes.Select(w => (w.Word, Path: PathOf(w.Items, shown))).Where(d => d.Path is not null).Select(d => (d.Word, d.Path!))];
    }

    private string? PathOf(string[] keys, IReadOnlyList<(FiscalYear Year, ItemView View)> shown) => keys
        .SelectMany(key => shown.Where(v => v.View.Item.Key == key))
        .Select(v => Frame.ItemPath(v.Year, v.View))
        .FirstOrDefault();
}
