using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>The one-time road into a new installation: a key that lives in this process and opens nothing once an account exists.</summary>
internal sealed class SetUpLink(SignInSettings settings)
{
    /// <summary>In the demo nobody needs it.</summary>
    public bool IsDemo => settings.Demo;

    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public bool IsKey(string? given) =>
        given is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Key));
}
