using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.Me;

[Authorize(Policy = "accounts.own")]
[ConfirmIdentity]
internal sealed class CodesModel(SecondFactors factors) : PageModel
{
    public int Left { get; private set; }

    /// <summary>Only in the answer that made them.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    private Guid Account => HttpContext.Features.Get<LiveSession>()!.Account;

    public async Task OnGetAsync(CancellationToken ct) => Left = (await factors.StateAsync(Account, ct)).CodesLeft;

    public async Task OnPostAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Codes = await factors.NewCodesAsync(Account, ct);
    }
}
