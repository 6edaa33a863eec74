using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Passwords;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Where an invitation or a recovery link leads: its holder sets a password and is in.</summary>
[AllowAnonymous]
internal sealed class LinkModel(Finder finder, AgencyDoor door, SignInSteps steps) : PageModel
{
    /// <summary>The link's secret.</summary>
    [BindProperty(SupportsGet = true)]
    public string? T { get; set; }

    [BindProperty]
    public PasswordForm Input { get; set; } = new();

    public LinkHolder? Holder { get; private set; }

    public string Office { get; private set; } = "";

    public bool IsInvitation => Holder?.Purpose == LinkPurpose.Invitation;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        await ReadAsync(ct);
        Input.Login = Holder?.Login;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is not { } found || Holder is null)
        {
            return Page();
        }

        var set = await door.InAsync(found.Agency, new Actor(Holder.Account.ToString(), Holder.Name), s => s.GetRequiredService<PasswordSetting>().ByLinkAsync(Holder, T!, Input, ct));
        if (!set.IsOk)
        {
            ModelState.Take(set.Error, nameof(Input));
            return Page();
        }

        return LocalRedirect(await steps.ProvedAsync(HttpContext, set.Value, "link", "/office", ct));
    }

    private async Task<Found?> ReadAsync(CancellationToken ct)
    {
        if (await finder.LinkAsync(LinkToken.Hash(T), ct) is not { } found)
        {
            return null;
        }

        (Holder, Office) = await door.InAsync(found.Agency, Actor.System, async s =>
            (await s.GetRequiredService<Links>().ReadAsync(T!, ct), (await s.GetRequiredService<IOffice>().ProfileAsync(ct)).Name.Short));
        return found;
    }
}
