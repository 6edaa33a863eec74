using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>Back from the provider with a person it vouches for: in, or linked, or neither.</summary>
internal sealed class ProviderReturn(Finder finder, AgencyDoor door, SignInSteps steps, ProviderSettings provider)
{
    private const string ForSession = "link";

    /// <summary>What goes along with a person who wants to sign in.</summary>
    public static AuthenticationProperties ForSigningIn(string then) => new() { RedirectUri = then };

    /// <summary>What goes along with a person at work who wants to link: only that very session may come back with it.</summary>
    public static AuthenticationProperties ForLinking(Guid session) => new(new Dictionary<string, string?> { [ForSession] = session.ToString() }) { RedirectUri = "/me/provider" };

    public static Task FailedAsync(RemoteFailureContext context)
    {
        context.Response.Redirect(context.Properties?.Items.ContainsKey(ForSession) == true ? "/me/provider?refused=failed" : "/sign-in?provider=failed");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public async Task TakeAsync(TicketReceivedContext context)
    {
        var subject = ExternalSubject.Hash(provider, context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var own = await context.HttpContext.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        context.HttpContext.User = own.Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
        var then = context.Properties!.Items.TryGetValue(ForSession, out var session)
            ? await LinkAsync(context.HttpContext, session!, subject)
            : await EnterAsync(context.HttpContext, subject, context.ReturnUri ?? "/office");
        context.Response.Redirect(then);
        context.HandleResponse();
    }

    private async Task<string> EnterAsync(HttpContext context, byte[] subject, string then) =>
        await finder.ExternalAsync(provider.Issuer, subject, context.RequestAborted) is { } found
            ? await steps.ProvedAsync(context, found, "provider", then, context.RequestAborted)
            : "/sign-in?provider=unlinked";

    private async Task<string> LinkAsync(HttpContext context, string session, byte[] subject)
    {
        if (SignInSteps.Who(context) is not { } who || context.User.FindFirstValue(PersonClaims.Session) != session)
        {
            return "/sign-in?provider=failed";
        }

        return await door.InAsync(who.Agency, new Actor(who.Account.ToString(), ""), async services =>
        {
            var live = await services.GetRequiredService<ISessions>().FindAsync(Guid.Parse(session, CultureInfo.InvariantCulture), context.RequestAborted);
            if (live is null || live.Account != who.Account)
            {
                return "/sign-in?provider=failed";
            }

            services.GetRequiredService<AgencySession>().Enter(who.Agency, live.Person.Actor);
            var linked = await services.GetRequiredService<ProviderLinks>().LinkAsync(who.Account, subject, context.RequestAborted);
            return linked.IsOk ? "/me/provider" : "/me/provider?refused=taken";
        });
    }
}
