using NodaTime;

namespace Prongsai.Accounts.Domain;

/// <summary>How long a browser stays signed in, and how long a proof of identity counts.</summary>
internal static class SessionLimits
{
    /// <summary>Without any request.</summary>
    public static readonly Duration Idle = Duration.FromHours(2);

    /// <summary>In all: one working day.</summary>
    public static readonly Duration Longest = Duration.FromHours(12);

    /// <summary>How often the last use is written down.</summary>
    public static readonly Duration TouchEvery = Duration.FromMinutes(1);

    public static bool IsOver(Instant startedAt, Instant lastUsedAt, Instant now) => now - startedAt >= Longest || now - lastUsedAt >= Idle;
}
