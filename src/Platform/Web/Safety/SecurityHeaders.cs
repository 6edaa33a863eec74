using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Prongsai.Platform.Web;

/// <summary>The headers of every response. Nothing may be loaded but from this server, no page may be framed, and no script runs
/// unless the page's layout asked for it with <see cref="AllowScript"/>.</summary>
public static class SecurityHeaders
{
    private const string NonceKey = "prongsai.nonce";

    private const string Base =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Lets this page run the scripts that carry the nonce returned. The citizen's layout never calls it.</summary>
    public static string AllowScript(this HttpContext context)
    {
        if (context.Items[NonceKey] is string given)
        {
            return given;
        }

        // The URL alphabet has no sign that HTML would write as an entity, so header and page show the same letters.
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        context.Items[NonceKey] = nonce;
        context.Response.Headers.ContentSecurityPolicy = $"{Base}; script-src 'nonce-{nonce}'; connect-src 'self'";
        return nonce;
    }

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items.Remove(NonceKey);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Base + "; script-src 'none'; connect-src 'self'"; // without scripts nothing connects but tools that look a page over
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        context.Response.OnStarting(static state => KeepFromCaches((HttpContext)state), context);
        return next(context);
    });

    /// <summary>What a signed-in person is shown stays in no browser's or proxy's store, unless the answer itself says how long it keeps.</summary>
    private static Task KeepFromCaches(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true && context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
