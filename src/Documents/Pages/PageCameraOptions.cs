namespace Prongsai.Documents.Pages;

/// <summary>How pages are photographed.</summary>
public sealed record PageCameraOptions
{
    /// <summary>The program; null looks where the printer looks.</summary>
    public string? ChromiumPath { get; init; }

    /// <summary>Pixels.</summary>
    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 1600;

    /// <summary>Largest picture, in bytes.</summary>
    public int MostBytes { get; init; } = 400 * 1024;

    /// <summary>So long a page may take to come; after that it is photographed as far as it came.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After so long the browser is ended, whatever it does.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(35);
}
