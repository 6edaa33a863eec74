using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Prongsai.Platform.Mail;

/// <summary>Which certificates a mail server may show: those the machine trusts, and the one of the settings for an office whose server made its own.
/// The platform's SMTP client asks one process-wide callback only, so what is given for a send travels with that send.</summary>
internal static class MailTrust
{
    private static readonly AsyncLocal<X509Certificate2?> Given = new();

#pragma warning disable SYSLIB0014 // SmtpClient has no other door
    static MailTrust() => ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, faults) => IsTrusted(shown, faults, Given.Value);
#pragma warning restore SYSLIB0014

    /// <summary>From here to the end of this send, and nowhere else.</summary>
    public static void Accept(X509Certificate2? certificate) => Given.Value = certificate;

    /// <summary>The name must fit in any case; only who signed it may be the office itself.</summary>
    internal static bool IsTrusted(X509Certificate? shown, SslPolicyErrors faults, X509Certificate2? given)
    {
        if (faults == SslPolicyErrors.None)
        {
            return true;
        }

        if (faults != SslPolicyErrors.RemoteCertificateChainErrors || given is null || shown is null)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(given);
        using var certificate = new X509Certificate2(shown);
        return chain.Build(certificate);
    }
}
