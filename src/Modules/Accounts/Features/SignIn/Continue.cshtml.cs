using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Offers the form that came too late once more, now that its sender has proved who they are.</summary>
[Authorize(Policy = "accounts.own")]
[ConfirmIdentity]
internal sealed class ContinueModel(KeptForms forms) : PageModel
{
    public KeptForm Form { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (forms.Find(HttpContext.Features.Get<LiveSession>()!.Id.ToString()) is not { } form)
        {
            return Redirect("/office");
        }

        Form = form;
        return Page();
    }
}
