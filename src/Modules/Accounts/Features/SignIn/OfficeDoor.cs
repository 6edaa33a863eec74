using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.Demo;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>An office just opened that still lacks its first administrator.</summary>
/// <param name="Then">Where the person goes afterwards.</param>
internal sealed record Founding(Guid Agency, string Then);

/// <summary>Lets the first person of an office in: by the set-up link, or in the demo by pressing a button.</summary>
internal sealed class OfficeDoor(SetUpLink link, Finder finder, AgencyDoor door, SealedCookies sealing, SessionCookie session) : ISignIn
{
    private const string KeyCookie = "prongsai.set-up";
    private static readonly ActKind Opened = new("accounts.opened", "เปิดบัญชีผู้ใช้");
    private static readonly TimeSpan FoundingLasts = TimeSpan.FromHours(2);

    public async Task<bool> MayOpenOfficeAsync(HttpContext context, CancellationToken cancellationToken) =>
        link.IsDemo || ((link.IsKey(context.Request.Query["set-up"]) || link.IsKey(context.Request.Cookies[KeyCookie])) && !await finder.AnyAccountAsync(cancellationToken));

    public async Task<string> EnterNewOfficeAsync(HttpContext context, AgencyEntry agency, string then, CancellationToken cancellationToken)
    {
        if (!link.IsDemo)
        {
            sealing.Put(context, SealedCookies.Founding, new Founding(agency.AgencyId.Value, then), FoundingLasts);
            return "/sign-in/first";
        }

        var who = await door.InAsync(agency.AgencyId, Actor.System, services => services.GetRequiredService<AgencyData>().ActAsync<Found>(Opened, async (act, ct) =>
        {
            var person = DemoPerson.All[0];
            var account = await AccountRows.AddAsync(act, new($"{person.Account}.{Guid.CreateVersion7():N}"[..40], person.Name, person.Position, null, null), ct);
            AccountRows.Give(act, account, new(Role.Coordinator.Key, null, OfficeYear.DayOf(act.At)));
            return new Found(act.Agency, account.Id);
        }, cancellationToken));
        await session.SignInAsync(context, who.Value!, "demo", cancellationToken);
        return then;
    }

    /// <summary>Keeps a key given in the address, so that it does not have to stay there.</summary>
    public bool TakeKey(HttpContext context)
    {
        if (link.IsDemo || !link.IsKey(context.Request.Query["set-up"]))
        {
            return false;
        }

        context.Response.Cookies.Append(KeyCookie, link.Key, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
        return true;
    }
}
