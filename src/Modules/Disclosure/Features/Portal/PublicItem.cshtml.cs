using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The permanent page of one item. What is not public answers 404 with a polite page that says nothing of its content.</summary>
[AllowAnonymous]
internal sealed class PublicItemModel(PortalPages portal) : PageModel
{
    public PortalFrame Frame { get; private set; } = null!;

    public PortalFrame Other => portal.InOther(Frame);

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public ItemView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(int publicYear, string item, CancellationToken ct)
    {
        (Frame, Year) = (await portal.FrameAsync(HttpContext, ct), new FiscalYear(publicYear));
        View = await portal.ItemAsync(Year, item, ct);
        if (View is null)
        {
            Years = await portal.YearsAsync(ct);
            NotFoundPolitely(HttpContext);
        }

        return Page();
    }

    /// <summary>404 with this page's own words instead of the general error page.</summary>
    internal static void NotFoundPolitely(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
    }
}
