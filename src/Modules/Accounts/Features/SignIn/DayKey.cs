using System.Security.Cryptography;
using NodaTime;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>A random key for each day, in memory only: what was hashed with yesterday's can be matched to nobody. A restart begins counting anew.</summary>
internal sealed class DayKey
{
    private readonly Lock gate = new();
    private byte[] key = [];
    private long day = long.MinValue;

    public byte[] Of(Instant at)
    {
        var today = at.ToUnixTimeSeconds() / NodaConstants.SecondsPerDay;
        lock (gate)
        {
            if (today != day)
            {
                (key, day) = (RandomNumberGenerator.GetBytes(32), today);
            }

            return key;
        }
    }
}
