using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>What is kept of a person's number at a provider. The number may be a citizen's identification number, so trying all of them must take too long.</summary>
internal static class ExternalSubject
{
    private const int Rounds = 210_000;

    public static byte[] Hash(ProviderSettings provider, string subject) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(subject), Encoding.UTF8.GetBytes($"prongsai {provider.Issuer}\n{provider.ClientId}"), Rounds, HashAlgorithmName.SHA256, 32);
}
