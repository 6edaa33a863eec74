using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Signs a person in at this browser: a session row, and a cookie that names it and holds nothing else worth having.</summary>
internal sealed class SessionCookie(AgencyDoor door, SealedCookies sealing)
{
    private static readonly TimeSpan DeviceKnownFor = TimeSpan.FromDays(365);

    public async Task SignInAsync(HttpContext context, Found who, string method, CancellationToken ct)
    {
        var account = await door.InAsync(who.Agency, Actor.System, s => s.GetRequiredService<AgencyData>().ReadAsync((db, ct) => db.Set<Account>().SingleAsync(a => a.Id == who.Account, ct), ct));
        var actor = new Actor(account.Id.ToString(), account.Name, account.Position, account.Person);
        var session = await door.InAsync(who.Agency, actor, s => s.GetRequiredService<Sessions>().StartAsync(account.Id, DeviceWords.Of(context.Request.Headers.UserAgent), method, ct));
        await EndOldAsync(context, ct);
        Claim[] claims =
        [
            new(PersonClaims.Agency, who.Agency.ToString()),
            new(PersonClaims.Account, account.Id.ToString()),
            new(PersonClaims.Session, session.ToString()),
        ];
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme, PersonClaims.Name, null);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        sealing.Put(context, SealedCookies.Device, KnownDevice.New(account.LoginKey!), DeviceKnownFor, stays: true);
    }

    /// <summary>Whoever was signed in at this browser is so no more.</summary>
    private async Task EndOldAsync(HttpContext context, CancellationToken ct)
    {
        if (SignInSteps.Who(context) is { } old && Guid.TryParse(context.User.FindFirst(PersonClaims.Session)?.Value, out var session))
        {
            await door.InAsync(old.Agency, new Actor(old.Account.ToString(), context.User.Identity?.Name ?? ""), s => s.GetRequiredService<Sessions>().EndAsync(old.Account, session, "เข้าสู่ระบบใหม่ที่เครื่องเดียวกัน", ct));
        }
    }
}

/// <summary>What a browser keeps to show that this name has signed in here before.</summary>
internal sealed record KnownDevice(string LoginKey, string Device)
{
    public static KnownDevice New(string loginKey) => new(loginKey, Guid.NewGuid().ToString("N"));
}
