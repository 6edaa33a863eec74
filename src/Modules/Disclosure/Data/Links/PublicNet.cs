using System.Net;
using System.Net.Sockets;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Which addresses lie in the public internet. Everything else is somebody's inside and is never touched.</summary>
internal static class PublicNet
{
    private static readonly IPNetwork[] Inside4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of IPv6 only what is given out to the public; of that not the tunnels, which carry an IPv4 address inside, nor the addresses of examples.</summary>
    private static readonly IPNetwork Given6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotGiven6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Has(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => Has(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetwork } => !Inside4.Any(n => n.Contains(address)),
        { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: 0 } => Given6.Contains(address) && !NotGiven6.Any(n => n.Contains(address)),
        _ => false,
    };
}
