using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The public items of one year.</summary>
[AllowAnonymous]
internal sealed class YearModel(PortalPages portal) : PageModel
{
    public PortalFrame Frame { get; private set; } = null!;

    public PortalFrame Other => portal.InOther(Frame);

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public RulePack Pack => ItemStore.Pack(Year);

    public IReadOnlyList<ItemView> Items { get; private set; } = [];

    public async Task OnGetAsync(int publicYear, CancellationToken ct)
    {
        (Frame, Year) = (await portal.FrameAsync(HttpContext, ct), new FiscalYear(publicYear));
        Years = await portal.YearsAsync(ct);
        if (!Years.Contains(Year))
        {
            PublicItemModel.NotFoundPolitely(HttpContext);
            return;
        }

        Items = [.. (await portal.TitlesAsync([Year], ct)).Select(v => v.View)];
    }
}
