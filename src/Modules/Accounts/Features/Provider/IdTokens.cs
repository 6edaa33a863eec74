using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>What a token must show to be believed.</summary>
internal sealed record TokenWanted(OpenIdConnectConfiguration Provider, string ClientId, string Nonce, Instant Now);

/// <summary>Believes a provider's token, or does not: OpenID Connect Core 1.0, section 3.1.3.7.</summary>
internal static class IdTokens
{
    private const int LongestSubject = 255;
    private static readonly Duration Skew = Duration.FromMinutes(2);
    private static readonly Duration OldestIssue = Duration.FromMinutes(10);
    private static readonly JsonWebTokenHandler Reader = new() { MapInboundClaims = false };

    /// <returns>The subject; null when anything about the token is wrong.</returns>
    /// <exception cref="SecurityTokenSignatureKeyNotFoundException">The key is unknown; the provider may have a new one.</exception>
    public static async Task<string?> SubjectAsync(string? token, TokenWanted wanted)
    {
        var read = await Reader.ValidateTokenAsync(token, new()
        {
            ValidIssuer = wanted.Provider.Issuer,
            ValidAudience = wanted.ClientId,
            IssuerSigningKeys = wanted.Provider.SigningKeys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => until is { } end && Of(end) > wanted.Now - Skew && (from is not { } start || Of(start) < wanted.Now + Skew),
        });
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException unknown)
        {
            throw unknown;
        }

        return read.IsValid && read.SecurityToken is JsonWebToken good && IsForUs(good, wanted.ClientId) && IsFresh(good, wanted.Now) && IsAnswer(good, wanted.Nonce)
            && good.Subject is { Length: > 0 and <= LongestSubject } subject ? subject : null;
    }

    private static bool IsForUs(JsonWebToken token, string client)
    {
        var azp = token.TryGetPayloadValue<string>("azp", out var party) ? party : null;
        return azp is null ? token.Audiences.Count() == 1 : azp == client;
    }

    private static bool IsFresh(JsonWebToken token, Instant now) =>
        token.TryGetPayloadValue<long>("iat", out var issued) && Instant.FromUnixTimeSeconds(issued) is var at && at < now + Skew && at > now - OldestIssue;

    /// <summary>The nonce went out with this browser's own request, so a token made for another request is none.</summary>
    private static bool IsAnswer(JsonWebToken token, string nonce) =>
        token.TryGetPayloadValue<string>("nonce", out var given) && nonce.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(nonce));

    private static Instant Of(DateTime at) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
