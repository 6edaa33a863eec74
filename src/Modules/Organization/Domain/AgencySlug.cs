using System.Text.RegularExpressions;

namespace Prongsai.Organization.Domain;

/// <summary>An agency's part of its public addresses: lower-case Latin letters, digits and hyphens.</summary>
internal static partial class AgencySlug
{
    private static readonly HashSet<string> Taken =
        ["office", "sign-in", "sign-out", "start", "health", "sitemap.xml", "robots.txt", "favicon.ico", "api", "admin", "_kit", "_p", "_error", "ita", "en", "th"];

    /// <summary>A slug made from an English name; empty when nothing of it can be used.</summary>
    public static string From(string name) => Separators().Replace(name.ToLowerInvariant(), "-").Trim('-') is var slug && slug.Length > 40 ? slug[..40].Trim('-') : slug;

    public static bool IsAllowed(string slug) => Form().IsMatch(slug) && !Taken.Contains(slug);

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
