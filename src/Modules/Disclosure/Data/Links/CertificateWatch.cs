using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Judges a site's certificate as a browser does, and remembers when it ends.</summary>
internal sealed class CertificateWatch(LinkSettings settings)
{
    public Instant? EndsAt { get; private set; }

    public bool IsBad { get; private set; }

    public SslClientAuthenticationOptions Options() => new()
    {
        CertificateChainPolicy = Policy(),
        RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            EndsAt = certificate is X509Certificate2 own ? Instant.FromDateTimeUtc(own.NotAfter.ToUniversalTime()) : null;
            IsBad = errors != SslPolicyErrors.None;
            return !IsBad;
        },
    };

    /// <summary>Nothing is fetched to judge a chain: a certificate names addresses too, and those would be asked past our checks.</summary>
    private X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        policy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1")); // for web servers
        if (settings.Authority is { } authority)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.Add(authority);
        }

        return policy;
    }
}
