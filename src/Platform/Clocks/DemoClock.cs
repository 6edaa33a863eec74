using NodaTime;

namespace Prongsai.Platform.Clocks;

/// <summary>The demo's time: 16 ก.พ. 2569, nine in the morning in Bangkok, when the program starts, running on at the natural pace.</summary>
public sealed class DemoClock : IClock
{
    /// <summary>16 February 2026 09:00 in Bangkok (UTC+7).</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 2, 16, 2, 0);

    private readonly IClock _real;
    private readonly Duration _offset;

    public DemoClock(IClock real) => (_real, _offset) = (real, Start - real.GetCurrentInstant());

    /// <summary>So far behind while the demo's past is being written.</summary>
    public Duration Behind { get; set; }

    public Instant GetCurrentInstant() => _real.GetCurrentInstant() + _offset - Behind;
}
