namespace Prongsai.Documents.Reading;

/// <summary>Only addresses a person may safely follow become links; the rest stays plain text.</summary>
internal static class LinkAddress
{
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel";
}
