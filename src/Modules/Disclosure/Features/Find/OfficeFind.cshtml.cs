using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Features.Find;

/// <summary>What the box in the officers' head finds: items, tables and files that the officer may see.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class OfficeFindModel(ItemStore store, ItemSearch search, IOffice office) : PageModel
{
    private const int OnPage = 20, YearsLooked = 3;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public string Asked { get; private set; } = "";

    public IReadOnlyList<FoundItem> Found { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Not every page of the files was looked into.</summary>
    public bool IsCut { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int PageCount => Math.Max(1, (Count + OnPage - 1) / OnPage);

    public async Task OnGetAsync(int p, CancellationToken ct)
    {
        Asked = ItemSearch.Asked(Q);
        if (Asked.Length == 0)
        {
            return;
        }

        var reader = ItemPages.ReaderOf(User, await office.UnitsAsync(ct));
        var now = FiscalYear.Of(store.Today);
        var views = await store.YearsAsync([.. Enumerable.Range(0, YearsLooked).Select(back => new FiscalYear(now.BuddhistYear - back))], ct);
        var all = await search.FindAsync([.. views.Where(v => IsOpen(reader, v.View)).Select(v => (v.Year, Open(reader, v.View)))], Asked, ct);
        (Count, IsCut) = (all.Items.Count, all.IsCut);
        PageNumber = Math.Clamp(p, 1, PageCount);
        Found = [.. all.Items.Skip((PageNumber - 1) * OnPage).Take(OnPage)];
    }

    private static bool IsOpen(Reader reader, ItemView view) => ProminenceRule.IsOpenTo(reader, view.Row?.Prominence ?? Prominence.Internal, view.Row?.UnitId);

    private static ItemView Open(Reader reader, ItemView view) => view with { Evidence = [.. view.Evidence.Where(e => ProminenceRule.IsOpenTo(reader, e.Prominence, view.Row?.UnitId))] };
}
