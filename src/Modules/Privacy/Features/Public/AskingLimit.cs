using System.Net;
using System.Threading.RateLimiting;

namespace Prongsai.Privacy.Features.Public;

/// <summary>How many requests may come in: five an hour from one address, two hundred an hour for one office. Kept in memory only; no address is stored.</summary>
internal sealed class AskingLimit : IDisposable
{
    public const int PerAddress = 5;
    public const int PerOffice = 200;

    private readonly PartitionedRateLimiter<string> _addresses = Limiter(PerAddress);
    private readonly PartitionedRateLimiter<string> _offices = Limiter(PerOffice);

    public bool TryTake(IPAddress? address, string slug)
    {
        using var one = _addresses.AttemptAcquire($"{address}");
        if (!one.IsAcquired)
        {
            return false;
        }

        using var all = _offices.AttemptAcquire(slug);
        return all.IsAcquired;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _offices.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromHours(1) }));
}
