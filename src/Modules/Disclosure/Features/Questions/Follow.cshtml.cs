using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>The answer for whoever has the code. It travels in the body, so that no log or history keeps it.</summary>
[AllowAnonymous]
[RequestSizeLimit(8 * 1024)]
internal sealed class FollowModel(QuestionBook book, PortalPages portal) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public PortalFrame Frame { get; private set; } = null!;

    public Question? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Frame = await portal.FrameAsync(HttpContext, ct);

    public async Task OnPostAsync(CancellationToken ct)
    {
        Frame = await portal.FrameAsync(HttpContext, ct);
        Response.Headers.CacheControl = "no-store";
        Found = Code is { Length: > 0 and < 40 } code ? await book.FollowAsync(code, ct) : null;
        if (Found is null)
        {
            ModelState.AddModelError(nameof(Code), Frame.Words["questions.follow.none"]);
        }
    }
}
