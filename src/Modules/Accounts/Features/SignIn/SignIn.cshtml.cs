using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.Demo;
using Prongsai.Accounts.Features.Provider;

namespace Prongsai.Accounts.Features.SignIn;

[AllowAnonymous]
internal sealed class SignInModel(ISignIn signIn, SetUpLink link, Finder finder, SignInSteps steps, ProviderSettings settings) : PageModel
{
    [BindProperty]
    public SignInForm Input { get; set; } = new();

    public IReadOnlyList<DemoPerson> People => link.IsDemo ? DemoPerson.All : [];

    /// <summary>Nobody can sign in yet: the installation is new.</summary>
    public bool IsNew { get; private set; }

    public string ReturnUrl { get; private set; } = "/office";

    public string? Provider => settings.IsOn ? settings.Name : null;

    public async Task<IActionResult> OnGetAsync(string? returnUrl, string? provider, CancellationToken ct)
    {
        if (((OfficeDoor)signIn).TakeKey(HttpContext))
        {
            return Redirect(await finder.AnyAccountAsync(ct) ? "/sign-in" : "/start");
        }

        if (settings.IsOn && ProviderWords.Of(provider, settings.Name) is { } refused)
        {
            ModelState.AddModelError("", refused);
        }

        await FillAsync(returnUrl, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostProviderAsync(string? returnUrl, CancellationToken ct)
    {
        if (!settings.IsOn)
        {
            return NotFound();
        }

        return await HttpContext.RequestServices.GetRequiredService<ProviderDiscovery>().FindAsync(ct) is null
            ? Redirect("/sign-in?provider=unreachable")
            : Challenge(ProviderReturn.ForSigningIn(Local(returnUrl)), ProviderHandler.SchemeName);
    }

    public async Task<IActionResult> OnPostAsync(string? account, string? returnUrl, CancellationToken ct)
    {
        if (account is not null)
        {
            return await DemoAsync(account, returnUrl, ct);
        }

        var checkedIn = await steps.PasswordAsync(HttpContext, Input, Local(returnUrl), ct);
        return checkedIn.IsOk ? LocalRedirect(checkedIn.Value) : await AgainAsync(returnUrl, checkedIn.Error.Message, ct);
    }

    public async Task<IActionResult> OnPostOutAsync(CancellationToken ct)
    {
        await steps.OutAsync(HttpContext, ct);
        return Redirect("/");
    }

    private async Task<IActionResult> DemoAsync(string account, string? returnUrl, CancellationToken ct)
    {
        if (!link.IsDemo || DemoPerson.All.All(p => p.Account != account) || await finder.LoginAsync(account, ct) is not { } found)
        {
            return await AgainAsync(returnUrl, "ไม่พบบุคคลที่เลือก กรุณาเลือกจากรายการอีกครั้ง", ct);
        }

        await steps.DirectAsync(HttpContext, found, "demo", ct);
        return LocalRedirect(Local(returnUrl));
    }

    private async Task<IActionResult> AgainAsync(string? returnUrl, string message, CancellationToken ct)
    {
        ModelState.AddModelError("", message);
        await FillAsync(returnUrl, ct);
        return Page();
    }

    private async Task FillAsync(string? returnUrl, CancellationToken ct)
    {
        ReturnUrl = Local(returnUrl);
        IsNew = !link.IsDemo && !await finder.AnyAccountAsync(ct);
    }

    private string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : "/office";
}

internal sealed class SignInForm
{
    public string? Login { get; set; }

    public string? Password { get; set; }
}
