using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Prongsai.Disclosure.Features.Links;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>An agency's own host name shows its public site at the root: /ita/2569 there is /{agency}/ita/2569. Nothing is redirected and links keep the agency's part, so both forms work on that host
/// and the permanent address stays the one everywhere. Officers' pages and those of the system are not touched.</summary>
/// <remarks>Setting <c>Prongsai:Hosts</c> = "ita.tuayang.example.go.th=tua-yang, …". A host that is not named is served as ever.</remarks>
internal sealed class AgencyHosts
{
    /// <summary>First parts of an agency's public addresses.</summary>
    private static readonly FrozenSet<string> Public = FrozenSet.Create(StringComparer.Ordinal, "ita", "data", "api", "find", "files", "questions", "feed.xml", "sitemap.xml", "privacy", "signers", "check", "emblem", "colours");

    private readonly RequestDelegate next;
    private readonly FrozenDictionary<string, string> slugs;

    public AgencyHosts(RequestDelegate next, IConfiguration settings, OwnSite own)
    {
        (this.next, slugs, own.Pipeline) = (next, Read(settings["Prongsai:Hosts"]), InvokeAsync);
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (slugs.Count > 0 && slugs.TryGetValue(context.Request.Host.Host, out var slug))
        {
            var path = context.Request.Path.Value ?? "/";
            if (path is "/" or "")
            {
                context.Request.Path = "/" + slug;
            }
            else if (Public.Contains(path.Split('/', 3)[1]))
            {
                context.Request.Path = $"/{slug}{path}";
            }
        }

        return next(context);
    }

    /// <summary>Host → the agency's part of addresses.</summary>
    public static FrozenDictionary<string, string> Read(string? setting) => (setting ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2)).Where(p => p.Length == 2 && p[0].Length > 0 && p[1].Length > 0)
        .GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.First()[1].Trim('/'), StringComparer.OrdinalIgnoreCase);
}
