using System.Globalization;
using System.Text.RegularExpressions;

namespace Prongsai.Organization.Domain;

/// <summary>An agency's part of its public addresses: lower-case Latin letters, digits and hyphens.</summary>
internal static partial class AgencySlug
{
    private const int Longest = 40;

    private static readonly HashSet<string> Taken =
        ["office", "sign-in", "sign-out", "start", "health", "sitemap.xml", "robots.txt", "favicon.ico", "api", "admin", "_kit", "_p", "_error", "ita", "en", "th"];

    /// <summary>A slug made from an English name; empty when nothing of it can be used.</summary>
    public static string From(string name) => Cut(Separators().Replace(name.ToLowerInvariant(), "-").Trim('-'), Longest);

    /// <summary>The slug for the second, third … office of one name, no longer than a slug may be.</summary>
    public static string Numbered(string slug, int number)
    {
        var end = "-" + number.ToString(CultureInfo.InvariantCulture);
        return Cut(slug, Longest - end.Length) + end;
    }

    public static bool IsAllowed(string slug) => Form().IsMatch(slug) && !Taken.Contains(slug);

    private static string Cut(string slug, int longest) => slug.Length > longest ? slug[..longest].Trim('-') : slug;

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,38}[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
