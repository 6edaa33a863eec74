using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Accounts.Domain;

/// <summary>Ten codes to print or write down, each good once. 50 bits each, so a plain hash keeps them.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => $"{Part()}-{Part()}")];

    /// <summary>Forgives capitals, spaces and a missing hyphen.</summary>
    public static byte[] Hash(Guid account, string? typed) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N}{new string([.. (typed ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)])}"));

    public static bool LooksLikeOne(string? typed) => (typed ?? "").Count(char.IsAsciiLetterOrDigit) == 10;

    private static string Part() => RandomNumberGenerator.GetString(Letters, 5);
}
