using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Prongsai.Accounts.Domain;

/// <summary>Time-based one-time codes (RFC 6238): six digits, thirty seconds, HMAC-SHA1, as every authenticator app makes them.</summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // HMAC-SHA1 is what RFC 6238 and the apps use; a collision of SHA-1 does not help against an HMAC
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step the code belongs to: now, the one before or the one after; null when it is none of them.</summary>
    public static long? StepOf(byte[] secret, string? code, long unixSeconds)
    {
        var typed = new string([.. (code ?? "").Where(char.IsDigit).Select(c => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)))]);
        var now = unixSeconds / StepSeconds;
        long? hit = null;
        foreach (var step in (long[])[now, now - 1, now + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.ASCII.GetBytes(typed)))
            {
                hit ??= step;
            }
        }

        return hit;
    }

    /// <summary>As apps take the key by hand: base 32 in groups of four.</summary>
    public static string Written(byte[] secret)
    {
        var (bits, held, text) = (0, 0, new System.Text.StringBuilder());
        foreach (var one in secret)
        {
            (held, bits) = ((held << 8) | one, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(held >> bits) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    /// <summary>What the QR holds.</summary>
    public static string Address(byte[] secret, string office, string login) =>
        $"otpauth://totp/{Uri.EscapeDataString(office)}:{Uri.EscapeDataString(login)}?secret={Written(secret)}&issuer={Uri.EscapeDataString(office)}&digits=6&period=30";
}
