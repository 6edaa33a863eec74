using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>Headers of what machines read: whoever has it already is told so, browsers of other sites may read it, and nobody shows it without asking again.</summary>
internal static class Answers
{
    /// <summary>Sets the headers; true when the reader has this very content and the answer is 304.</summary>
    public static bool IsKnown(HttpContext context, string tag, Instant? changed)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.ETag = tag;
        headers.CacheControl = "public, no-cache";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (changed is { } at)
        {
            headers.LastModified = at.ToDateTimeUtc().ToString("r", CultureInfo.InvariantCulture);
        }

        var known = Names(request.Headers.IfNoneMatch.ToString(), tag); // not by If-Modified-Since: a register may say something new without the item's own change
        if (known)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        return known;
    }

    /// <summary>Does an If-None-Match name the tag? Weak forms count, as RFC 9110 says for it.</summary>
    public static bool Names(string sent, string tag) =>
        sent.Split(',', StringSplitOptions.TrimEntries).Any(t => t == "*" || (t.StartsWith("W/", StringComparison.Ordinal) ? t[2..] : t) == tag);
}
