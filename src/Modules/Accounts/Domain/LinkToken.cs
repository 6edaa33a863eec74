using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Accounts.Domain;

/// <summary>The secret in a one-time link. The database keeps only its hash.</summary>
internal static class LinkToken
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string? token) => SHA256.HashData(Encoding.UTF8.GetBytes(token ?? ""));
}
