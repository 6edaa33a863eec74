namespace Prongsai.Platform.Web;

/// <summary>How the kit behaves in this process.</summary>
public sealed class WebKitOptions
{
    /// <summary>Opens the living style guide at <c>/_kit</c>; demo and development only.</summary>
    public bool StyleGuide { get; set; }
}
