using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>The second step, for accounts with an authenticator app.</summary>
[AllowAnonymous]
internal sealed class CodeModel(SignInSteps steps) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet() => steps.Half(HttpContext) is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (steps.Half(HttpContext) is not { } half)
        {
            return Redirect("/sign-in");
        }

        var taken = await steps.CodeAsync(HttpContext, half, Code, ct);
        if (taken.IsOk)
        {
            return LocalRedirect(taken.Value);
        }

        ModelState.AddModelError(nameof(Code), taken.Error.Message);
        return Page();
    }
}
