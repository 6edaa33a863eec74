using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Archive;

/// <summary>Writes the public site of one year as files: every page is asked of the site itself, within this process, as a citizen; what it links to is asked next.</summary>
internal sealed class SiteArchive(InnerSite site, string slug, ArchiveOf archive, ArchiveOutput output)
{
    private readonly ArchivePlaces places = new(slug, archive.Year);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>Addresses that answered with something else than a page; empty when the archive is whole.</summary>
    public List<string> Failed { get; } = [];

    public async Task WriteAsync(CancellationToken ct)
    {
        var links = new ArchiveLinks(archive.Address, places.Of);
        foreach (var seed in Seeds())
        {
            links.Met.Enqueue(seed);
        }

        while (links.Met.TryDequeue(out var address))
        {
            if (asked.Add(places.Of(address)!))
            {
                await OneAsync(address, links, ct);
            }
        }

        await ElsewhereAsync();
        await output.FinishAsync();
    }

    private IEnumerable<string> Seeds()
    {
        string[] pages = ["", $"/ita/{archive.Year}", "/data", $"/data/{archive.Year}"];
        foreach (var page in pages)
        {
            yield return $"/{slug}{page}";
            yield return $"/{slug}{page}?lang=en";
        }

        yield return $"/{slug}/data/catalog.jsonld";
        yield return $"/{slug}/feed.xml";
        if (archive.Address.Length > 0) // a map of relative addresses is none
        {
            yield return $"/{slug}/sitemap.xml";
        }

        yield return WebAssets.Address("public.css");
    }

    private async Task OneAsync(string address, ArchiveLinks links, CancellationToken ct)
    {
        await using var body = new FileBufferingWriteStream(memoryThreshold: 1024 * 1024, bufferLimit: null);
        var (status, type) = await site.AskAsync(address, archive, body, ct);
        if (status != StatusCodes.Status200OK)
        {
            Failed.Add($"{address} {status}");
            return;
        }

        var file = places.Of(address)!;
        var text = type?.Split(';')[0];
        if (text is "text/html" or "application/rss+xml" or "application/xml" or "application/ld+json" || file.EndsWith(".json", StringComparison.Ordinal))
        {
            var said = await ReadAsync(body, ct);
            foreach (var stored in ArchiveLinks.AddressesIn(said).Where(places.IsStored))
            {
                await StoredAsync(stored, ct);
            }

            await TextAsync(file, text == "text/html" ? links.InPage(said, file) : links.InData(said, file), ct);
        }
        else if (text == "text/css")
        {
            var said = await ReadAsync(body, ct);
            links.InStyle(said, address);
            await TextAsync(file, said, ct);
        }
        else
        {
            await output.WriteAsync(file, target => body.DrainBufferAsync(target, ct));
        }
    }

    /// <summary>A file that was put in: asked before the page that links to it is written, for what is in it gives it its name.</summary>
    private async Task StoredAsync(string address, CancellationToken ct)
    {
        if (!asked.Add(address))
        {
            return;
        }

        await using var body = new FileBufferingWriteStream(memoryThreshold: 1024 * 1024, bufferLimit: null);
        var (status, type) = await site.AskAsync(address, archive, body, ct);
        if (status != StatusCodes.Status200OK)
        {
            Failed.Add($"{address} {status}");
            return;
        }

        places.Keep(address, type);
        if (asked.Add(places.Of(address)!))
        {
            await output.WriteAsync(places.Of(address)!, target => body.DrainBufferAsync(target, ct));
        }
    }

    private Task TextAsync(string file, string text, CancellationToken ct) => output.WriteAsync(file, target => target.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask());

    private static async Task<string> ReadAsync(FileBufferingWriteStream body, CancellationToken ct)
    {
        using var copy = new MemoryStream();
        await body.DrainBufferAsync(copy, ct);
        return Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
    }

    private Task ElsewhereAsync()
    {
        var (thai, english) = (site.Words(Language.Thai), site.Words(Language.English));
        var css = ArchivePlaces.Relative(ArchivePlaces.Elsewhere, places.Of(WebAssets.Address("public.css"))!);
        var page = $"""
            <!doctype html>
            <html lang="th">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{thai["archive.elsewhere"]}</title><link rel="stylesheet" href="{css}"></head>
            <body><main id="main"><div class="p-wrap p-main">
            <h1>{thai["archive.elsewhere"]}</h1>
            <p>{thai["archive.elsewhere.why", archive.Year]}</p>
            <p lang="en">{english["archive.elsewhere.why", archive.Year]}</p>
            <p><a href="index.html">{thai["archive.home"]}</a></p>
            </div></main></body>
            </html>

            """;
        return output.WriteAsync(ArchivePlaces.Elsewhere, target => target.WriteAsync(Encoding.UTF8.GetBytes(page)).AsTask());
    }
}

/// <summary>The site as it answers within this process, without a server.</summary>
internal sealed class InnerSite(IServiceProvider services, RequestDelegate pipeline)
{
    public Words Words(Language language) => services.GetRequiredService<WordBook>().In(language);

    /// <summary>Asks one address as nobody in particular; the body goes to the stream.</summary>
    public async Task<(int Status, string? Type)> AskAsync(string address, ArchiveOf? archive, Stream body, CancellationToken ct)
    {
        var factory = services.GetRequiredService<IHttpContextFactory>();
        var context = InnerRequest.Make(factory, address, body, ct);
        try
        {
            context.RequestServices.GetRequiredService<PortalPlace>().Archive = archive;
            await pipeline(context);
            await context.Response.CompleteAsync();
            return (context.Response.StatusCode, context.Response.ContentType);
        }
        finally
        {
            factory.Dispose(context);
        }
    }
}
