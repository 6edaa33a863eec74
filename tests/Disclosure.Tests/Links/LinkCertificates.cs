using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NodaTime;
using Prongsai.Disclosure.Domain.Links;
using static Prongsai.Disclosure.Tests.Links.LinkLook;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>What a look learns of a certificate.</summary>
public sealed class LinkCertificates
{
    [Fact]
    public async Task The_end_of_a_good_certificate_is_kept()
    {
        var (authority, own) = Certificates("localhost", DateTimeOffset.FromUnixTimeSeconds(4_070_908_800));
        await using var site = new LocalSite((_, stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(LocalSite.Page("ok")), ct).AsTask(), own);

        var seen = await LookAsync(site, "/", new TestNet(("localhost", ["127.0.0.1"])), Usual with { Authority = authority }, $"https://localhost:{site.At.Port}/");

        (seen.Verdict, seen.CertificateEndsAt).ShouldBe((LinkVerdict.Working, Instant.FromUnixTimeSeconds(4_070_908_800)));
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("of another name")]
    [InlineData("of an unknown authority")]
    public async Task A_bad_certificate_is_told_and_no_request_is_sent(string how)
    {
        var ends = DateTimeOffset.FromUnixTimeSeconds(how == "ended" ? 1_735_689_600 : 4_070_908_800);
        var (authority, own) = Certificates(how == "of another name" ? "elsewhere.test" : "localhost", ends);
        await using var site = new LocalSite((_, stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(LocalSite.Page("ok")), ct).AsTask(), own);
        var settings = how == "of an unknown authority" ? Usual : Usual with { Authority = authority };

        var seen = await LookAsync(site, "/", new TestNet(("localhost", ["127.0.0.1"])), settings, $"https://localhost:{site.At.Port}/");

        (seen.Verdict, seen.Fault).ShouldBe((LinkVerdict.Broken, LinkFault.Certificate));
        seen.CertificateEndsAt.ShouldBe(Instant.FromDateTimeOffset(ends));
        site.Heads.ShouldBeEmpty();
    }

    internal static (X509Certificate2 Authority, X509Certificate2 Own) Certificates(string name, DateTimeOffset ends)
    {
        var begins = DateTimeOffset.FromUnixTimeSeconds(1_704_067_200);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = new CertificateRequest("CN=Authority of tests", key, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var authority = root.CreateSelfSigned(begins, DateTimeOffset.FromUnixTimeSeconds(4_100_000_000));
        using var ownKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", ownKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, begins, ends, [1, 2, 3, 4]);
        return (authority, X509CertificateLoader.LoadPkcs12(signed.CopyWithPrivateKey(ownKey).Export(X509ContentType.Pkcs12), null));
    }
}
