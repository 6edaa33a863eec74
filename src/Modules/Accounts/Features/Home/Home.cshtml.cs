using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.Home;

[AllowAnonymous]
internal sealed class HomeModel(AgencyDirectory directory, SignInSettings settings, ISignIn signIn) : PageModel
{
    private const int MostShown = 12;

    public bool Demo => settings.Demo;

    public bool MayStart { get; private set; }

    public IReadOnlyList<AgencyEntry> Offices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayStart = await signIn.MayOpenOfficeAsync(HttpContext, ct);
        Offices = await directory.FirstAsync(MostShown, ct);
    }
}
