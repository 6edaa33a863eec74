using System.Security.Cryptography;

namespace Prongsai.Accounts.Domain;

/// <summary>Ten codes to print or write down, each good once. 49 bits each.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Iterations = 210_000;
    private const int HashLength = 32;
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => $"{Part()}-{Part()}")];

    /// <summary>Forgives capitals, spaces and a missing hyphen. Hashed as slowly as a password, with the account as salt (ASVS 5.0, 6.5.2).</summary>
    public static byte[] Hash(Guid account, string? typed) =>
        Rfc2898DeriveBytes.Pbkdf2(new string([.. (typed ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]), account.ToByteArray(), Iterations, HashAlgorithmName.SHA512, HashLength);

    public static bool LooksLikeOne(string? typed) => (typed ?? "").Count(char.IsAsciiLetterOrDigit) == 10;

    private static string Part() => RandomNumberGenerator.GetString(Letters, 5);
}
