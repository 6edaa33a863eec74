using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Prongsai.Disclosure.Features.Archive;

/// <summary>A request that comes from no network.</summary>
internal static class InnerRequest
{
    public static HttpContext Make(IHttpContextFactory factory, string address, Stream body, CancellationToken ct, string method = "GET", string host = "archive.invalid")
    {
        var (path, query) = address.Split('?', 2) is [var p, var q] ? (p, "?" + q) : (address, "");
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = method, Scheme = "http", Path = Uri.UnescapeDataString(path), QueryString = query, Protocol = "HTTP/1.1", RawTarget = address, Body = Stream.Null, Headers = { Host = host } });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = ct });
        return factory.Create(features);
    }
}
