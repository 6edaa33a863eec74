using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Features.Passwords;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>The first account of an office just opened; whoever opened it holds the ticket for this page.</summary>
[AllowAnonymous]
internal sealed class FirstModel(AgencyDoor door, SealedCookies sealing, SessionCookie session) : PageModel
{
    [BindProperty]
    public PasswordForm Input { get; set; } = new();

    public IActionResult OnGet() => Ticket() is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Ticket() is not { } ticket)
        {
            return Redirect("/sign-in");
        }

        var made = await door.InAsync(new AgencyId(ticket.Agency), Actor.System, s => s.GetRequiredService<PasswordSetting>().FirstAsync(Input, ct));
        if (!made.IsOk)
        {
            ModelState.Take(made.Error, nameof(Input));
            return Page();
        }

        SealedCookies.Drop(HttpContext, SealedCookies.Founding);
        await session.SignInAsync(HttpContext, made.Value, "password", ct);
        return LocalRedirect(ticket.Then);
    }

    private Founding? Ticket() => sealing.Read<Founding>(HttpContext, SealedCookies.Founding);
}
