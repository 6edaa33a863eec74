using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>The data sets of a year, for people.</summary>
[AllowAnonymous]
internal sealed class DataModel(OpenDataPages pages) : PageModel
{
    public PortalFrame Frame { get; private set; } = null!;

    public PortalFrame Other => pages.Portal.InOther(Frame);

    public FiscalYear Year { get; private set; }

    /// <summary>The address names the year; without one the newest that has something public is shown.</summary>
    public bool IsNamed { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public IReadOnlyList<DataSet> Sets { get; private set; } = [];

    public Licence Licence => pages.Terms.Licence;

    public bool IsHere => !IsNamed || Years.Contains(Year);

    public async Task OnGetAsync(int? publicYear, CancellationToken ct)
    {
        Frame = await pages.Portal.FrameAsync(HttpContext, ct);
        Years = await pages.Portal.YearsAsync(ct);
        (IsNamed, Year) = (publicYear is not null, publicYear is { } named ? new(named) : Years.Count > 0 ? Years[0] : pages.Portal.CurrentYear);
        if (!IsHere)
        {
            PublicItemModel.NotFoundPolitely(HttpContext);
            return;
        }

        Sets = await pages.OfAsync([Year], ct);
    }
}
