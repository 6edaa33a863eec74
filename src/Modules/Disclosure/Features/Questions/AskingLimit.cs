using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>How many questions may come in: five an hour from one address. When an office gets very many, each address still has one an hour, so that nobody can shut the board for others. Kept in memory only; no address is stored.</summary>
internal sealed class AskingLimit : IDisposable
{
    public const int PerAddress = 5;
    public const int PerOfficeBeforeTight = 200;

    private readonly PartitionedRateLimiter<string> _addresses = Limiter(PerAddress);
    private readonly PartitionedRateLimiter<string> _tight = Limiter(1);
    private readonly PartitionedRateLimiter<string> _offices = Limiter(PerOfficeBeforeTight);

    public bool TryTake(IPAddress? address, string slug)
    {
        var from = $"{slug} {Network(address)}";
        using var one = _addresses.AttemptAcquire(from);
        if (!one.IsAcquired)
        {
            return false;
        }

        using var all = _offices.AttemptAcquire(slug);
        using var tight = _tight.AttemptAcquire(from);
        return all.IsAcquired || tight.IsAcquired;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _tight.Dispose();
        _offices.Dispose();
    }

    /// <summary>One line of the internet has a whole /64 of IPv6: it counts as one.</summary>
    private static string Network(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : $"{address?.MapToIPv4()}";

    private static PartitionedRateLimiter<string> Limiter(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromHours(1) }));
}
