using NodaTime;

namespace Prongsai.Kernel;

/// <summary>Hours of each day in Bangkok in which a person is left alone; they may run over midnight. The same hour twice is none at all.</summary>
/// <param name="From">First moment of quiet.</param>
/// <param name="Until">First moment after it.</param>
public readonly record struct QuietHours(LocalTime From, LocalTime Until)
{
    private static readonly Offset Bangkok = Offset.FromHours(7);

    public bool Contains(LocalTime time) => From <= Until ? time >= From && time < Until : time >= From || time < Until;

    /// <summary>How long the quiet still lasts at that moment; nothing outside of it.</summary>
    public Duration Left(Instant at)
    {
        var now = at.WithOffset(Bangkok).TimeOfDay;
        if (!Contains(now)) return Duration.Zero;
        var nanoseconds = Until.NanosecondOfDay - now.NanosecondOfDay;
        return Duration.FromNanoseconds(nanoseconds > 0 ? nanoseconds : nanoseconds + NodaConstants.NanosecondsPerDay);
    }
}
