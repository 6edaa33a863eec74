using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Organization.Features.SignIn;

/// <summary>How this process lets people in.</summary>
/// <param name="Demo">Made-up people sign in without a password.</param>
/// <param name="Key">Elsewhere: printed once at the start, it opens the first office and signs its coordinator in.</param>
public sealed record SignInSettings(bool Demo, string Key);

internal sealed class CookieSignIn(SignInSettings settings) : ISignIn
{
    private const string KeyCookie = "prongsai.key";

    public bool MayOpenOffice(HttpContext context) => settings.Demo || IsKey(context.Request.Query["key"]) || IsKey(context.Request.Cookies[KeyCookie]);

    /// <summary>Keeps a key given in the address, so that it does not have to stay there.</summary>
    public bool TakeKey(HttpContext context)
    {
        if (settings.Demo || !IsKey(context.Request.Query["key"]))
        {
            return false;
        }

        context.Response.Cookies.Append(KeyCookie, settings.Key, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
        return true;
    }

    /// <summary>After signing out, the next person at this browser needs the key again.</summary>
    public static void ForgetKey(HttpContext context) => context.Response.Cookies.Delete(KeyCookie);

    public Task AsCoordinatorAsync(HttpContext context, AgencyEntry agency) => AsAsync(context, agency, DemoPerson.All[0] with
    {
        Name = settings.Demo ? DemoPerson.All[0].Name : "ผู้ประสานงาน",
        Position = "ผู้ประสานงาน ITA",
    });

    public static Task AsAsync(HttpContext context, AgencyEntry agency, DemoPerson person)
    {
        List<Claim> claims =
        [
            new(PersonClaims.Agency, agency.AgencyId.ToString()),
            new(PersonClaims.Account, person.Account),
            new(PersonClaims.Name, person.Name),
            new(PersonClaims.Position, person.Position),
            .. person.Permissions.Select(p => new Claim(PersonClaims.Permission, p)),
        ];
        if (person.Unit is { } unit)
        {
            claims.Add(new(PersonClaims.Unit, unit));
        }

        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme, PersonClaims.Name, null);
        return context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    private bool IsKey(string? given) =>
        !settings.Demo && given is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(settings.Key));
}
