using NodaTime;

namespace Prongsai.Accounts.Domain;

/// <summary>Under what a failed attempt is counted.</summary>
internal enum AttemptScope
{
    /// <summary>One sign-in name from one browser that has signed in with it before.</summary>
    KnownDevice,

    /// <summary>One sign-in name from all other browsers together.</summary>
    UnknownDevices,

    /// <summary>All names from one range of addresses, known browsers left out.</summary>
    AddressRange,
}

/// <summary>When attempts are refused without looking at the password. A browser that has signed in before is counted alone, so nobody else can lock its owner out (OWASP, device cookies).</summary>
internal static class AttemptRules
{
    public static readonly Duration Window = Duration.FromMinutes(15);

    public static int MostFailures(AttemptScope scope) => scope switch
    {
        AttemptScope.KnownDevice => 10,
        AttemptScope.UnknownDevices => 5,
        _ => 30,
    };

    /// <param name="attempts">Within the window, this one counted.</param>
    public static bool IsAllowed(AttemptScope scope, int attempts) => attempts <= MostFailures(scope);
}
