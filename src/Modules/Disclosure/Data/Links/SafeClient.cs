using System.Net;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Requests of a polite guest: to public addresses only, with nothing of ours in them, each over a connection of its own.</summary>
internal static class SafeClient
{
    public static HttpRequestMessage Request(LinkSettings settings, Uri at, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at) { Version = HttpVersion.Version11 };
        request.Headers.ConnectionClose = true;
        request.Headers.TryAddWithoutValidation("User-Agent", $"Prongsai/1.0 (link check; {settings.Contact})");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Language", "th,en;q=0.5");
        return request;
    }

    public static SocketsHttpHandler Handler(LinkSettings settings, INet net, CertificateWatch certificate)
    {
        var connection = new SafeConnection(settings, net);
        return new()
        {
            ConnectCallback = (context, ct) => connection.ConnectAsync(context.DnsEndPoint, ct),
            UseProxy = false, // a proxy would do the connecting, and none of the checks
            UseCookies = false,
            AllowAutoRedirect = false,
            Credentials = null,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions = certificate.Options(),
        };
    }
}
