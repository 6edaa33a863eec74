using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>How to use the API, for people who write programs.</summary>
[AllowAnonymous]
internal sealed class ApiModel(OpenDataPages pages) : PageModel
{
    public PortalFrame Frame { get; private set; } = null!;

    /// <summary>An address of this very site for each route; null where nothing has been published that it could show.</summary>
    public IReadOnlyDictionary<ApiRoute, string?> Examples { get; private set; } = new Dictionary<ApiRoute, string?>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Frame = await pages.Portal.FrameAsync(HttpContext, ct);
        var years = await pages.Portal.YearsAsync(ct);
        var items = await pages.Portal.YearsAsync([.. years.Take(1)], ct);
        var set = items.SelectMany(i => DataSet.Of(i.Year, i.View)).FirstOrDefault();
        Examples = ApiRoute.All.ToDictionary(r => r, r => ExampleOf(r, items.Select(i => $"{i.Year}/{i.View.Slug}").FirstOrDefault(), set));
    }

    private static string? ExampleOf(ApiRoute route, string? item, DataSet? set) => route.Name switch
    {
        "years" => route.Template,
        "item" => item is null ? null : "/items/" + item,
        "data" => set?.Place,
        _ => item is null ? null : $"{route.Template}?year={item[..4]}",
    };
}
