using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.Find;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The search box and what was asked last.</summary>
internal sealed record FindBox(PortalFrame Frame, string? Asked);

/// <summary>Looks for words in what is public: titles, texts, tables, names of files and the words in them, in the three newest years.</summary>
[AllowAnonymous]
internal sealed class FindModel(PortalPages portal, ItemSearch search) : PageModel
{
    private const int YearsLooked = 3;
    private const int OnPage = 20;

    public PortalFrame Frame { get; private set; } = null!;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public IReadOnlyList<FoundItem> Found { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Not every page of the files was looked into.</summary>
    public bool IsCut { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int PageCount => Math.Max(1, (Count + OnPage - 1) / OnPage);

    public async Task OnGetAsync(string? q, int p, CancellationToken ct)
    {
        Frame = await portal.FrameAsync(HttpContext, ct);
        Years = await portal.YearsAsync(ct);
        Asked = ItemSearch.Asked(q);
        if (Asked.Length == 0)
        {
            return;
        }

        var all = await search.FindAsync(await portal.YearsAsync([.. Years.Take(YearsLooked)], ct), Asked, ct);
        (Count, IsCut) = (all.Items.Count, all.IsCut);
        PageNumber = Math.Clamp(p, 1, PageCount);
        Found = [.. all.Items.Skip((PageNumber - 1) * OnPage).Take(OnPage)];
    }
}
