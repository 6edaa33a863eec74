using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Small encrypted cookies that carry a step of signing in, or mark a browser as known.</summary>
internal sealed class SealedCookies(IDataProtectionProvider protection)
{
    public const string Step = "prongsai.step";
    public const string Device = "prongsai.device";
    public const string Founding = "prongsai.founding";
    public const string Ceremony = "prongsai.ceremony";

    public void Put<T>(HttpContext context, string name, T value, TimeSpan lives, bool stays = false)
    {
        var text = Protector(name).Protect(JsonSerializer.Serialize(value), lives);
        context.Response.Cookies.Append(Name(context, name), text, Options(context, stays ? lives : null));
    }

    public T? Read<T>(HttpContext context, string name) where T : class
    {
        try
        {
            return context.Request.Cookies[Name(context, name)] is { } text ? JsonSerializer.Deserialize<T>(Protector(name).Unprotect(text)) : null;
        }
        catch (Exception bad) when (bad is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public static void Drop(HttpContext context, string name) => context.Response.Cookies.Delete(Name(context, name), Options(context, null));

    /// <summary>Over https the browser itself keeps the cookie from other hosts and plain http.</summary>
    public static string Name(HttpContext context, string name) => context.Request.IsHttps ? "__Host-" + name : name;

    private static CookieOptions Options(HttpContext context, TimeSpan? stays) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/", MaxAge = stays };

    private ITimeLimitedDataProtector Protector(string name) => protection.CreateProtector("prongsai.accounts", name).ToTimeLimitedDataProtector();
}
