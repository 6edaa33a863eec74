using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>One data set for people: its files, its columns, and the fields of the government's catalogue, ready to copy.</summary>
[AllowAnonymous]
internal sealed class DataSetModel(OpenDataPages pages) : PageModel
{
    public PortalFrame Frame { get; private set; } = null!;

    public PortalFrame Other => pages.Portal.InOther(Frame);

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public DataSet? Set { get; private set; }

    public IEnumerable<(string Field, string Value)> Fields => new Catalogue(Frame, Other, pages.Terms).Fields(Set!).Where(f => f.Value.Length > 0);

    public async Task<IActionResult> OnGetAsync(int publicYear, string item, string table, CancellationToken ct)
    {
        (Frame, Year) = (await pages.Portal.FrameAsync(HttpContext, ct), new FiscalYear(publicYear));
        Set = await pages.FindAsync(Year, item, table, ct);
        if (Set is null && pages.Portal.NewSlug(Year, item) is { } moved)
        {
            return RedirectPermanent(Frame.Path($"/data/{Year}/{moved}/{table}"));
        }

        if (Set is null)
        {
            Years = await pages.Portal.YearsAsync(ct);
            PublicItemModel.NotFoundPolitely(HttpContext);
        }

        return Page();
    }
}
