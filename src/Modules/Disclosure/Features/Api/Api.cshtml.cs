using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>How to use the API, for people who write programs.</summary>
[AllowAnonymous]
internal sealed class ApiModel(PortalPages portal) : PageModel
{
    public PortalFrame Frame { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Frame = await portal.FrameAsync(HttpContext, ct);
}
