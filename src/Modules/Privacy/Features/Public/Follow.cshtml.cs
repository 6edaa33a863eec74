using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Public;

/// <summary>Where a request stands, for whoever has its code. The code travels in the body, so that no log or history keeps it.</summary>
[AllowAnonymous]
[RequestSizeLimit(8 * 1024)]
internal sealed class FollowModel(Data.Requests requests, IOffice office) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public PublicFrame Frame { get; private set; } = null!;

    public PersonRequest? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Frame = await PublicFrame.OfAsync(HttpContext, office, ct);

    public async Task OnPostAsync(CancellationToken ct)
    {
        Frame = await PublicFrame.OfAsync(HttpContext, office, ct);
        Response.Headers.CacheControl = "no-store";
        Found = Code is { Length: > 0 and < 40 } code ? await requests.FollowAsync(code, ct) : null;
        if (Found is null)
        {
            ModelState.AddModelError(nameof(Code), Frame.Words["privacy.follow.none"]);
        }
    }
}
