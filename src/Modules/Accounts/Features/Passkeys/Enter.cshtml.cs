using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.Passkeys;

/// <summary>Signs in, or confirms, by a passkey.</summary>
[AllowAnonymous]
internal sealed class EnterModel(PasskeySignIn passkeys, SignInSteps steps) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? Asked { get; set; }

    public string ReturnUrl => Url.IsLocalUrl(Asked) ? Asked! : "/office";

    /// <summary>Someone at work proves once more who they are.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    public async Task<IActionResult> OnPostBeginAsync() => Content(await passkeys.BeginAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostFinishAsync(string? credential, CancellationToken ct)
    {
        var proved = await passkeys.FinishAsync(HttpContext, credential, ct);
        if (!proved.IsOk)
        {
            ModelState.Take(proved.Error);
            return Page();
        }

        if (Again && HttpContext.Features.Get<LiveSession>() is { } live && live.Account == proved.Value.Account)
        {
            await HttpContext.RequestServices.GetRequiredService<Sessions>().ConfirmAsync(live.Id, ct);
        }
        else
        {
            await steps.DirectAsync(HttpContext, proved.Value, "passkey", ct);
        }

        return LocalRedirect(ReturnUrl);
    }
}
