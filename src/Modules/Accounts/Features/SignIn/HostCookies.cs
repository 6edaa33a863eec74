using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Names the cookie of a signed-in person <c>__Host-…</c> over https, plainly where the office tries the program on its own machine without it.</summary>
public sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, SealedCookies.Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => cookies.AppendResponseCookie(context, SealedCookies.Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, SealedCookies.Name(context, key), options);
}
