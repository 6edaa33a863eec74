using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>How this installation looks at the addresses that its items name, from <c>Prongsai:Links</c>.</summary>
public sealed record LinkSettings
{
    /// <summary>Nothing is asked outside: for the demo, whose answers are made up.</summary>
    public static readonly LinkSettings MadeUp = new() { IsMadeUp = true };

    public bool IsMadeUp { get; private init; }

    /// <summary>No address is looked at: for an installation without a way out.</summary>
    public bool Off { get; init; }

    /// <summary>Whom a webmaster asks: a mail address or a page, sent with each request.</summary>
    public string Contact { get; init; } = "https://github.com/prongsai";

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two requests to a host.</summary>
    public TimeSpan Spacing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>So much of a page is read.</summary>
    public int MostBytes { get; init; } = 2 * 1024 * 1024;

    public int MostHops { get; init; } = 5;

    public IReadOnlyList<int> Ports { get; init; } = [80, 443];

    /// <summary>The one address inside that tests may reach; no setting of an installation says it.</summary>
    internal IPEndPoint? Permitted { get; init; }

    /// <summary>The authority of tests; no setting of an installation says it.</summary>
    internal X509Certificate2? Authority { get; init; }

    /// <summary>A web address that may be asked, as far as its text tells.</summary>
    internal bool Allows(Uri at) => at.Scheme is "http" or "https" && at.UserInfo.Length == 0 && at.Host.Length > 0 && (Ports.Contains(at.Port) || at.Port == Permitted?.Port);

    public static LinkSettings Read(IConfiguration? configuration)
    {
        var given = configuration?.GetSection("Prongsai:Links");
        var contact = new[] { given?["Contact"], configuration?["Prongsai:PublicAddress"], configuration?["Prongsai:Mail:PublicAddress"] }
            .FirstOrDefault(c => c is { Length: > 0 and < 200 } && c.All(x => char.IsAscii(x) && !char.IsControl(x) && x is not ('(' or ')')));
        return new() { Off = given?["Off"] is "true" or "1", Contact = contact ?? new LinkSettings().Contact };
    }
}
