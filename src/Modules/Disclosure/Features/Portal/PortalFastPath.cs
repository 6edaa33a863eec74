using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>Answers public pages from ready bytes, before anything else runs; keeps the bytes of those it lets through.</summary>
internal sealed partial class PortalFastPath(RequestDelegate next, PortalCache cache, PortalLog log, IClock clock)
{
    private const string PageRoute = "{agency}";
    private const int LongestHost = 255;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || Address(request) is not { } address)
        {
            await next(context);
            return;
        }

        var begun = log.Begin();
        if (cache.Find(address) is { } ready)
        {
            await AnswerAsync(context, ready);
            log.Say(context, ready.Route, begun);
            return;
        }

        var begunAt = cache.Stand;
        var wire = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        ReadyPage? kept;
        try
        {
            await next(context);
            kept = Keep(context, address, page, begunAt);
        }
        finally
        {
            context.Response.Body = wire;
        }

        if (kept is not null)
        {
            await AnswerAsync(context, kept);
            return;
        }

        page.Position = 0;
        await page.CopyToAsync(wire, context.RequestAborted);
    }

    /// <summary>Only addresses that can be a public page: two known shapes of query, and not the officers' side. With scheme and host, because a page names its own address.</summary>
    private static string? Address(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return path.Length < 2 || path.Length > 200 || (request.Host.Value?.Length ?? 0) > LongestHost || !IsKept(path, request.QueryString.Value ?? "") || path.StartsWith("/office", StringComparison.Ordinal) || path.StartsWith("/_", StringComparison.Ordinal)
            || path.Contains("/files/", StringComparison.Ordinal) || IsDataFile(path) || path.StartsWith("/health", StringComparison.Ordinal)
            ? null
            : request.Scheme + "://" + request.Host.Value + path + request.QueryString.Value;
    }

    /// <summary>Files of data sets may be large: they go out as they are written and have their own tags.</summary>
    private static bool IsDataFile(string path) => path.Contains("/data/", StringComparison.Ordinal) && DataEndpoints.Formats.Any(f => path.EndsWith("." + f.Extension, StringComparison.Ordinal));

    /// <summary>No query, the language of a page, or year and page of a list of the API.</summary>
    private static bool IsKept(string path, string query) =>
        query is "" or "?lang=en" || (query.Length < 30 && path.Contains("/api/v1/", StringComparison.Ordinal) && ListQuery().IsMatch(query));

    [GeneratedRegex(@"^\?(year=\d{4}(&page=\d{1,3})?|page=\d{1,3})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListQuery();

    private static Task AnswerAsync(HttpContext context, ReadyPage ready)
    {
        foreach (var (name, value) in ready.Headers)
        {
            context.Response.Headers[name] = value;
        }

        var packed = ready.Packed is not null && TakesGzip(context.Request);
        var (body, tag) = packed ? (ready.Packed!, ready.PackedTag) : (ready.Body, ready.ETag);
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept-Encoding";
        if (Answers.Names(context.Request.Headers.IfNoneMatch.ToString(), tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (packed)
        {
            headers.ContentEncoding = "gzip";
        }

        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var taken) && taken.Any(t => t.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && t.Quality is not 0);

    /// <summary>The page as it will be sent from now on; null when it is not one that may be kept.</summary>
    private ReadyPage? Keep(HttpContext context, string address, MemoryStream page, long begunAt)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
        if (context.Response.StatusCode != StatusCodes.Status200OK || route?.StartsWith(PageRoute, StringComparison.Ordinal) != true || context.Response.Headers.ContainsKey("Set-Cookie")
            || context.Response.Headers.CacheControl.ToString() is var says && (says.Contains("no-store", StringComparison.Ordinal) || says.Contains("immutable", StringComparison.Ordinal))) // a form's token is one visitor's; what never changes is kept by browsers
        {
            return null;
        }

        var body = page.ToArray();
        var tag = context.Response.Headers.ETag.ToString() is { Length: > 0 } own ? own : $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        var agency = context.RequestServices.GetRequiredService<AgencySession>().Agency;
        var ready = new ReadyPage(agency, "/" + route, body, tag, [.. context.Response.Headers.Where(h => h.Key is not ("Date" or "Server" or "Content-Length" or "Transfer-Encoding"))], clock.GetCurrentInstant()) { Packed = Gzip(body) };
        cache.Keep(address, ready, begunAt);
        return ready;
    }

    /// <summary>The same bytes packed; null where that gains nothing.</summary>
    private static byte[]? Gzip(byte[] body)
    {
        using var packed = new MemoryStream(body.Length / 3);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return packed.Length < body.Length * 9 / 10 ? packed.ToArray() : null;
    }
}
