using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.People;

/// <summary>Who may sign in.</summary>
[Authorize(Policy = "accounts.read")]
internal sealed class AccountsModel(AccountReading accounts, AgencySession session, SetUpLink link) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public AccountPageOf List { get; private set; } = null!;

    public bool MayManage => session.Rights.Has("accounts.manage");

    public bool IsDemo => link.IsDemo;

    public async Task OnGetAsync(CancellationToken ct)
    {
        P = Math.Clamp(P, 1, 1000);
        List = await accounts.PageAsync(P, ct);
    }
}
