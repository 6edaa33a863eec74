using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Host.Serving;

namespace Prongsai.Journeys.Security;

/// <summary>What a proxy says of a request is believed from the addresses named and from nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", "https ita.example.go.th 203.0.113.7")]
    [InlineData("10.0.0.1, 127.0.0.0/8", "https ita.example.go.th 203.0.113.7")]
    [InlineData("10.0.0.1", "http inside 127.0.0.1")]
    [InlineData("0.0.0.0/0", "http inside 127.0.0.1")]
    [InlineData("nonsense", "http inside 127.0.0.1")]
    [InlineData(null, "http inside 127.0.0.1")]
    public async Task The_visitors_own_address_is_taken_from_trusted_senders_only(string? trusted, string seen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseTrustedProxy(new ConfigurationBuilder().AddInMemoryCollection([new("Prongsai:Proxy", trusted)]).Build());
        app.Run(context => context.Response.WriteAsync($"{context.Request.Scheme} {context.Request.Host.Host} {context.Connection.RemoteIpAddress}"));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "inside";
        foreach (var (name, value) in new[] { ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "ita.example.go.th"), ("X-Forwarded-For", "198.51.100.1, 203.0.113.7") })
        {
            request.Headers.Add(name, value);
        }

        using var answer = await client.SendAsync(request);

        (await answer.Content.ReadAsStringAsync()).ShouldBe(seen);
    }
}
