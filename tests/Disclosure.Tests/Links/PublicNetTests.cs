using System.Net;
using Prongsai.Disclosure.Data.Links;

namespace Prongsai.Disclosure.Tests.Links;

public sealed class PublicNetTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("203.150.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2001:3c8::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void Public_addresses_are_public(string address) => PublicNet.Has(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("0.0.0.0", 8)]
    [InlineData("10.0.0.0", 8)]
    [InlineData("100.64.0.0", 10)]
    [InlineData("127.0.0.0", 8)]
    [InlineData("169.254.0.0", 16)]
    [InlineData("172.16.0.0", 12)]
    [InlineData("192.0.0.0", 24)]
    [InlineData("192.168.0.0", 16)]
    [InlineData("198.18.0.0", 15)]
    [InlineData("224.0.0.0", 4)]
    [InlineData("240.0.0.0", 4)]
    public void Nothing_of_a_network_inside_is_public_in_any_spelling(string network, int bits)
    {
        var chance = new Random(bits);
        var start = BitConverter.ToUInt32([.. IPAddress.Parse(network).GetAddressBytes().Reverse()]);
        var size = 1L << (32 - bits);
        foreach (var offset in Enumerable.Range(0, 500).Select(_ => chance.NextInt64(size)).Concat([0, size - 1]))
        {
            var address = new IPAddress([.. BitConverter.GetBytes((uint)(start + offset)).Reverse()]);
            PublicNet.Has(address).ShouldBeFalse($"{address}");
            PublicNet.Has(address.MapToIPv6()).ShouldBeFalse($"{address.MapToIPv6()}");
            PublicNet.Has(IPAddress.Parse($"64:ff9b::{address}")).ShouldBeFalse($"64:ff9b::{address}");
            PublicNet.Has(IPAddress.Parse($"::{address}")).ShouldBeFalse($"::{address}");
        }
    }

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fc00::1")]
    [InlineData("fdff:ffff::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("100::1")]
    public void No_address_of_IPv6_that_is_not_given_out_is_public(string address) => PublicNet.Has(IPAddress.Parse(address)).ShouldBeFalse();
}
