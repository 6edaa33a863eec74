namespace Prongsai.Disclosure.Features.Portal;

/// <summary>Addresses of other sites as a page may link to them.</summary>
internal static class PublicAddress
{
    /// <summary>Null for what is no web address: it is shown as text and leads nowhere.</summary>
    public static Uri? Of(string? kept) => Uri.TryCreate(kept, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;
}
