namespace Prongsai.Documents.Writing;

/// <summary>Only addresses a reader may follow without harm become links: http, https and mailto.</summary>
internal static class SafeAddress
{
    public static Uri? From(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
            ? uri
            : null;
}
