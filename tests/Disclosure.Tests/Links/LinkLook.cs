using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>A look at a site on this machine.</summary>
internal static class LinkLook
{
    public static readonly LinkSettings Usual = new() { Contact = "webmaster@example.go.th" };

    public static Task<LinkSighting> LookAsync(LocalSite site, string path, TestNet? net = null, LinkSettings? settings = null, string? address = null)
    {
        var used = (settings ?? Usual) with { Permitted = site.At };
        return new LinkFetcher(used, new HostPace(used, new JumpingTime()), net ?? new TestNet()).LookAsync(address ?? $"http://{site.At}{path}", default);
    }
}
