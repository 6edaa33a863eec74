using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Prongsai.Host.Serving;

/// <summary>What a reverse proxy says of the visitor's own request (https, host, address) is believed only from the addresses in the setting <c>Prongsai:Proxy</c>; without it from nobody.</summary>
internal static class TrustedProxy
{
    public static void UseTrustedProxy(this IApplicationBuilder app, IConfiguration configuration)
    {
        var given = (configuration["Prongsai:Proxy"] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (given.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in given)
        {
            if (IPAddress.TryParse(part, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(part, out var network) && network.PrefixLength > 0)
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                Console.Error.WriteLine($"Prongsai__Proxy: {part} ไม่ใช่ที่อยู่ IP หรือช่วงที่อยู่ จึงไม่เชื่อเครื่องนั้น เช่น 127.0.0.1 หรือ 10.0.0.0/24");
            }
        }

        if (options.KnownProxies.Count + options.KnownIPNetworks.Count > 0) // with none the middleware would believe everybody
        {
            app.UseForwardedHeaders(options);
        }
    }
}
