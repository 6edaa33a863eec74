using NodaTime;

namespace Prongsai.TestKit;

/// <summary>A clock that moves only when told.</summary>
public sealed class StoppedClock : IClock
{
    /// <summary>16 February 2026 (2569) 09:00 in Bangkok.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 2, 16, 2, 0);

    public Instant Now { get; set; } = Start;

    public Instant GetCurrentInstant() => Now;

    public void Advance(Duration duration) => Now += duration;
}
