namespace Prongsai.Kernel;

/// <summary>Addresses on the web that a page may link to.</summary>
public static class WebLink
{
    /// <summary>A whole address of http or https; null for anything else.</summary>
    public static Uri? Of(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;
}
