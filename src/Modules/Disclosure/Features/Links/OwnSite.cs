using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Features.Archive;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform.Mail;

namespace Prongsai.Disclosure.Features.Links;

/// <summary>Answers for addresses under this installation's configured address and the agencies' own hosts, by asking the site itself within the process.</summary>
internal sealed class OwnSite : IOwnPages
{
    /// <summary>Beginnings of addresses that no citizen opens.</summary>
    private static readonly string[] ForOfficers = ["/office", "/sign-in", "/me"];
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    private readonly IServiceProvider services;
    private readonly FrozenSet<string> hosts;
    private readonly int port;
    private readonly string prefix;
    private readonly int most;

    public OwnSite(IServiceProvider services, LinkSettings settings, MailSettings mail, IConfiguration? configuration = null)
    {
        (this.services, most) = (services, settings.MostBytes);
        var configured = Uri.TryCreate(configuration?["Prongsai:PublicAddress"] ?? mail.PublicAddress, UriKind.Absolute, out var address) ? address : null;
        hosts = AgencyHosts.Read(configuration?["Prongsai:Hosts"]).Keys.Append(configured?.IdnHost).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        (port, prefix) = (configured?.Port ?? 443, configured?.AbsolutePath.TrimEnd('/') ?? "");
    }

    /// <summary>How the site answers a request; set once it is built, null in a process that serves nothing.</summary>
    public RequestDelegate? Pipeline { get; set; }

    public bool Holds(Uri at) => at.Scheme is "http" or "https" && at.UserInfo.Length == 0 && hosts.Contains(at.IdnHost.TrimEnd('.')) && (at.Port is 80 or 443 || at.Port == port)
        && (prefix.Length == 0 || at.AbsolutePath == prefix || at.AbsolutePath.StartsWith(prefix + "/", StringComparison.Ordinal));

    public async Task<HttpResponseMessage> AskAsync(Uri at, CancellationToken ct)
    {
        var path = at.AbsolutePath[prefix.Length..] is { Length: > 0 } rest ? rest : "/";
        if (ForOfficers.Any(p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal)))
        {
            return new(HttpStatusCode.NotFound); // to a citizen there is nothing
        }

        if (Pipeline is not { } pipeline)
        {
            return new(HttpStatusCode.ServiceUnavailable) { Headers = { RetryAfter = new(Later) } };
        }

        var factory = services.GetRequiredService<IHttpContextFactory>();
        using var body = new BeginningStream(most);
        var context = InnerRequest.Make(factory, path + at.Query, body, ct, host: at.Authority);
        context.Request.Scheme = at.Scheme;
        try
        {
            await pipeline(context);
            await context.Response.CompleteAsync();
            return Said(context.Response, body.Kept);
        }
        finally
        {
            factory.Dispose(context);
        }
    }

    private static HttpResponseMessage Said(HttpResponse response, byte[] body)
    {
        var said = new HttpResponseMessage((HttpStatusCode)response.StatusCode) { Content = new ByteArrayContent(body) };
        said.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(response.ContentType, out var type) ? type : null;
        if (response.Headers.Location is [{ Length: > 0 } place, ..])
        {
            said.Headers.TryAddWithoutValidation("Location", place);
        }

        return said;
    }

    /// <summary>Keeps the beginning of what is written and lets the rest go.</summary>
    private sealed class BeginningStream(int most) : OneWayStream
    {
        private readonly MemoryStream kept = new();

        public byte[] Kept => kept.ToArray();

        public override void Write(byte[] buffer, int offset, int count) => kept.Write(buffer, offset, (int)Math.Min(count, most - kept.Length));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            kept.Write(buffer.Span[..(int)Math.Min(buffer.Length, most - kept.Length)]);
            return ValueTask.CompletedTask;
        }
    }
}
