namespace Prongsai.Disclosure.Domain.Links;

/// <summary>An address as it is watched: the same page written in two ways is one.</summary>
internal static class LinkAddress
{
    private const int Longest = 2000;

    /// <summary>Without the part after #; null for what is no web address or too long to be one.</summary>
    public static string? Of(string? written) =>
        Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Host.Length > 0 && uri.AbsoluteUri.Length <= Longest
            ? uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped)
            : null;

    /// <summary>The name by which its host takes turns.</summary>
    public static string HostOf(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();
}
