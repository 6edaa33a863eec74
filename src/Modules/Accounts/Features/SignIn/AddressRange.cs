using System.Net;
using System.Net.Sockets;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>The network part of an address: a /24 of IPv4, a /48 of IPv6. Used only within a hash.</summary>
internal static class AddressRange
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexStringLower(bytes.AsSpan(0, address.AddressFamily == AddressFamily.InterNetwork || bytes.Length == 4 ? 3 : 6));
    }
}
