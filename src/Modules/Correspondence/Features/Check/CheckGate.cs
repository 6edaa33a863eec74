using System.Net;
using System.Threading.RateLimiting;

namespace Prongsai.Correspondence.Features.Check;

/// <summary>How often codes may be tried: thirty a minute from one address, six hundred from all. Eleven random letters then take longer to guess than any paper is of use.</summary>
internal sealed class CheckGate : IDisposable
{
    public const int FromOne = 30;
    private const int FromAll = 600;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => Limit(FromOne))),
        PartitionedRateLimiter.Create<IPAddress, string>(_ => RateLimitPartition.GetFixedWindowLimiter("all", _ => Limit(FromAll))));

    /// <summary>False when the address has to wait.</summary>
    public bool Lets(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static FixedWindowRateLimiterOptions Limit(int permits) => new() { PermitLimit = permits, Window = Window, QueueLimit = 0 };
}
