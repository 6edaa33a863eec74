using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>Front page of the agency's public site.</summary>
[AllowAnonymous]
internal sealed class FrontModel(PortalPages portal) : PageModel
{
    private const int MostLatest = 8;

    public PortalFrame Frame { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public IReadOnlyList<ItemView> Items { get; private set; } = [];

    public IReadOnlyList<ItemView> Latest => [.. Items.OrderByDescending(i => i.Row!.ChangedAt).Take(MostLatest)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Frame = await portal.FrameAsync(HttpContext, ct);
        Years = await portal.YearsAsync(ct);
        Year = Years.FirstOrDefault(portal.CurrentYear);
        Items = await portal.YearAsync(Year, ct);
    }
}
