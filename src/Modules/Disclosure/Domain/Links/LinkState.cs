using NodaTime;

namespace Prongsai.Disclosure.Domain.Links;

/// <summary>How an address stands after all looks at it.</summary>
/// <param name="Failures">In a row.</param>
/// <param name="FailingSince">First of them.</param>
internal sealed record LinkState(int Failures, Instant? FailingSince, Instant? WorkedAt, byte[]? Hash, Instant? ChangedAt, Instant NextAt)
{
    /// <summary>So many failures in a row are an alarm; one may be the network.</summary>
    public const int Alarming = 2;

    /// <summary>For so long a certificate's end is near, in days.</summary>
    public const int CertificateDays = 30;

    /// <summary>For so long a change is worth a look.</summary>
    public static readonly Duration ChangeShown = Duration.FromDays(30);

    private static readonly Duration Day = Duration.FromHours(24);
    private static readonly Duration LongestWait = Duration.FromDays(7);

    /// <summary>Changed by this look.</summary>
    public bool Changed { get; private init; }

    public bool IsKnownBroken => Failures >= Alarming;

    public static LinkState New(Instant now) => new(0, null, null, null, null, now);

    /// <param name="chance">From 0 to 1; spreads the looks so that they do not fall together.</param>
    public LinkState After(LinkSighting seen, Instant now, double chance)
    {
        var failed = seen.Verdict == LinkVerdict.Broken;
        var failures = failed ? Failures + 1 : seen.Verdict == LinkVerdict.Busy ? Failures : 0;
        var changed = seen is { Verdict: LinkVerdict.Working, Page: { } page } && Hash is { } before && !before.AsSpan().SequenceEqual(page.Hash);
        return new(
            failures,
            failed ? FailingSince ?? now : failures == 0 ? null : FailingSince,
            seen.Verdict == LinkVerdict.Working ? now : WorkedAt,
            seen is { Verdict: LinkVerdict.Working, Page.Hash: { } hash } ? hash : Hash,
            changed ? now : ChangedAt,
            now + Wait(seen, failures, chance))
        { Changed = changed };
    }

    /// <summary>A day when it works. After a failure an hour, then twice as long each time, up to a day. Never sooner than the site asks, up to a week.</summary>
    private static Duration Wait(LinkSighting seen, int failures, double chance)
    {
        var usual = seen.Verdict switch
        {
            LinkVerdict.Broken => Duration.Min(Day, Duration.FromHours(1 << Math.Min(failures - 1, 5))),
            LinkVerdict.Busy => Duration.FromHours(2),
            _ => Day,
        };
        var asked = Duration.Min(seen.RetryAfter ?? Duration.Zero, LongestWait);
        return Duration.Max(usual * (0.9 + 0.2 * chance), asked);
    }
}
